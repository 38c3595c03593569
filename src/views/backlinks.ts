import { leavesOut } from '../wiki/index.ts';
import { entityLink, type Link } from './links.ts';
import type { SiteView } from './site-view.ts';
import { KIND_WORDS } from './words.ts';

/** A page that refers to another, with the sentences in which it does. */
export interface Backlink extends Link {
  readonly id: string;
  readonly kind: string;
  /** Sentences of prose around the references, each once, in order. */
  readonly contexts: readonly string[];
}

/** Most sentences shown of one page. */
const MOST_CONTEXTS = 3;

/**
 * The pages that refer to an entity in prose or in a field, by kind and title. References from a claim count
 * for the claim, not for the article that makes it; what an article leaves out of its timeline does not count.
 */
export function backlinks(view: SiteView, id: string): Backlink[] {
  const { graph } = view;
  const contexts = new Map<string, Set<string>>();
  for (const reference of graph.referencesTo(id)) {
    if (reference.from === id || leavesOut(reference)) continue;
    let sentences = contexts.get(reference.from);
    if (!sentences) contexts.set(reference.from, (sentences = new Set()));
    if (reference.type !== 'field' && reference.context) sentences.add(reference.context);
  }
  const found = [...contexts].flatMap(([from, sentences]) => {
    const entity = graph.resolve(from)?.entity;
    if (!entity || 'invalid' in entity) return [];
    const kind = KIND_WORDS[entity.kind].one;
    return [{ id: from, kind, ...entityLink(view, from), contexts: [...sentences].slice(0, MOST_CONTEXTS) }];
  });
  const key = (link: Backlink) => `${link.kind}\u0000${link.text}\u0000${link.id}`;
  return found.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
