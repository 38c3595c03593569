import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltSite } from './global.ts';
import { pageTypes, type PageType } from './page-types.ts';
import { filesBelow } from './pages.ts';

/** The page of middle size beside the one that a type is known by. */
function typical(site: BuiltSite, { type, path }: PageType): PageType {
  if (!type.startsWith('one of ')) return { type, path };
  const folder = path.replace(/[^/]+\/$/, '');
  const pages = filesBelow(join(site.folder, folder))
    .filter((file) => /^[^/]+\/index\.html$/.test(file) && !file.startsWith('by-'))
    .map((file) => ({ file, size: statSync(join(site.folder, folder, file)).size }))
    .sort((a, b) => a.size - b.size);
  const middle = pages[pages.length >> 1]?.file ?? '';
  return { type, path: folder + middle.replace('index.html', '') };
}

function isIndexable(site: BuiltSite, path: string): boolean {
  const file = join(site.folder, path.endsWith('/') || path === '' ? `${path}index.html` : path);
  return !readFileSync(file, 'utf8').includes('<meta name="robots" content="noindex">');
}

/** Types that share all but what they list, each brought to the name of the first. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/^(claims|sources)\/by-.*$/, 'list of $1'],
  [/^matrix\/by-.*$/, 'matrix'],
  [/^contribute\/.+$/, 'form'],
  [/publishers$/, 'authors'],
  [/^list of (?!terms|claims|sources|authors|charts).*/, 'list of articles'],
  [/^one of (matrix|timeline)\/.*/, 'one of $1'],
];

/**
 * A page of ordinary length of each type that search engines may list. Types that differ only in what they list
 * or how they group it count as one.
 */
export function typicalPages(site: BuiltSite): PageType[] {
  const seen = new Set<string>();
  return pageTypes(site)
    .map((page) => ({
      ...typical(site, page),
      type: ALIKE.reduce((type, [like, name]) => type.replace(like, name), page.type),
    }))
    .filter(({ type, path }) => {
      const fresh = !seen.has(type) && isIndexable(site, path);
      if (fresh) seen.add(type);
      return fresh;
    });
}
