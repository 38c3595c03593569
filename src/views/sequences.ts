import { shortened } from '../render/index.ts';
import type { AnyArticle, ClaimEntity } from '../wiki/index.ts';
import { articlesInOrder } from './article/in-kind.ts';
import { entityLink, kindLink, type Link } from './links.ts';
import { readingOrder, startLink } from './reading-order.ts';
import type { SiteView } from './site-view.ts';
import { KIND_WORDS } from './words.ts';

/** A sequence in which a page stands, with the pages before and after it. */
export interface Sequence {
  /** What the sequence is, and where all of it is listed: `Reading order`, `Dimensions`. */
  readonly list: Link;
  /** Whether it is the way through the wiki for those who are new. */
  readonly forNewcomers: boolean;
  /** Place of the page, from 1, and the length of the sequence. */
  readonly at: number;
  readonly of: number;
  readonly previous: Link | undefined;
  readonly next: Link | undefined;
}

interface Listed {
  readonly id: string;
}

const places = new WeakMap<readonly Listed[], ReadonlyMap<string, number>>();

/** Place of each entry of a list; made once for a list, since looking for it on every page would be quadratic. */
function placesIn(list: readonly Listed[]): ReadonlyMap<string, number> {
  let found = places.get(list);
  if (!found) places.set(list, (found = new Map(list.map(({ id }, index) => [id, index]))));
  return found;
}

/** Where an id stands in a list; nothing where it is not in it, or alone. */
function placed(
  entries: readonly Listed[],
  id: string,
  list: Link,
  link: (id: string) => Link,
): Sequence | undefined {
  const at = placesIn(entries).get(id);
  if (at === undefined || entries.length < 2) return undefined;
  const [before, after] = [entries[at - 1], entries[at + 1]];
  return {
    list,
    forNewcomers: false,
    at: at + 1,
    of: entries.length,
    previous: before && link(before.id),
    next: after && link(after.id),
  };
}

/** The sequences of an article: the reading order where it is part of it, then the articles of its kind. */
export function articleSequences(view: SiteView, { id, kind }: AnyArticle): Sequence[] {
  const link = (other: string) => entityLink(view, other);
  const kindList = kindLink(view, kind, KIND_WORDS[kind].many);
  const order = placed(readingOrder(view), id, startLink(view), link);
  return [
    order && { ...order, forNewcomers: true },
    placed(articlesInOrder(view.graph, kind), id, kindList, link),
  ].filter((sequence) => sequence !== undefined);
}

/** The sequence of a claim: the claims that its home makes, as written there; none where it is alone. */
export function claimSequences(view: SiteView, claim: ClaimEntity): Sequence[] {
  const home = view.graph.article(claim.home);
  if (!home) return [];
  const { href, text } = entityLink(view, home.id);
  const sequence = placed(home.claims, claim.id, { href, text: `Claims of “${text}”` }, (id) => {
    const link = entityLink(view, id);
    return { ...link, text: shortened(link.text) };
  });
  return sequence ? [sequence] : [];
}
