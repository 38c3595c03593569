import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { siteOptions } from '../../src/site/options.ts';
import { hasSite, recoverOutput } from '../../src/site/output.ts';
import { serveSite } from '../../src/site/server.ts';
import { MANIFEST } from '../../src/site/shards/manifest.ts';

/**
 * Serves the finished site until the process is ended, and says where. Without a site, or where the port is
 * taken, it says so and sets the exit status to 1.
 */
export async function serve(port: number): Promise<void> {
  const { out, base } = siteOptions();
  recoverOutput(out);
  if (!hasSite(out)) {
    console.error(
      existsSync(join(out, MANIFEST))
        ? `${out} holds only a part of a site. Put all parts together with \`npm run merge\`.`
        : `There is no site in ${out} yet. Build it with \`npm run build\`.`,
    );
    process.exitCode = 1;
    return;
  }
  try {
    const server = await serveSite(out, base, port);
    console.log(`Serving ${out} on ${server.url} (Ctrl-C ends it)`);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => void server.close().then(() => process.exit(0)));
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    console.error(`Port ${port} is taken. Give another one: --port ${port < 65535 ? port + 1 : port - 1}`);
    process.exitCode = 1;
  }
}
