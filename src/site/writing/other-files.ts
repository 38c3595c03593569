import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { siteFiles } from '../../views/pages/site-files.ts';
import { searchStamp } from '../../views/search/stamp.ts';
import type { SiteView } from '../../views/site-view.ts';
import { licence } from '../fonts/typeface.ts';
import { headersFile } from '../headers.ts';
import { INDEX, type Order } from './messages.ts';
import { sha256, type KeptPage } from './kept-list.ts';
import type { SiteWriter } from './site-writer.ts';

type OtherFile = Extract<Order, { do: 'file' | 'copy' }>;

/** Every file that is no page and not of the search index: data, feeds, pictures, styles, scripts, headers. */
function* otherFiles(
  view: SiteView,
  content: string,
  assets: string,
): Generator<{ path: string; order: () => OtherFile }> {
  const file = (path: string, text: () => string) => ({
    path,
    order: () => ({ do: 'file' as const, path, text: text() }),
  });
  const copy = (path: string, from: string) => ({ path, order: () => ({ do: 'copy' as const, path, from }) });
  for (const { path, text } of siteFiles(view)) yield file(path, text);
  for (const image of view.wiki.images) yield copy(image, join(content, image));
  for (const entry of readdirSync(assets, { recursive: true, withFileTypes: true })) {
    const from = join(entry.parentPath, entry.name);
    if (entry.isFile()) yield copy(relative(assets, from), from);
  }
  // The licence of the typeface asks to go wherever its files go.
  yield file('_astro/literata-OFL.txt', licence);
  yield file('_headers', () => headersFile(view.base));
}

/** Hands over everything that is no page and not of the search index; `isWanted` is asked by path where not all is. */
export async function writeOtherFiles(
  writer: Pick<SiteWriter, 'give'>,
  view: SiteView,
  { content, assets }: { readonly content: string; readonly assets: string },
  isWanted: (path: string) => boolean = () => true,
): Promise<void> {
  for (const { path, order } of otherFiles(view, content, assets)) {
    if (isWanted(path)) await writer.give(order());
  }
}

/** Has the index of all records that were given written, and beside it the stamp by which pages know it. */
export async function writeIndex(writer: Pick<SiteWriter, 'give'>, view: SiteView): Promise<void> {
  await writer.give({ do: 'index' });
  await writer.give({ do: 'file', path: `${INDEX}/stamp.txt`, text: `${searchStamp(view)}\n` });
}

/** SHA-256 over the paths and bytes of all files, as `LC_ALL=C sort` orders the lines of `sha256sum`. */
export function siteDigest(files: ReadonlyMap<string, Pick<KeptPage, 'digest'>>): string {
  const sorted = [...files].sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  return sha256(sorted.map(([path, { digest }]) => `${digest}  ${path}\n`).join(''));
}
