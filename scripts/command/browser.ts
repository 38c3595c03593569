import { existsSync } from 'node:fs';
import bundled from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

/** Browsers that a machine may have already; one of these starts faster than the bundled one. */
const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * Starts a real Chromium: an installed one, else the one that comes with the dependencies. With `port` other
 * programs can steer it as well.
 */
export async function openBrowser({ port }: { readonly port?: number } = {}): Promise<Browser> {
  const executablePath = INSTALLED.find((path) => existsSync(path)) ?? (await bundled.executablePath());
  // The arguments that the package suggests switch web security off.
  return chromium.launch({
    executablePath,
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-zygote'],
      ...(port === undefined ? [] : [`--remote-debugging-port=${port}`]),
    ],
  });
}
