import type { FieldChange, Part } from '../changes.ts';
import { name, words, type Inline, type Item } from '../outline/outline.ts';

/** Characters of unchanged text that are shown on each side of a change. */
const CONTEXT = 60;
/** Longest value of a field that is shown whole. */
const LONGEST = 400;

/** A text compared word by word; of long runs that stayed only what stands beside the changes. */
export function compared(parts: readonly Part[]): Inline[] {
  return parts.flatMap(({ kind, text }, index): Inline[] => {
    if (kind !== 'same') return [{ kind, text }];
    const head = index === 0 ? '' : text.slice(0, CONTEXT);
    const tail = index === parts.length - 1 ? '' : text.slice(-CONTEXT);
    const cut = head.length + tail.length + CONTEXT < text.length;
    const start = index === 0 ? '' : `${toWord(head, 'end')} `;
    return withReferences(cut ? `${start}… ${toWord(tail, 'start')}` : text);
  });
}

/** Text in which citations, links and embeds, as authors write them, are names. */
function withReferences(text: string): Inline[] {
  return text
    .split(/(\[@[^\]]*\]|!?\[\[[^\]]*\]\])/)
    .flatMap((part, index) => (part === '' ? [] : index % 2 === 1 ? [name(part)] : words(part)));
}

/** A piece of text without the word that was cut at its start or end. */
function toWord(text: string, side: 'start' | 'end'): string {
  return side === 'end' ? text.replace(/\S+$/u, '').trimEnd() : text.replace(/^\S+/u, '').trimStart();
}

/** A value on one line, cut where it is very long. */
export function shown(value: string): string {
  return value.length > LONGEST ? `${value.slice(0, LONGEST).trimEnd()} …` : value;
}

/** `1 claim`, `2 claims`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** What happened to a field, as a line. */
export function fieldLine({ path, before, after, words: parts }: FieldChange): Item {
  if (parts) return { words: words(name(path), ': ', ...compared(parts)) };
  if (before === undefined) return { words: words(name(path), ' added: ', added(after ?? '')) };
  if (after === undefined) return { words: words(name(path), ' dropped: ', removed(before)) };
  return { words: words(name(path), ': ', removed(before), ' → ', added(after)) };
}

/** Words that came. */
export function added(text: string): Inline {
  return { kind: 'added', text: shown(text) };
}

/** Words that went. */
export function removed(text: string): Inline {
  return { kind: 'removed', text: shown(text) };
}
