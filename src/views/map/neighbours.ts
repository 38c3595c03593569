import type { AnyArticle } from '../../wiki/index.ts';
import { claimsUsed } from '../article/claims-used.ts';
import type { SiteView } from '../site-view.ts';
import { articleLinks } from './links.ts';

/** How an article stands to another one. */
export interface Tie {
  readonly id: string;
  /** Whether the article refers to the other, and the other to it. */
  readonly out: boolean;
  readonly in: boolean;
  /** Claims that both make or use, and sources that both cite. */
  readonly claims: number;
  readonly sources: number;
  /** Pairs of a claim of each of which one contradicts or undercuts the other. */
  readonly against: number;
  /** How near the two are; what is shared by many counts for little. */
  readonly strength: number;
}

/** A claim or source used in more articles than this says next to nothing about any two, and takes long to follow. */
const MOST_USERS = 60;

/** Collects the ties of one article. */
class Ties {
  readonly #found = new Map<string, { -readonly [key in keyof Tie]: Tie[key] }>();
  readonly #view: SiteView;
  readonly #id: string;

  constructor(view: SiteView, id: string) {
    this.#view = view;
    this.#id = id;
  }

  /** Notes one thing about each of these articles; ids of anything else are passed over. */
  note(ids: Iterable<string>, what: 'out' | 'in' | 'claims' | 'sources' | 'against', strength: number): void {
    for (const id of ids) {
      if (id === this.#id || !this.#view.graph.article(id)) continue;
      let tie = this.#found.get(id);
      if (!tie) {
        tie = { id, out: false, in: false, claims: 0, sources: 0, against: 0, strength: 0 };
        this.#found.set(id, tie);
      }
      if (what === 'out' || what === 'in') tie[what] = true;
      else tie[what] += 1;
      tie.strength += strength;
    }
  }

  nearestFirst(): Tie[] {
    return [...this.#found.values()].sort((a, b) => b.strength - a.strength || (a.id < b.id ? -1 : 1));
  }
}

/** All articles that have to do with one, the nearest first. What many share is passed over, so the work stays bounded. */
export function neighbours(view: SiteView, article: AnyArticle): Tie[] {
  const { graph } = view;
  const { to, from } = articleLinks(view);
  const ties = new Ties(view, article.id);
  ties.note(to.get(article.id) ?? [], 'out', 1);
  ties.note(from.get(article.id) ?? [], 'in', 1);
  const sources = new Set<string>();
  for (const id of new Set([...article.claims.map((claim) => claim.id), ...claimsUsed(graph, article)])) {
    const claim = graph.claim(id);
    if (!claim) continue;
    for (const source of graph.citedSources(id)) sources.add(source);
    const users = new Set([...graph.claimFacts(id).usedIn, claim.home]);
    if (users.size <= MOST_USERS) ties.note(users, 'claims', 1 / users.size);
  }
  for (const id of sources) {
    const users = graph.sourceFacts(id).citedIn;
    if (users.length <= MOST_USERS) ties.note(users, 'sources', 0.5 / users.length);
  }
  for (const { id } of article.claims) {
    const { contradicts, undercuts, undercutBy } = graph.claimFacts(id);
    for (const other of new Set([...contradicts, ...undercuts, ...undercutBy])) {
      const home = graph.claim(other)?.home;
      if (home !== undefined) ties.note([home], 'against', 0.5);
    }
  }
  return ties.nearestFirst();
}
