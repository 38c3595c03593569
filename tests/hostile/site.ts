import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { serveSite } from '../../src/site/server.ts';
import { environment, NODE, ROOT } from '../setup/command.ts';
import { scratchFolder } from '../setup/scratch.ts';
import { bodyFiles } from './content/body-files.ts';
import { fieldFiles } from './content/field-files.ts';
import { namedFiles, refusedFiles } from './content/refused-files.ts';
import { MIXED } from './payloads/index.ts';

/** Refused files on the disk: their payloads reach the page on the health of the wiki. */
const REFUSED = 60;

/** The site of the hostile wiki, built with the guard of the checker off. */
export interface HostileSite {
  readonly folder: string;
  readonly content: string;
  /** Address without a path. */
  readonly origin: string;
  close(): Promise<void>;
}

/** Writes the hostile wiki to the disk, builds and serves it. Fails with what the build printed. */
export async function hostileSite(): Promise<HostileSite> {
  const scratch = scratchFolder();
  const content = join(scratch, 'content');
  const folder = join(scratch, 'site');
  const files = {
    ...fieldFiles().files,
    ...bodyFiles(),
    ...refusedFiles(MIXED.slice(0, REFUSED)),
    ...namedFiles(),
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
  const env = environment({
    GAPWIKI_CONTENT: content,
    GAPWIKI_OUT: folder,
    GAPWIKI_CACHE: join(scratch, 'cache'),
    GAPWIKI_NOW: '2026-03-01',
  });
  const built = spawnSync(NODE, ['tests/hostile/build.ts'], { cwd: ROOT, env, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`the hostile wiki was not built:\n${built.stdout}${built.stderr}`);
  const server = await serveSite(folder, '/', 0);
  return {
    folder,
    content,
    origin: new URL(server.url).origin,
    async close() {
      await server.close();
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}
