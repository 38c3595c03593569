import { dateText, entityAddress, quantityText, sourceLabel } from '../render/index.ts';
import { FOLDERS, type AnyArticle, type ClaimEntity, type SourceEntity } from '../wiki/index.ts';
import { authorLink, entityLinks, holderLinks, type Link, type MaybeLink } from './links.ts';
import type { SiteView } from './site-view.ts';
import { counted, KIND_WORDS, markWord, STANDING_WORDS, SUPPORT_WORDS } from './words.ts';

/** A record of the search index: a page that was built, or a record of its own. */
export type SearchRecord =
  | { readonly type: 'page'; readonly url: string; readonly html: string }
  | { readonly type: 'record'; readonly record: CustomRecord };

/** A record in the form that Pagefind takes, language left to the indexer. */
export interface CustomRecord {
  readonly url: string;
  readonly content: string;
  readonly meta: Record<string, string>;
  readonly filters: Record<string, string[]>;
  readonly sort: Record<string, string>;
}

/** Stands in a sort key where there is no date: records without the key would vanish from a sorted search. */
const UNDATED = '0000-00-00';

function texts(links: readonly (Link | MaybeLink)[]): string[] {
  return links.map((link) => link.text);
}

function sortable(count: number): string {
  return String(count).padStart(6, '0');
}

/** Texts as sentences of one paragraph, a full stop between them only where one is missing. */
function sentences(parts: readonly (string | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined && part !== '')
    .map((part) => (/[.!?]$/.test(part ?? '') ? part : `${part}.`))
    .join(' ');
}

/** Filters and metadata that the page of an article carries for the index. */
export function articleSearchData(
  view: SiteView,
  article: AnyArticle,
): Pick<CustomRecord, 'meta' | 'filters' | 'sort'> {
  const dimensions =
    article.kind === 'dimension'
      ? [article.data.title]
      : texts(entityLinks(view, 'dimensions' in article.data ? article.data.dimensions : undefined));
  const date = 'date' in article.data ? article.data.date : undefined;
  return {
    meta: {
      kind: KIND_WORDS[article.kind].one,
      summary: article.data.summary ?? article.data.definition ?? '',
      id: article.id,
      also: [...(article.data.synonyms ?? []), ...(article.data.formerIds ?? [])].join(', '),
    },
    filters: { kind: [KIND_WORDS[article.kind].one], dimension: dimensions },
    sort: { date: date?.latest ?? UNDATED },
  };
}

function claimRecord(view: SiteView, claim: ClaimEntity): CustomRecord {
  const { data } = claim;
  const facts = view.graph.claimFacts(claim.id);
  const figures = (data.quantities ?? []).map((quantity) => quantityText(quantity, view.settings));
  const holders = texts(holderLinks(view, data.heldBy));
  const sources = (data.sources ?? []).flatMap(({ source }) => {
    const record = view.graph.source(view.graph.resolve(source)?.entity.id ?? '');
    return record ? [sourceLabel(record.data, view.graph.settings), `@${record.id}`] : [];
  });
  const date = data.asOf ?? data.happened;
  return {
    url: entityAddress('claim', claim.id, view),
    content: sentences([data.statement, ...figures, ...holders, ...sources, data.note ?? '', `@${claim.id}`]),
    meta: {
      title: data.statement,
      kind: KIND_WORDS.claim.one,
      id: claim.id,
      also: (data.formerIds ?? []).join(', '),
      marks: facts.marks.map((mark) => markWord(mark).name).join(', '),
      figures: figures.join(' · '),
      date: date ? dateText(date) : 'undated',
    },
    filters: {
      kind: [KIND_WORDS.claim.one],
      dimension: texts(entityLinks(view, claim.dimensions)),
      support: [SUPPORT_WORDS[facts.support.value].name],
      standing: [STANDING_WORDS[facts.standing.value].name],
      ...(holders.length > 0 ? { holder: holders } : {}),
    },
    sort: { date: date?.latest ?? UNDATED },
  };
}

function sourceRecord(view: SiteView, source: SourceEntity): CustomRecord {
  const { data } = source;
  const facts = view.graph.sourceFacts(source.id);
  const names = (data.author ?? []).map((name) => authorLink(view, name).text);
  const dimensions = new Set(
    Object.values(facts.claims)
      .flat()
      .flatMap((id) => view.graph.claim(id)?.dimensions ?? []),
  );
  const ids = [data.DOI, data.arXiv && `arXiv ${data.arXiv}`, `@${source.id}`].filter(
    (word) => word !== undefined,
  );
  return {
    url: entityAddress('source', source.id, view),
    content: sentences([data.title, ...names, data.publisher, data['container-title'], data.note, ...ids]),
    meta: {
      title: data.title,
      kind: KIND_WORDS.source.one,
      id: source.id,
      also: (data.formerIds ?? []).join(', '),
      label: sourceLabel(data, view.graph.settings),
      claims: counted(facts.citations, 'claim'),
    },
    filters: {
      kind: [KIND_WORDS.source.one],
      dimension: texts(entityLinks(view, [...dimensions].sort())),
      grade: [view.settings.grades[data.grade]?.name ?? data.grade],
      ...(data.issued ? { year: [data.issued.latest.slice(0, 4)] } : {}),
    },
    sort: { date: data.issued?.latest ?? UNDATED, citations: sortable(facts.citations) },
  };
}

/**
 * The records of the whole wiki in order of id: articles from their built pages, so that a search leads to the
 * section; claims and sources as records of their own. `readPage` gives the HTML of a page by its path.
 */
export function* searchRecords(view: SiteView, readPage: (path: string) => string): Generator<SearchRecord> {
  const { graph } = view;
  const all = [...graph.articles, ...graph.claims, ...graph.sources].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const entity of all) {
    if (entity.kind === 'claim') yield { type: 'record', record: claimRecord(view, entity) };
    else if (entity.kind === 'source') yield { type: 'record', record: sourceRecord(view, entity) };
    else {
      const path = `${FOLDERS[entity.kind]}/${entity.id}`;
      yield { type: 'page', url: entityAddress(entity.kind, entity.id, view), html: readPage(path) };
    }
  }
}
