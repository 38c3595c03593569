import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ARTICLE_KINDS, FOLDERS, loadWiki } from '../../src/wiki/index.ts';
import { filesBelow } from './pages.ts';
import type { BuiltSite } from './global.ts';

/** A page that stands for its type in the tests that open one of each. */
export interface PageType {
  readonly type: string;
  /** Path below the base: `claims/x/`. */
  readonly path: string;
}

/** The longest page of a folder, since it holds most of what a page of its type can show. */
function longest(site: BuiltSite, folder: string): string {
  const pages = filesBelow(join(site.folder, folder)).filter((file) => /^[^/]+\/index\.html$/.test(file));
  const own = pages.filter((file) => !file.startsWith('by-'));
  const size = (file: string) => statSync(join(site.folder, folder, file)).size;
  const [first] = own.sort((a, b) => size(b) - size(a));
  if (first === undefined) throw new Error(`there is no page in ${folder}`);
  return `${folder}/${first.replace('index.html', '')}`;
}

/** Pages with a form, which a script makes. */
const CONTRIBUTE = ['contribute/', 'contribute/source/', 'contribute/claim/'];

const known = new Map<string, readonly PageType[]>();

/** One page of each type that the site has. Found once for each site, since many tests open them all. */
export function pageTypes(site: BuiltSite): readonly PageType[] {
  const types = known.get(site.folder) ?? findTypes(site);
  known.set(site.folder, types);
  return types;
}

function findTypes(site: BuiltSite): PageType[] {
  const { graph } = loadWiki(site.content);
  const kinds = ARTICLE_KINDS.filter((kind) => graph.articlesOf(kind).length > 0).map(
    (kind) => FOLDERS[kind],
  );
  const indexes = filesBelow(site.folder)
    .filter((file) => /^(claims|sources)\/by-[^/]+\/index\.html$/.test(file))
    .map((file) => file.replace('index.html', ''));
  const single = ['', 'search/', 'timeline/', 'evidence/', 'health/', ...CONTRIBUTE, '404.html'];
  const charts = filesBelow(site.folder).some((file) => /^charts\/[^/]+\/index\.html$/.test(file));
  const lists = [...kinds, 'claims', 'sources', 'authors', 'publishers', ...(charts ? ['charts'] : [])];
  const matrix = ['matrix/', 'matrix/by-title/'].filter((path) => existsSync(join(site.folder, path)));
  const filtered = [
    'matrix/perspectives',
    'matrix/holders',
    'timeline/dimensions',
    'timeline/holders',
  ].filter((folder) => existsSync(join(site.folder, folder)));
  return [
    ...single.map((path) => ({ type: path === '' ? 'home' : path.replace(/\/$/, ''), path })),
    ...lists.map((folder) => ({ type: `list of ${folder}`, path: `${folder}/` })),
    ...indexes.map((path) => ({ type: path.replace(/\/$/, ''), path })),
    ...matrix.map((path) => ({ type: path.replace(/\/$/, ''), path })),
    ...[...lists, ...filtered].map((folder) => ({ type: `one of ${folder}`, path: longest(site, folder) })),
  ];
}
