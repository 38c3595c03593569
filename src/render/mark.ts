import type { Element } from 'hast';
import type { Graph, Mark, Support } from '../wiki/index.ts';
import { pageAddress } from './address.ts';
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

const SUPPORT: Readonly<Record<Support, string>> = {
  corroborated: 'corroborated',
  attested: 'attested',
  'single-origin': 'single origin',
  'second-hand': 'second-hand',
  editorial: 'editorial',
  unsupported: 'unsupported',
};

/** A mark in words: `retracted source`. */
export function markText(mark: Mark): string {
  return WORDS[mark];
}

/** A value of support in words: `single origin`. */
export function supportText(support: Support): string {
  return SUPPORT[support];
}

/** Address of the place where a mark, or a value on one of the axes of a claim, is explained. */
export function meaningAddress(
  axis: 'mark' | 'support' | 'standing' | 'freshness',
  value: string,
  base?: string,
): string {
  return pageAddress('evidence', { base, anchor: `${axis}-${value}` });
}

/**
 * The worst mark of a claim, as a link to what it means; absent where nothing is wrong or contested.
 */
export function worstMark(graph: Graph, claim: string, base?: string): Element | undefined {
  const mark = graph.claimFacts(claim).marks[0];
  const properties = {
    className: ['mark', `mark-${mark}`],
    href: mark && meaningAddress('mark', mark, base),
  };
  return mark && element('a', properties, markText(mark));
}

/** How a claim stands in a few words: its worst mark, then its support where that is another thing. */
export function standingText(graph: Graph, claim: string): string {
  const { marks, support } = graph.claimFacts(claim);
  const [mark] = marks;
  const words = mark ? [markText(mark), supportText(support.value)] : [supportText(support.value)];
  return [...new Set(words)].join(', ');
}
