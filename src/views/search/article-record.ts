import { dateText, entityAddress, plainText } from '../../render/index.ts';
import { isPast, type AnyArticle, type Article } from '../../wiki/index.ts';
import { entityLinks, holderLinks } from '../links.ts';
import type { SiteView } from '../site-view.ts';
import { FRESHNESS_WORDS, KIND_WORDS } from '../words.ts';
import {
  filled,
  sentences,
  sortable,
  unique,
  yearAndMonth,
  type CustomRecord,
  type SearchData,
} from './record.ts';

function holderKeys(article: AnyArticle): readonly string[] {
  if (article.kind === 'perspective') return article.data.holders;
  if (article.kind === 'tension') return article.data.sides.flatMap(({ holders }) => holders ?? []);
  return [];
}

/** What the index knows of an article beside its text. */
export function articleSearchData(view: SiteView, article: AnyArticle): SearchData {
  const { data } = article;
  const dimensions =
    article.kind === 'dimension'
      ? [data.title]
      : entityLinks(view, 'dimensions' in data ? data.dimensions : undefined).map(({ text }) => text);
  const date = article.kind === 'brief' ? article.data.date : undefined;
  const late = data.reviewBy !== undefined && isPast(data.reviewBy, view.graph.now);
  const { sort, has } = sortable({ date: date?.latest, year: date?.latest.slice(0, 4) });
  return {
    meta: filled({
      title: data.title,
      // Titles of articles are names that people search for by themselves; statements of claims are not.
      name: data.title,
      summary: data.summary ?? data.definition,
      id: article.id,
      also: [...(data.synonyms ?? []), ...(data.formerIds ?? [])].join(', '),
      date: date && dateText(date),
    }),
    filters: filled({
      kind: [KIND_WORDS[article.kind].one],
      dimension: dimensions,
      holder: unique(holderLinks(view, holderKeys(article)).map(({ text }) => text)),
      freshness: [FRESHNESS_WORDS[late ? 'past-review' : 'current'].name],
      ...yearAndMonth(date),
      has,
    }),
    sort,
  };
}

/** The record of a term: what it means comes before what else is said of it. */
export function termRecord(view: SiteView, term: Article<'term'>): CustomRecord {
  const { data } = term;
  return {
    url: entityAddress('term', term.id, view),
    content: sentences([
      data.title,
      (data.synonyms ?? []).join(', '),
      data.definition,
      ...(data.senses ?? []).map((sense) => `${sense.label}: ${sense.definition}`),
      plainText(term.body, view.graph),
    ]),
    ...articleSearchData(view, term),
  };
}
