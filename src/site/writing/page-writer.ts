import { pageAddress } from '../../render/index.ts';
import type { SitePage } from '../../views/pages/shown.ts';
import type { Compiled } from '../compile/compile.ts';
import { sha256, type PageStore } from './page-store.ts';
import type { SiteWriter } from './site-writer.ts';

/** How to write pages. */
export interface PageWriting {
  readonly writer: SiteWriter;
  readonly store: PageStore | undefined;
  readonly render: Compiled['render'];
  /** Changes with everything that all pages show or are made of. */
  readonly digest: string;
  /** Path below which the site is served. */
  readonly base: string;
}

/** How many pages were written, and how many of them had to be rendered. */
export interface PageCount {
  readonly pages: number;
  readonly rendered: number;
}

/** File of a page below the folder of the site: hosts look for that of a missing page by its name. */
function fileOf(path: string): string {
  if (path === '404') return '404.html';
  return path === '' ? 'index.html' : `${path}/index.html`;
}

/**
 * The key of a page: it changes with anything that the page shows, since that is what it is made of. Where the
 * page stands is part of it, as pages link to themselves.
 */
function keyOf(digest: string, path: string, shown: unknown): string {
  return sha256(`${digest}\0${path}\0${JSON.stringify(shown)}`).slice(0, 40);
}

/** What a page shows must be a page: anything else is a mistake of ours. */
async function rendered({ render, base }: PageWriting, path: string, locals: App.Locals): Promise<string> {
  const address = path === '404' ? '404/' : pageAddress(path).slice(1);
  const response = await render(new Request(`http://localhost${base}${address}`), locals);
  if (response.status !== (path === '404' ? 404 : 200))
    throw new Error(`the page at ${path} could not be rendered: ${response.status} ${await response.text()}`);
  return response.text();
}

/**
 * Writes pages: those that show what they showed in the last build are taken from there, the others rendered.
 * `searched` names the address under which a page goes into the search index.
 */
export async function writePages(
  pages: Iterable<SitePage>,
  writing: PageWriting,
  searched: (path: string) => string | undefined = () => undefined,
): Promise<PageCount> {
  const { writer, store, digest } = writing;
  let count = 0;
  let fresh = 0;
  for (const { path, show } of pages) {
    const shown = show();
    const key = keyOf(digest, path, shown);
    const kept = store?.find(key);
    count++;
    if (kept && store) {
      const file = store.fileOf(key);
      await writer.give({
        do: 'link',
        path: fileOf(path),
        file,
        digest: kept.digest,
        searched: searched(path),
      });
      continue;
    }
    fresh++;
    const html = await rendered(writing, path, { shown });
    const keep = store && { key, file: store.fileOf(key) };
    await writer.give({ do: 'page', path: fileOf(path), html, keep, searched: searched(path) });
  }
  return { pages: count, rendered: fresh };
}
