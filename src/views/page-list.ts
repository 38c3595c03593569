import { authorAddress, entityAddress, pageAddress, publisherAddress } from '../render/index.ts';
import { ARTICLE_KINDS, FOLDERS } from '../wiki/index.ts';
import { CLAIM_FACETS } from './index-pages/claim-index.ts';
import { SOURCE_FACETS } from './index-pages/source-index.ts';
import { allCharts } from './charts/all-charts.ts';
import { matrixPaths } from './matrix/matrix-page.ts';
import type { SiteView } from './site-view.ts';
import { timelinePaths } from './timeline-page.ts';

/** A page that search engines may list. */
export interface ListedPage {
  /** Address below the origin. */
  readonly href: string;
  /** Day of the last change of its file, where it has one and there is a history. */
  readonly changed: string | undefined;
}

/** Every page of the site but those for searching and for errors. */
export function pageList(view: SiteView): ListedPage[] {
  const { graph } = view;
  const plain = [
    '',
    'evidence',
    'health',
    ...['contribute', 'contribute/source', 'contribute/claim'],
    'authors',
    'publishers',
    ...timelinePaths(view),
    ...ARTICLE_KINDS.filter((kind) => graph.articlesOf(kind).length > 0).map((kind) => FOLDERS[kind]),
    ...matrixPaths(view),
    ...CLAIM_FACETS.map(({ slug }) => `claims/${slug}`),
    ...SOURCE_FACETS.map(({ slug }) => `sources/${slug}`),
  ];
  const charts = allCharts(view).map(({ measure }) => `charts/${measure}`);
  const entities = [...graph.articles, ...graph.claims, ...graph.sources];
  return [
    ...[...plain, ...(charts.length > 0 ? ['charts', ...charts] : [])].map((path) => ({
      href: pageAddress(path, view),
      changed: undefined,
    })),
    ...entities.map(({ kind, id, file }) => ({
      href: entityAddress(kind, id, view),
      changed: view.changed.get(file),
    })),
    ...graph.authors.map(({ slug }) => ({ href: authorAddress(slug, view), changed: undefined })),
    ...graph.publishers.map(({ slug }) => ({ href: publisherAddress(slug, view), changed: undefined })),
  ];
}
