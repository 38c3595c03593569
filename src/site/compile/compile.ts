import '../telemetry.ts';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fontFolder } from '../fonts/make-fonts.ts';
import type { SiteOptions } from '../options.ts';
import { codeDigest } from './code-digest.ts';

/** Compiled sites that are kept; beyond them those used longest ago go. */
const MOST_KEPT = 4;

/** The code of the site, compiled. */
export interface Compiled {
  /** Changes with everything but the wiki that pages are made of: code, packages, fonts, base path. */
  readonly digest: string;
  /** Folder of the files that pages load: styles, scripts, fonts, and what stands in `public/`. */
  readonly assets: string;
  /** Renders the page at an address. */
  readonly render: (request: Request, locals: App.Locals) => Promise<Response>;
}

/**
 * Compiles layouts, components, styles and browser scripts, or takes what was compiled before of the same code:
 * another text in the wiki does not change it, unless by a character that its fonts lack.
 */
export async function compileSite(options: SiteOptions, texts: readonly string[]): Promise<Compiled> {
  const fonts = await fontFolder(join(options.cache, 'fonts'), texts);
  const digest = createHash('sha256')
    .update([codeDigest(), basename(fonts), options.base].join('\0'))
    .digest('hex')
    .slice(0, 32);
  const kept = join(options.cache, 'compiled');
  const folder = join(kept, digest);
  if (existsSync(folder)) utimesSync(folder, new Date(), new Date());
  else await compileInto(folder);
  prune(kept, digest);
  const entry = pathToFileURL(join(folder, 'server/entry.mjs')).href;
  const { render } = (await import(entry)) as Pick<Compiled, 'render'>;
  return { digest, assets: join(folder, 'client'), render };
}

/** Compiles beside the place first: another process that looks there finds all of it or nothing. */
async function compileInto(folder: string): Promise<void> {
  const draft = `${folder}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  process.env['GAPWIKI_COMPILED'] = draft;
  const { build } = await import('astro');
  await build({ logLevel: 'warn', mode: 'production' });
  try {
    renameSync(draft, folder);
  } catch {
    rmSync(draft, { recursive: true });
  }
}

function prune(kept: string, current: string): void {
  const others = readdirSync(kept)
    .filter((name) => name !== current && !name.includes('.'))
    .map((name) => ({ name, used: statSync(join(kept, name)).mtimeMs }))
    .sort((a, b) => b.used - a.used);
  for (const { name } of others.slice(MOST_KEPT - 1))
    rmSync(join(kept, name), { recursive: true, force: true });
}
