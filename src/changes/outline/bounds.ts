import type { Inline, Item, Outline } from './outline.ts';

/** Bounds of a report that is handed over: what goes beyond is refused by who takes it, and cut by who gives it. */
export const BOUNDS = { sections: 40, items: 500, inlines: 400, text: 5_000, depth: 3 } as const;

/** A report within the bounds, so that it is taken; what does not fit is counted. */
export function withinBounds(outline: Outline): Outline {
  return {
    ...outline,
    title: cut(outline.title),
    summary: inlines(outline.summary),
    sections: outline.sections.slice(0, BOUNDS.sections).map((section) => ({
      ...section,
      title: cut(section.title),
      items: items(section.items, 1),
    })),
  };
}

function items(list: readonly Item[], depth: number): Item[] {
  const kept = list.length > BOUNDS.items ? list.slice(0, BOUNDS.items - 1) : list;
  const rest = list.length - kept.length;
  return [
    ...kept.map(({ words, items: inner = [] }) => ({
      words: inlines(words),
      ...(inner.length > 0 && depth < BOUNDS.depth && { items: items(inner, depth + 1) }),
    })),
    ...(rest > 0 ? [{ words: [{ kind: 'text', text: `${rest} more lines are left out.` } as const] }] : []),
  ];
}

function inlines(words: readonly Inline[]): Inline[] {
  const kept = words.length > BOUNDS.inlines ? words.slice(0, BOUNDS.inlines - 1) : words;
  return [
    ...kept.map(({ kind, text }) => ({ kind, text: cut(text) })),
    ...(kept.length < words.length ? [{ kind: 'text', text: ' …' } as const] : []),
  ];
}

function cut(text: string): string {
  return text.length > BOUNDS.text ? `${text.slice(0, BOUNDS.text - 2)} …` : text;
}
