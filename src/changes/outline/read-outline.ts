import { BOUNDS as MOST } from './bounds.ts';
import { INLINE_KINDS, type Inline, type Item, type Outline, type Section } from './outline.ts';

/** Why a report that was handed in is none; its message is for the log and quotes nothing of the report. */
export class NoOutline extends Error {}

/**
 * Reads a report that somebody who is not trusted handed in. Takes nothing over but the fields that it knows, each
 * of its type and within bounds; throws `NoOutline` for anything else.
 */
export function readOutline(value: unknown): Outline {
  const { version, title, summary, sections } = record(value, 'the report');
  if (version !== 1) throw new NoOutline('The report has another version than 1.');
  return {
    version: 1,
    title: text(title, 'the title'),
    summary: inlines(summary, 'the summary'),
    sections: list(sections, MOST.sections, 'the sections').map(section),
  };
}

function section(value: unknown): Section {
  const { title, weight, items } = record(value, 'a section');
  if (weight !== undefined && weight !== 'grave' && weight !== 'folded') {
    throw new NoOutline('A section has a weight that is not known.');
  }
  return {
    title: text(title, 'the title of a section'),
    ...(weight && { weight }),
    items: list(items, MOST.items, 'the lines of a section').map((each) => item(each, 1)),
  };
}

function item(value: unknown, depth: number): Item {
  if (depth > MOST.depth) throw new NoOutline('Lines stand in lines too deep.');
  const { words, items } = record(value, 'a line');
  const inner = items === undefined ? [] : list(items, MOST.items, 'the lines of a line');
  return {
    words: inlines(words, 'the words of a line'),
    ...(inner.length > 0 && { items: inner.map((each) => item(each, depth + 1)) }),
  };
}

function inlines(value: unknown, what: string): Inline[] {
  return list(value, MOST.inlines, what).map((each) => {
    const { kind, text: words } = record(each, what);
    const known = INLINE_KINDS.find((one) => one === kind);
    if (!known) throw new NoOutline(`In ${what} there is a kind of words that is not known.`);
    return { kind: known, text: text(words, what) };
  });
}

function record(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new NoOutline(`Where ${what} should stand there is something else.`);
  }
  return value as Readonly<Record<string, unknown>>;
}

function list(value: unknown, most: number, what: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new NoOutline(`Where ${what} should stand there is no list.`);
  if (value.length > most) throw new NoOutline(`There are more than ${most} entries in ${what}.`);
  return value;
}

function text(value: unknown, what: string): string {
  if (typeof value !== 'string') throw new NoOutline(`In ${what} something is no text.`);
  if (value.length > MOST.text)
    throw new NoOutline(`In ${what} a text is longer than ${MOST.text} characters.`);
  return value;
}
