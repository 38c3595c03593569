import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { serveSite, type SiteServer } from '../../src/site/server.ts';
import { ROOT, run } from './command.ts';
import { scratchFolder } from './scratch.ts';

declare module 'vitest' {
  /** Sites built for the tests: the real content, and a tiny wiki on another subject below a base path. */
  export interface ProvidedContext {
    real: BuiltSite;
    office: BuiltSite;
  }
}

/** A site that was built for the tests, and where it is served. */
export interface BuiltSite {
  readonly folder: string;
  readonly content: string;
  readonly base: string;
  /** Address of the home page, with a slash at its end. */
  readonly url: string;
}

async function built(
  content: string,
  base: string,
  folder: string,
): Promise<{ site: BuiltSite; server: SiteServer }> {
  const ended = await run('build', ['--content', content, '--out', folder, '--base', base]);
  if (ended.status !== 0)
    throw new Error(`the site of ${content} was not built:\n${ended.stdout}${ended.stderr}`);
  const server = await serveSite(folder, base, 0);
  return { site: { folder, content, base, url: server.url }, server };
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = scratchFolder();
  const real = await built(join(ROOT, 'content'), '/', join(folder, 'real'));
  const office = await built(join(ROOT, 'tests/wikis/office'), '/office/', join(folder, 'office'));
  project.provide('real', real.site);
  project.provide('office', office.site);
  return async () => {
    await real.server.close();
    await office.server.close();
    rmSync(folder, { recursive: true, force: true });
  };
}
