import { pageAddress } from '../../render/index.ts';
import type { ClaimEntity } from '../../wiki/index.ts';
import { claimRow, newestFirst, type ClaimRow } from '../claim-row.ts';
import { entityLinks, holderLinks, pageLink, type Link } from '../links.ts';
import { pageFrame, type PageFrame } from '../page-frame.ts';
import type { SiteView } from '../site-view.ts';
import { counted, STANDING_WORDS, SUPPORT_WORDS } from '../words.ts';
import { pagedList } from '../paging/paged-list.ts';
import {
  groupAddress,
  numberedPages,
  pagePath,
  pagerOf,
  pageTitle,
  type NumberedPage,
  type PagedList,
  type Pager,
} from '../paging/pager.ts';
import type { Part } from '../paging/split.ts';
import { anchorOf, grouped, NO_VALUE, type Facet, type FacetLink, type Group, type Value } from './facet.ts';

/** A page of an index of claims, grouped one way. */
export interface ClaimIndex extends PageFrame {
  readonly facets: readonly FacetLink[];
  readonly groups: readonly Part<ClaimRow, Group<ClaimRow>>[];
  readonly pager: Pager | undefined;
  readonly total: string;
}

interface ClaimFacet extends Facet {
  values(view: SiteView, claim: ClaimEntity): readonly Value[];
  order?(view: SiteView): readonly string[];
}

/** The ways to group claims; the first is the page `/claims/` itself. */
export const CLAIM_FACETS: readonly ClaimFacet[] = [
  {
    slug: '',
    name: 'dimension',
    values: (view, claim) => {
      const values = claim.dimensions.flatMap((key) =>
        entityLinks(view, [key]).map(({ text, href }) => ({ key, name: text, href })),
      );
      return values.length > 0 ? values : [{ key: NO_VALUE, name: 'Without a dimension' }];
    },
  },
  {
    slug: 'by-support',
    name: 'support',
    values: (view, claim) => {
      const { value } = view.graph.claimFacts(claim.id).support;
      return [{ key: value, name: SUPPORT_WORDS[value].name, about: SUPPORT_WORDS[value].meaning }];
    },
    order: () => Object.keys(SUPPORT_WORDS),
  },
  {
    slug: 'by-standing',
    name: 'standing',
    values: (view, claim) => {
      const { value } = view.graph.claimFacts(claim.id).standing;
      return [{ key: value, name: STANDING_WORDS[value].name, about: STANDING_WORDS[value].meaning }];
    },
    order: () => ['disputed', 'challenged', 'superseded', 'withdrawn', 'retracted-source', 'uncontested'],
  },
  {
    slug: 'by-grade',
    name: 'grade of evidence',
    values: (view, claim) => {
      const { best } = view.graph.claimFacts(claim.id);
      const key = best.grade ?? best.party?.grade;
      const grade = key === undefined ? undefined : view.settings.grades[key];
      return [
        key && grade
          ? { key, name: grade.name, about: grade.rubric }
          : { key: NO_VALUE, name: 'Without graded support' },
      ];
    },
    order: (view) => Object.keys(view.settings.grades),
  },
  {
    slug: 'by-holder',
    name: 'holder',
    values: (view, claim) => {
      const keys = claim.data.heldBy ?? [];
      if (keys.length === 0) return [{ key: NO_VALUE, name: 'Held by nobody in particular' }];
      return keys.flatMap((key) =>
        holderLinks(view, [key]).map(({ text, href }) => ({ key, name: text, href })),
      );
    },
  },
];

function facetPath(facet: Facet): string {
  return facet.slug === '' ? 'claims' : `claims/${facet.slug}`;
}

/** The index of claims grouped by one facet, in pages; within a group the newest come first. */
export function claimList(view: SiteView, facet: ClaimFacet): PagedList<ClaimEntity, Group<ClaimEntity>> {
  return pagedList(view, facetPath(facet), {
    title: `Claims by ${facet.name}`,
    groups: () => {
      const claims = [...view.graph.claims].sort(newestFirst);
      return grouped(
        claims.map((claim) => ({ row: claim, values: facet.values(view, claim) })),
        facet.order?.(view),
      );
    },
  });
}

/** Link to the claims on a dimension in the index of all claims. */
export function claimsOn(view: SiteView, dimension: string): Link {
  const list = claimList(view, claimFacetBySlug(''));
  return { href: groupAddress(view, list, anchorOf(dimension)), text: 'All claims on this dimension' };
}

/** A page of the index of claims grouped by one facet. */
export function claimIndex(view: SiteView, facet: ClaimFacet, number = 1): ClaimIndex {
  const list = claimList(view, facet);
  const main = pageLink(view, 'claims', 'Claims');
  return {
    ...pageFrame(view, {
      title: pageTitle(list, number),
      description: `All claims of ${view.settings.name}, grouped by ${facet.name}.`,
      path: pageAddress(pagePath(list.path, number)),
      crumbs: [
        ...(facet.slug === '' && number === 1 ? [] : [main]),
        ...(facet.slug !== '' && number > 1 ? [pageLink(view, list.path, list.title)] : []),
      ],
    }),
    facets: CLAIM_FACETS.map((other) => ({
      ...pageLink(view, facetPath(other), other.name),
      current: other === facet,
    })),
    groups: (list.pages[number - 1] ?? []).map((part) => ({
      ...part,
      rows: part.rows.map((claim) => claimRow(view, claim)),
    })),
    pager: pagerOf(view, list, number),
    total: counted(view.graph.claims.length, 'claim'),
  };
}

/** All pages of all indexes of claims, each with its way of grouping. */
export function claimIndexPages(view: SiteView): (NumberedPage & { readonly facet: ClaimFacet })[] {
  return CLAIM_FACETS.flatMap((facet) =>
    numberedPages(claimList(view, facet)).map((page) => ({ ...page, facet })),
  );
}

/** The way of grouping with this address; throws where there is none, since pages name them by hand. */
export function claimFacetBySlug(slug: string): (typeof CLAIM_FACETS)[number] {
  const facet = CLAIM_FACETS.find((candidate) => candidate.slug === slug);
  if (!facet) throw new Error(`there is no index of claims \`${slug}\``);
  return facet;
}
