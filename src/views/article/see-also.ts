import type { AnyArticle } from '../../wiki/index.ts';
import { entityLink } from '../links.ts';
import type { SiteView } from '../site-view.ts';
import { KIND_WORDS } from '../words.ts';
import type { DescribedLink } from './article-page.ts';
import { claimsUsed } from './claims-used.ts';

/** Most articles listed under See also beside those that the author named. */
const MOST_FOUND = 4;

/** A claim used in more articles than this says next to nothing about any two of them, and takes long to follow. */
const MOST_USERS = 100;

/**
 * The articles to read next: those that the author named, then those that share the most claims. A claim used
 * in many articles says little about any two of them, so it counts by one over their number.
 */
export function seeAlso(view: SiteView, article: AnyArticle): DescribedLink[] {
  const { graph } = view;
  const named = (article.data.related ?? []).flatMap((key) => graph.resolve(key)?.entity.id ?? []);
  const scores = new Map<string, number>();
  const linked = new Set([article.id, ...named]);
  for (const id of new Set([...article.claims.map((claim) => claim.id), ...claimsUsed(graph, article)])) {
    const claim = graph.claim(id);
    // A claim that is named can be broken, and has no facts then.
    const usedIn = claim ? graph.claimFacts(id).usedIn : [];
    if (!claim || usedIn.length > MOST_USERS) continue;
    const users = new Set([...usedIn, claim.home]);
    for (const user of users) {
      if (!linked.has(user) && graph.article(user)) {
        scores.set(user, (scores.get(user) ?? 0) + 1 / users.size);
      }
    }
  }
  const found = [...scores]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, MOST_FOUND)
    .map(([id]) => id);
  return [...new Set([...named, ...found])].flatMap((id) => {
    const other = graph.article(id);
    return other
      ? [
          {
            ...entityLink(view, id),
            kind: KIND_WORDS[other.kind].one,
            summary: other.data.summary ?? other.data.definition ?? '',
          },
        ]
      : [];
  });
}
