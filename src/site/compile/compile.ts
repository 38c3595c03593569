import '../telemetry.ts';
import { createHash } from 'node:crypto';
import { readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fontFolder } from '../fonts/make-fonts.ts';
import { keptFolder } from '../kept-folder.ts';
import type { SiteOptions } from '../options.ts';
import { codeDigest } from './code-digest.ts';

/** Compiled sites that are kept; beyond them those used longest ago go. */
const MOST_KEPT = 4;
/** Milliseconds after its last use before a compiled site may go: a build that runs may still need it. */
const IN_USE = 600_000;

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
  await keptFolder(folder, compileInto);
  noteUse(kept, digest);
  const entry = pathToFileURL(join(folder, 'server/entry.mjs')).href;
  const { render } = (await import(entry)) as Pick<Compiled, 'render'>;
  return { digest, assets: join(folder, 'client'), render };
}

async function compileInto(draft: string): Promise<void> {
  process.env['GAPWIKI_COMPILED'] = draft;
  const { build } = await import('astro');
  await build({ logLevel: 'warn', mode: 'production' });
}

/** Notes that a compiled site is used, and lets others go. Where that cannot be written nothing is lost. */
function noteUse(kept: string, current: string): void {
  try {
    utimesSync(join(kept, current), new Date(), new Date());
    const others = readdirSync(kept)
      .filter((name) => name !== current && !name.includes('.'))
      .map((name) => ({ name, used: statSync(join(kept, name)).mtimeMs }))
      .sort((a, b) => b.used - a.used);
    for (const { name, used } of others.slice(MOST_KEPT - 1))
      if (Date.now() - used > IN_USE) rmSync(join(kept, name), { recursive: true, force: true });
  } catch {
    return;
  }
}
