import { pageAddress } from '../render/index.ts';
import { FOLDERS } from '../wiki/index.ts';
import { hasCharts } from './charts/all-charts.ts';
import type { Link } from './links.ts';
import { hasMatrix } from './matrix/matrix-page.ts';
import type { SiteView } from './site-view.ts';
import { KIND_ORDER, KIND_WORDS } from './words.ts';

/** A link of the navigation, with the path below the base under which a page counts as part of it. */
export interface NavigationLink extends Link {
  readonly section: string;
}

const known = new WeakMap<SiteView, readonly NavigationLink[]>();

/**
 * The links of the navigation: the kinds that have articles, claims and sources, the matrix, charts and the
 * timeline where there is something to show, and the glossary. Made once for all pages.
 */
export function navigation(view: SiteView): readonly NavigationLink[] {
  let links = known.get(view);
  if (!links) known.set(view, (links = makeNavigation(view)));
  return links;
}

function makeNavigation(view: SiteView): NavigationLink[] {
  const link = (path: string, text: string) => ({
    href: pageAddress(path, view),
    text,
    section: pageAddress(path),
  });
  const kinds = KIND_ORDER.filter((kind) => kind !== 'term' && view.graph.articlesOf(kind).length > 0);
  return [
    ...kinds.map((kind) => link(FOLDERS[kind], KIND_WORDS[kind].many)),
    ...(hasMatrix(view) ? [link('matrix', 'Matrix')] : []),
    link('claims', 'Claims'),
    link('sources', 'Sources'),
    ...(hasCharts(view) ? [link('charts', 'Charts')] : []),
    ...(view.graph.claims.some((claim) => claim.data.happened) ? [link('timeline', 'Timeline')] : []),
    ...(view.graph.articlesOf('term').length > 0 ? [link(FOLDERS.term, KIND_WORDS.term.many)] : []),
  ];
}
