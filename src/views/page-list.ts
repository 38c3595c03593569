import { authorAddress, entityAddress, pageAddress, publisherAddress } from '../render/index.ts';
import { contributorsInPages } from './contributor-page.ts';
import { claimIndexPages } from './index-pages/claim-index.ts';
import { sourceIndexPages } from './index-pages/source-index.ts';
import { entityListPages } from './entity-lists/list-page.ts';
import { kindPages } from './kind-page.ts';
import { numberedPages } from './paging/pager.ts';
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
  const lists = [
    ...numberedPages(contributorsInPages(view, 'author')),
    ...numberedPages(contributorsInPages(view, 'publisher')),
    ...kindPages(view),
    ...claimIndexPages(view),
    ...sourceIndexPages(view),
    ...entityListPages(view),
  ];
  const plain = [
    '',
    'evidence',
    'health',
    ...['contribute', 'contribute/source', 'contribute/claim'],
    ...lists.map(({ path }) => path),
    ...timelinePaths(view),
    ...matrixPaths(view),
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
