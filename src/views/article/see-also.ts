import type { AnyArticle, Graph } from '../../wiki/index.ts';
import { entityLink } from '../links.ts';
import type { SiteView } from '../site-view.ts';
import { counted, KIND_WORDS } from '../words.ts';
import type { DescribedLink } from './article-page.ts';
import { claimsUsed } from './claims-used.ts';
import { sourcesCited } from './sources-cited.ts';

/** An article to read next, and why. */
export interface RelatedArticle extends DescribedLink {
  /** `4 claims and 3 sources in common`; empty where only the author sees a tie. */
  readonly shared: string;
}

/** Most articles listed under See also beside those that the author named. */
const MOST_FOUND = 4;

/** What more articles use than this says next to nothing about any two of them, and takes long to follow. */
const MOST_USERS = 100;

/** A source in common says less than a claim: two articles may use it for different things. */
const WEIGHT_OF_SOURCE = 0.5;

interface Tie {
  claims: number;
  sources: number;
  /** Sum over what is shared, each counted by one over the number of its users. */
  score: number;
}

/** What ties an article to others: claims that both make or use, and sources that both cite. */
function ties(graph: Graph, article: AnyArticle): Map<string, Tie> {
  const found = new Map<string, Tie>();
  const share = (kind: 'claims' | 'sources', users: ReadonlySet<string>, weight: number) => {
    for (const user of users) {
      if (user === article.id || !graph.article(user)) continue;
      let tie = found.get(user);
      if (!tie) found.set(user, (tie = { claims: 0, sources: 0, score: 0 }));
      tie[kind] += 1;
      tie.score += weight / users.size;
    }
  };
  for (const id of new Set([...article.claims.map((claim) => claim.id), ...claimsUsed(graph, article)])) {
    const claim = graph.claim(id);
    // A claim that is named can be broken, and has no facts then.
    const usedIn = claim ? graph.claimFacts(id).usedIn : [];
    if (claim && usedIn.length <= MOST_USERS) share('claims', new Set([...usedIn, claim.home]), 1);
  }
  for (const id of sourcesCited(graph, article)) {
    const { citedIn } = graph.sourceFacts(id);
    if (citedIn.length <= MOST_USERS) share('sources', new Set(citedIn), WEIGHT_OF_SOURCE);
  }
  return found;
}

function inCommon(tie: Tie | undefined): string {
  const parts = [
    ...(tie && tie.claims > 0 ? [counted(tie.claims, 'claim')] : []),
    ...(tie && tie.sources > 0 ? [counted(tie.sources, 'source')] : []),
  ];
  return parts.length > 0 ? `${parts.join(' and ')} in common` : '';
}

/**
 * The articles to read next: those that the author named, then those that share the most claims and sources. What
 * many articles use says little about any two of them, so it counts by one over their number.
 */
export function seeAlso(view: SiteView, article: AnyArticle): RelatedArticle[] {
  const { graph } = view;
  const named = (article.data.related ?? []).flatMap((key) => graph.resolve(key)?.entity.id ?? []);
  const tied = ties(graph, article);
  const linked = new Set([article.id, ...named]);
  const found = [...tied]
    .filter(([id]) => !linked.has(id))
    .sort(([a, x], [b, y]) => y.score - x.score || (a < b ? -1 : 1))
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
            shared: inCommon(tied.get(id)),
          },
        ]
      : [];
  });
}
