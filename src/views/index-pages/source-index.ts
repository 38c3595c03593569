import { issuedYears, pageAddress, sourceLabel } from '../../render/index.ts';
import type { SourceEntity } from '../../wiki/index.ts';
import { authorLink, pageLink } from '../links.ts';
import { pageFrame, type PageFrame } from '../page-frame.ts';
import { publisherLink } from '../publisher-link.ts';
import type { SiteView } from '../site-view.ts';
import { sourceRow, type SourceRow } from '../source-row.ts';
import { counted } from '../words.ts';
import { pagedList } from '../paging/paged-list.ts';
import {
  numberedPages,
  pagePath,
  pagerOf,
  pageTitle,
  type NumberedPage,
  type PagedList,
  type Pager,
} from '../paging/pager.ts';
import type { Part } from '../paging/split.ts';
import { grouped, NO_VALUE, type Facet, type FacetLink, type Group, type Value } from './facet.ts';

/** A page of an index of sources, grouped one way. */
export interface SourceIndex extends PageFrame {
  readonly facets: readonly FacetLink[];
  readonly groups: readonly Part<SourceRow, Group<SourceRow>>[];
  readonly pager: Pager | undefined;
  readonly total: string;
}

interface SourceFacet extends Facet {
  values(view: SiteView, source: SourceEntity): readonly Value[];
  order?(view: SiteView): readonly string[];
}

function typeName(type: string): string {
  return `${type[0]?.toUpperCase()}${type.slice(1).replaceAll('-', ' ')}`;
}

/** The last part of an address: the slug of an author or publisher. */
function lastPart(href: string | undefined): string | undefined {
  return href?.split('/').at(-2);
}

/** The ways to group sources; the first is the page `/sources/` itself. */
export const SOURCE_FACETS: readonly SourceFacet[] = [
  {
    slug: '',
    name: 'year',
    values: (_view, source) => {
      const years = issuedYears(source.data);
      return [years ? { key: years, name: years } : { key: NO_VALUE, name: 'Undated' }];
    },
    order: ({ graph }) =>
      [...new Set(graph.sources.map((source) => issuedYears(source.data) ?? NO_VALUE))].sort().reverse(),
  },
  {
    slug: 'by-author',
    name: 'author',
    values: (view, source) => {
      const names = source.data.author ?? [];
      if (names.length === 0) return [{ key: NO_VALUE, name: 'Without a named author' }];
      return names.map((name) => {
        const { href } = authorLink(view, name);
        const sortName =
          'literal' in name ? name.literal : [name.family, name.given].filter(Boolean).join(', ');
        return { key: lastPart(href) ?? sortName, name: sortName, href };
      });
    },
    order: ({ graph }) => graph.authors.map(({ slug }) => slug),
  },
  {
    slug: 'by-publisher',
    name: 'publisher',
    values: (view, source) => {
      const name = source.data.publisher;
      if (name === undefined) return [{ key: NO_VALUE, name: 'Without a publisher' }];
      const { href } = publisherLink(view, name);
      return [{ key: lastPart(href) ?? name, name, href }];
    },
    order: ({ graph }) => graph.publishers.map(({ slug }) => slug),
  },
  {
    slug: 'by-type',
    name: 'type',
    values: (_view, source) => [{ key: source.data.type, name: typeName(source.data.type) }],
  },
  {
    slug: 'by-grade',
    name: 'grade of evidence',
    values: (view, source) => {
      const grade = view.settings.grades[source.data.grade];
      return [{ key: source.data.grade, name: grade?.name ?? source.data.grade, about: grade?.rubric }];
    },
    order: (view) => Object.keys(view.settings.grades),
  },
];

function facetPath(facet: Facet): string {
  return facet.slug === '' ? 'sources' : `sources/${facet.slug}`;
}

const labelled = new WeakMap<SiteView, readonly SourceEntity[]>();

/** All sources by label; sorted once for all ways of grouping. */
function byLabel(view: SiteView): readonly SourceEntity[] {
  let sources = labelled.get(view);
  if (!sources) {
    const collator = new Intl.Collator('en');
    sources = view.graph.sources
      .map((source) => ({ source, label: sourceLabel(source.data, view.graph.settings) }))
      .sort((a, b) => collator.compare(a.label, b.label) || (a.source.id < b.source.id ? -1 : 1))
      .map(({ source }) => source);
    labelled.set(view, sources);
  }
  return sources;
}

/** The index of sources grouped by one facet, in pages; within a group by label. */
export function sourceList(view: SiteView, facet: SourceFacet): PagedList<SourceEntity, Group<SourceEntity>> {
  return pagedList(view, facetPath(facet), {
    title: `Sources by ${facet.name}`,
    groups: () =>
      grouped(
        byLabel(view).map((source) => ({ row: source, values: facet.values(view, source) })),
        facet.order?.(view),
      ),
  });
}

/** A page of the index of sources grouped by one facet. */
export function sourceIndex(view: SiteView, facet: SourceFacet, number = 1): SourceIndex {
  const list = sourceList(view, facet);
  return {
    ...pageFrame(view, {
      title: pageTitle(list, number),
      description: `All sources of ${view.settings.name}, grouped by ${facet.name}.`,
      path: pageAddress(pagePath(list.path, number)),
      crumbs: [
        ...(facet.slug === '' && number === 1 ? [] : [pageLink(view, 'sources', 'Sources')]),
        ...(facet.slug !== '' && number > 1 ? [pageLink(view, list.path, list.title)] : []),
      ],
    }),
    facets: SOURCE_FACETS.map((other) => ({
      ...pageLink(view, facetPath(other), other.name),
      current: other === facet,
    })),
    groups: (list.pages[number - 1] ?? []).map((part) => ({
      ...part,
      rows: part.rows.map((source) => sourceRow(view, source)),
    })),
    pager: pagerOf(view, list, number),
    total: counted(view.graph.sources.length, 'source'),
  };
}

/** All pages of all indexes of sources, each with its way of grouping. */
export function sourceIndexPages(view: SiteView): (NumberedPage & { readonly facet: SourceFacet })[] {
  return SOURCE_FACETS.flatMap((facet) =>
    numberedPages(sourceList(view, facet)).map((page) => ({ ...page, facet })),
  );
}

/** The way of grouping with this address; throws where there is none, since pages name them by hand. */
export function sourceFacetBySlug(slug: string): (typeof SOURCE_FACETS)[number] {
  const facet = SOURCE_FACETS.find((candidate) => candidate.slug === slug);
  if (!facet) throw new Error(`there is no index of sources \`${slug}\``);
  return facet;
}
