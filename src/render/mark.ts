import type { Element } from 'hast';
import type { Graph, Mark } from '../wiki/index.ts';
import { element } from './hast.ts';

/** The words of each mark as a reader sees them. */
const WORDS: Readonly<Record<Mark, string>> = {
  withdrawn: 'withdrawn',
  'retracted-source': 'retracted source',
  superseded: 'superseded',
  disputed: 'disputed',
  challenged: 'challenged',
  unsupported: 'unsupported',
  'second-hand': 'second-hand',
  'past-review': 'past review',
};

/** A mark in words: `retracted source`. */
export function markText(mark: Mark): string {
  return WORDS[mark];
}

/** The worst mark of a claim as an element; absent where nothing is wrong or contested. */
export function worstMark(graph: Graph, claim: string): Element | undefined {
  const mark = graph.claimFacts(claim).marks[0];
  return mark && element('span', { className: ['mark', `mark-${mark}`] }, markText(mark));
}
