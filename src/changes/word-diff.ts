import { diffArrays, diffWordsWithSpace } from 'diff';
import type { Part } from './changes.ts';

/** Edits beyond which two texts are given as removed and added whole: the time to compare grows with them. */
const MOST_EDITS = 2000;

/** One text against another word by word; runs that differ stand side by side, the removed words first. */
export function wordDiff(before: string, after: string): Part[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS });
  if (!changes) return replaced(before, after);
  return joined(changes.map(({ added, removed, value }) => ({ kind: kindOf(added, removed), text: value })));
}

/**
 * One text against another by what stands between spaces, so that `4–6` against `4–10` differs as a whole; for short
 * texts such as figures.
 */
export function figureDiff(before: string, after: string): Part[] {
  const changes = diffArrays(before.split(/(?<= )/), after.split(/(?<= )/));
  return joined(
    changes.map(({ added, removed, value }) => ({ kind: kindOf(added, removed), text: value.join('') })),
  );
}

function kindOf(added: boolean, removed: boolean): Part['kind'] {
  return added ? 'added' : removed ? 'removed' : 'same';
}

/** Words that went and words that came in their place; spaces that both begin or end with stay outside. */
function replaced(removed: string, added: string): Part[] {
  const start = /^\s*/.exec(removed)?.[0] ?? '';
  const head = added.startsWith(start) ? start : '';
  const [left, right] = [removed.slice(head.length), added.slice(head.length)];
  const space = /\s*$/.exec(left)?.[0] ?? '';
  const tail = right.endsWith(space) ? space : '';
  const without = (text: string) => text.slice(0, text.length - tail.length);
  const parts: Part[] = [
    { kind: 'same', text: head },
    { kind: 'removed', text: without(left) },
    { kind: 'added', text: without(right) },
    { kind: 'same', text: tail },
  ];
  return parts.filter(({ text }) => text !== '');
}

/** Joins changes between which nothing but white space stayed, so that a reader is shown words and not gaps. */
function joined(parts: readonly Part[]): Part[] {
  const found: Part[] = [];
  const push = (part: Part): void => {
    const last = found.at(-1);
    if (last?.kind === 'same' && part.kind === 'same') {
      found[found.length - 1] = { kind: 'same', text: last.text + part.text };
    } else found.push(part);
  };
  let removed = '';
  let added = '';
  const flush = (): void => {
    for (const part of replaced(removed, added)) push(part);
    removed = added = '';
  };
  parts.forEach((part, index) => {
    if (part.kind === 'removed') removed += part.text;
    else if (part.kind === 'added') added += part.text;
    else if (removed + added !== '' && index < parts.length - 1 && /^\s*$/.test(part.text)) {
      removed += part.text;
      added += part.text;
    } else {
      flush();
      push(part);
    }
  });
  flush();
  return found;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** How much two texts have in common, from 0 to 1: twice the words in both by all words of both. */
export function likeness(one: string, other: string): number {
  const left = wordsOf(one);
  const right = wordsOf(other);
  if (left.length + right.length === 0) return one === other ? 1 : 0;
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of right) {
    const count = counts.get(word) ?? 0;
    if (count > 0) shared += 1;
    counts.set(word, count - 1);
  }
  return (2 * shared) / (left.length + right.length);
}
