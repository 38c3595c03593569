import { authorAddress, pageAddress, publisherAddress } from '../render/index.ts';
import type { Contributor } from '../wiki/index.ts';
import { claimRows, type ClaimRow } from './claim-row.ts';
import { allOf, beginning } from './entity-lists/window.ts';
import type { Link } from './links.ts';
import type { NamesPage } from './names-page.ts';
import { pageFrame, type PageFrame } from './page-frame.ts';
import { alphabetical } from './paging/alphabetical.ts';
import { pagedList } from './paging/paged-list.ts';
import { pagePath, pagerOf, pageTitle, type PagedList } from './paging/pager.ts';
import type { SiteView } from './site-view.ts';
import { sourceRows, type SourceRow } from './source-row.ts';
import { counted } from './words.ts';

/** Authors and publishers are shown alike. */
export type ContributorKind = 'author' | 'publisher';

const KINDS = {
  author: { path: 'authors', many: 'Authors', one: 'Author', address: authorAddress, wrote: 'by' },
  publisher: {
    path: 'publishers',
    many: 'Publishers',
    one: 'Publisher',
    address: publisherAddress,
    wrote: 'from',
  },
} as const;

/** The page of an author or publisher: their sources, and the claims that rest on them. */
export interface ContributorPage extends PageFrame {
  readonly kindName: string;
  /** Numbers of all of them. */
  readonly counts: { readonly sources: string; readonly claims: string };
  /** All of them, or the first where there are many. */
  readonly sources: readonly SourceRow[];
  readonly claims: readonly ClaimRow[];
  /** The ways to all, where some are left out. */
  readonly allSources: Link | undefined;
  readonly allClaims: Link | undefined;
}

/** All authors or publishers of the graph, in order of their names. */
export function contributorsOf(view: SiteView, kind: ContributorKind): readonly Contributor[] {
  return kind === 'author' ? view.graph.authors : view.graph.publishers;
}

/** Ids of the claims that rest on the sources of a contributor, or are disputed or limited by them; sorted. */
export function claimsRestingOn(view: SiteView, contributor: Contributor): string[] {
  const ids = contributor.sources.flatMap((id) => {
    const { claims } = view.graph.sourceFacts(id);
    return [...claims.supports, ...claims.disputes, ...claims.qualifies];
  });
  return [...new Set(ids)].sort();
}

/** Address of the page of an author or publisher. */
export function contributorAddress(kind: ContributorKind, slug: string, view?: SiteView): string {
  return KINDS[kind].address(slug, view);
}

/** The page of one author or publisher. */
export function contributorPage(
  view: SiteView,
  kind: ContributorKind,
  contributor: Contributor,
): ContributorPage {
  const words = KINDS[kind];
  const { sources } = contributor;
  const claims = claimsRestingOn(view, contributor);
  const path = words.address(contributor.slug).slice(1, -1);
  return {
    ...pageFrame(view, {
      title: contributor.name,
      description: `Sources ${words.wrote} ${contributor.name} in ${view.settings.name}, and the claims that rest on them.`,
      path: words.address(contributor.slug),
      crumbs: [{ href: pageAddress(words.path, view), text: words.many }],
    }),
    kindName: words.one,
    counts: { sources: counted(sources.length, 'source'), claims: counted(claims.length, 'claim') },
    sources: sourceRows(view, beginning(sources)),
    claims: claimRows(view, beginning(claims)),
    allSources: allOf(view, `${path}/sources`, sources.length, 'sources'),
    allClaims: allOf(view, `${path}/claims`, claims.length, 'claims'),
  };
}

/** The list of all authors or publishers in pages. */
export function contributorsInPages(view: SiteView, kind: ContributorKind): PagedList<Contributor> {
  return pagedList(view, KINDS[kind].path, {
    title: KINDS[kind].many,
    groups: () => alphabetical(contributorsOf(view, kind), ({ sortName }) => sortName),
  });
}

/** A page of the list of all authors or publishers with what each has. */
export function contributorList(view: SiteView, kind: ContributorKind, number = 1): NamesPage {
  const words = KINDS[kind];
  const list = contributorsInPages(view, kind);
  return {
    ...pageFrame(view, {
      title: pageTitle(list, number),
      description: `${words.many} of the sources of ${view.settings.name}.`,
      path: pageAddress(pagePath(list.path, number)),
      crumbs: number === 1 ? [] : [{ href: pageAddress(words.path, view), text: words.many }],
    }),
    groups: (list.pages[number - 1] ?? []).map((part) => ({
      ...part,
      rows: part.rows.map((contributor) => ({
        href: words.address(contributor.slug, view),
        text: contributor.sortName,
        foot: `${counted(contributor.sources.length, 'source')}, ${counted(claimsRestingOn(view, contributor).length, 'claim')}`,
      })),
    })),
    pager: pagerOf(view, list, number),
  };
}
