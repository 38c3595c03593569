import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

async function until(met: () => Promise<boolean>): Promise<void> {
  while (!(await met())) await new Promise((resolve) => setTimeout(resolve, 5));
}

/**
 * Milliseconds from an edit of an article to the moment at which the development server serves its page with
 * it, once for each of `edits`; `cache` is where it may keep things. The first page is served before the clock starts.
 */
export async function editInDev(
  content: string,
  article: string,
  page: string,
  edits: number,
  cache: string,
): Promise<number[]> {
  const child = spawn(process.execPath, ['scripts/dev.ts', '--content', content, '--port', '0'], {
    cwd: ROOT,
    env: { ...process.env, NO_COLOR: '1', GAPWIKI_CACHE: cache },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  try {
    let log = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (log += chunk.toString()));
    const address = (): string | undefined => /http:\/\/localhost:\d+\//.exec(log)?.[0];
    await until(() => Promise.resolve(address() !== undefined || child.exitCode !== null));
    const url = address();
    if (url === undefined) throw new Error(`the development server did not start:\n${log}`);
    const shows = async (text: string): Promise<boolean> => {
      const answer = await fetch(url + page);
      return (await answer.text()).includes(text);
    };
    await until(() => shows('</html>'));
    const file = join(content, article);
    const before = readFileSync(file, 'utf8');
    const times: number[] = [];
    for (let edit = 0; edit < edits; edit++) {
      const sign = `sign${edit}of${process.pid}`;
      const start = performance.now();
      writeFileSync(file, `${before}\nA sentence with ${sign} at its end.\n`);
      await until(() => shows(sign));
      times.push(performance.now() - start);
    }
    writeFileSync(file, before);
    return times;
  } finally {
    child.kill();
  }
}
