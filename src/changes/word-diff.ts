import { diffArrays } from 'diff';
import type { Part } from './changes.ts';

/** Edits beyond which two texts are given as removed and added whole: the time to compare grows with them. */
const MOST_EDITS = 2000;

/** A citation or wikilink, white space, a word or number with its joints (`GPT-5.5`, `4–6`, `1,260`), or another sign. */
const TOKEN = /\[@[^\]]*\]|!?\[\[[^\]]*\]\]|\s+|[\p{L}\p{N}]+(?:[-–.,:'’/][\p{L}\p{N}]+)*|[^]/gu;

/** One text against another word by word; runs that differ stand side by side, the removed words first. */
export function wordDiff(before: string, after: string): Part[] {
  const tokens = (text: string): string[] => text.match(TOKEN) ?? [];
  const changes = diffArrays(tokens(before), tokens(after), { maxEditLength: MOST_EDITS });
  if (!changes) return replaced(before, after);
  return joined(
    changes.map(({ added, removed, value }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    })),
  );
}

/** Signs that may stay outside a change. */
const SIGN = /[\s.,;:!?]/;

/** Words that went and words that came in their place; signs and spaces that both begin or end with stay outside. */
function replaced(removed: string, added: string): Part[] {
  let start = 0;
  while (start < removed.length && removed[start] === added[start] && SIGN.test(removed[start] ?? ''))
    start++;
  const [left, right] = [removed.slice(start), added.slice(start)];
  let end = 0;
  while (end < left.length && left.at(-1 - end) === right.at(-1 - end) && SIGN.test(left.at(-1 - end) ?? ''))
    end++;
  const [head, tail] = [removed.slice(0, start), left.slice(left.length - end)];
  const without = (text: string) => text.slice(0, text.length - tail.length);
  const parts: Part[] = [
    { kind: 'same', text: head },
    { kind: 'removed', text: without(left) },
    { kind: 'added', text: without(right) },
    { kind: 'same', text: tail },
  ];
  return parts.filter(({ text }) => text !== '');
}

/** What stays between two changes and is told as part of them: nothing, or a short word that says little. */
const ISLAND = /^\s*(?:\p{L}{1,3}|[,;:.])?\s*$/u;

/** Joins changes between which next to nothing stayed, so that a reader is shown phrases and not shreds. */
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
    else if (removed + added !== '' && index < parts.length - 1 && ISLAND.test(part.text)) {
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
