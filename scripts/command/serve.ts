import { siteOptions } from '../../src/site/options.ts';
import { serveSite } from '../../src/site/server.ts';
import { WRONG_USE } from './flags.ts';

/** Port of the wiki on a developer's machine. */
const DEFAULT_PORT = 4321;

/** Serves the finished site until the process is ended, and says where. */
export async function serve(port: string | undefined): Promise<void> {
  const number = Number(port ?? DEFAULT_PORT);
  if (!Number.isInteger(number) || number < 0 || number > 65535) {
    console.error(`\`--port ${port}\` is not a port number`);
    process.exit(WRONG_USE);
  }
  const { out, base } = siteOptions();
  try {
    const server = await serveSite(out, base, number);
    console.log(`Serving ${out} on ${server.url} (Ctrl-C ends it)`);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => void server.close().then(() => process.exit(0)));
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    console.error(`Port ${number} is taken. Give another one: --port ${number + 1}`);
    process.exitCode = 1;
  }
}
