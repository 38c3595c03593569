/**
 * A report as headings and nested lines, without any markup: it can be handed over as JSON by somebody who is not
 * trusted and still be shown safely, since only what shows it writes markup. Nothing in this folder imports anything,
 * so that what holds a token can use it without installing packages.
 */
export interface Outline {
  readonly version: 1;
  readonly title: string;
  /** What it comes to, in a sentence or two. */
  readonly summary: readonly Inline[];
  readonly sections: readonly Section[];
}

/** Lines under a heading. */
export interface Section {
  readonly title: string;
  /** `grave` asks for attention before all else; `folded` is there for whoever wants to see it. */
  readonly weight?: 'grave' | 'folded';
  readonly items: readonly Item[];
}

/** A line, and lines that belong to it. */
export interface Item {
  readonly words: readonly Inline[];
  readonly items?: readonly Item[];
}

/** Words of a line: running text, a name as the files write it, or words that came or went. */
export interface Inline {
  readonly kind: InlineKind;
  readonly text: string;
}

/** What words of a line are. */
export const INLINE_KINDS = ['text', 'name', 'strong', 'added', 'removed'] as const;
/** What words of a line are. */
export type InlineKind = (typeof INLINE_KINDS)[number];

/** A name as files write it: an id, a field, a path. */
export function name(text: string): Inline {
  return { kind: 'name', text };
}

/** Words that a reader's eye is to find first. */
export function strong(text: string): Inline {
  return { kind: 'strong', text };
}

/** Words of a line from texts and inlines; absent ones are left out. */
export function words(...parts: readonly (string | Inline | undefined)[]): Inline[] {
  return parts.flatMap((part): Inline | [] => {
    if (part === undefined || part === '') return [];
    return typeof part === 'string' ? { kind: 'text', text: part } : part;
  });
}

/** Names in a row: `a`, `b` and `c`; beyond the limit their number. */
export function names(ids: readonly string[], limit = 8): Inline[] {
  const shown = ids.slice(0, ids.length > limit ? limit : ids.length);
  const rest = ids.length - shown.length;
  const parts: Inline[][] = shown.map((id) => [name(id)]);
  if (rest > 0) parts.push([{ kind: 'text', text: `${rest} more` }]);
  return parts.flatMap((part, index) => {
    const before = index === 0 ? '' : index === parts.length - 1 ? ' and ' : ', ';
    return words(before, ...part);
  });
}

/** A text in which names stand in backticks, as messages have them. */
export function withNames(text: string): Inline[] {
  return text
    .split('`')
    .flatMap((part, index) => (part === '' ? [] : index % 2 === 1 ? [name(part)] : words(part)));
}

/** Whether a report asks for anything to be done; what is folded does not. */
export function asksForSomething({ sections }: Outline): boolean {
  return sections.some(({ weight }) => weight !== 'folded');
}
