import type { AnyArticle, ClaimEntity, Entity, Graph, SourceEntity } from '../wiki/index.ts';
import type { AffectedArticle, ArticleChange, RecordListed, SourceChange } from './changes.ts';
import { dataOf, type IdOf } from './data.ts';
import { fieldChanges } from './fields.ts';
import { proseChange } from './prose.ts';

/** An entity in one state with the graph of that state. */
export interface In<T extends Entity> {
  readonly entity: T;
  readonly graph: Graph;
}

/** A source or article as a list shows it. */
export function listedRecord({ id, kind, data }: SourceEntity | AnyArticle): RecordListed {
  return { id, kind, title: data.title };
}

/** How a source record differs; `undefined` where it says the same. */
export function sourceChange(
  before: In<SourceEntity>,
  after: In<SourceEntity>,
  then: IdOf,
  now: IdOf,
): SourceChange | undefined {
  const fields = fieldChanges(
    dataOf(before.entity, before.graph, then),
    dataOf(after.entity, after.graph, now),
  );
  const { id, data } = after.entity;
  return fields.length > 0 ? { id, title: data.title, fields } : undefined;
}

/** How an article differs, its claims left aside; `undefined` where it says the same. */
export function articleChange(
  before: In<AnyArticle>,
  after: In<AnyArticle>,
  then: IdOf,
  now: IdOf,
): ArticleChange | undefined {
  const fields = fieldChanges(
    dataOf(before.entity, before.graph, then),
    dataOf(after.entity, after.graph, now),
    ['claims'],
  );
  // Of equal files the bodies need not be looked at; this is most of them.
  const prose =
    before.entity.text.text === after.entity.text.text
      ? undefined
      : proseChange(before.entity.body, after.entity.body, then, now);
  const kindBefore = before.entity.kind === after.entity.kind ? undefined : before.entity.kind;
  if (fields.length === 0 && !prose && kindBefore === undefined) return undefined;
  return {
    ...listedRecord(after.entity),
    ...(kindBefore && { kindBefore }),
    fields,
    ...(prose && { prose }),
  };
}

/** Articles that show one of these claims or sources: that make or use the claim, or cite the source. */
export function affectedArticles(
  graph: Graph,
  claims: Iterable<string>,
  sources: Iterable<string>,
): AffectedArticle[] {
  const through = new Map<string, Set<string>>();
  const add = (article: string, id: string) => {
    const ids = through.get(article) ?? new Set();
    through.set(article, ids.add(id));
  };
  for (const id of claims) {
    const claim: ClaimEntity | undefined = graph.claim(id);
    if (!claim) continue;
    add(claim.home, id);
    for (const article of graph.claimFacts(id).usedIn) add(article, id);
  }
  for (const id of sources) {
    if (!graph.source(id)) continue;
    for (const article of graph.sourceFacts(id).citedIn) add(article, id);
  }
  return graph.articles.flatMap((article): AffectedArticle | [] => {
    const ids = through.get(article.id);
    if (!ids) return [];
    return { id: article.id, kind: article.kind, title: article.data.title, through: [...ids].sort() };
  });
}
