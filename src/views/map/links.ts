import { leavesOut } from '../../wiki/index.ts';
import type { SiteView } from '../site-view.ts';

/** Which articles refer to which, in prose or in a field; what a claim refers to counts for the article that makes it. */
export interface ArticleLinks {
  /** Ids of the articles to which each refers. */
  readonly to: ReadonlyMap<string, ReadonlySet<string>>;
  /** Ids of the articles that refer to each. */
  readonly from: ReadonlyMap<string, ReadonlySet<string>>;
}

const known = new WeakMap<SiteView, ArticleLinks>();

/** The links between all articles; found in one pass over all references, once for all pages. */
export function articleLinks(view: SiteView): ArticleLinks {
  let links = known.get(view);
  if (!links) known.set(view, (links = findLinks(view)));
  return links;
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const values = map.get(key);
  if (values) values.add(value);
  else map.set(key, new Set([value]));
}

function findLinks({ graph }: SiteView): ArticleLinks {
  const to = new Map<string, Set<string>>();
  const from = new Map<string, Set<string>>();
  for (const reference of graph.references) {
    const target = reference.to === undefined ? undefined : graph.article(reference.to);
    // A key of the settings can be the same word as the id of an article.
    if (!target || target.kind !== reference.toKind || leavesOut(reference)) continue;
    const source = graph.claim(reference.from)?.home ?? reference.from;
    if (source === target.id || !graph.article(source)) continue;
    add(to, source, target.id);
    add(from, target.id, source);
  }
  return { to, from };
}
