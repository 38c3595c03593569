import { decodeString } from 'micromark-util-decode-string';
import type { CitationItem } from '../body.ts';

/** A piece of a citation as the tokenizer cut it; offsets are offsets in the file. */
export interface CitationPart {
  readonly type: 'key' | 'text' | 'separator' | 'at';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What a citation says, or why it says nothing. */
export type CitationReading =
  | { readonly items: CitationItem[]; readonly fault?: undefined }
  | {
      readonly items?: undefined;
      readonly fault: string;
      readonly expected?: string;
      /** What mends it, as offsets in the file, where each of its faults has one right answer. */
      readonly mending?: readonly Cut[];
    };

/** A stretch of the file that gives way to a text. */
export interface Cut {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Draft {
  item?: CitationItem;
  fault?: string;
  /** What the author may have meant; empty where the part is best left out, absent where nothing is obvious. */
  mended?: string;
  /** What mends the fault in the text as it is written, where there is one right answer. */
  cut?: Cut;
}

/** The parts of one item, between the semicolons around it. */
interface Group {
  readonly parts: readonly CitationPart[];
  readonly start: number;
  readonly end: number;
  readonly before?: CitationPart;
  readonly after?: CitationPart;
}

/** Puts the parts of one bracket together to its items; never throws. */
export function readCitation(parts: readonly CitationPart[]): CitationReading {
  const groups = split(parts);
  const drafts = groups.map((group) => readItem(group));
  const fault = drafts.find((draft) => draft.fault !== undefined)?.fault;
  if (fault === undefined) return { items: drafts.flatMap(({ item }) => (item ? [item] : [])) };
  const mended = drafts.map((draft) => draft.mended);
  const items = mended.filter((text) => text !== undefined && text !== '');
  if (items.length === 0 || mended.includes(undefined)) return { fault };
  const faulty = drafts.filter((draft) => draft.fault !== undefined);
  const mending = faulty.flatMap(({ cut }) => cut ?? []);
  const expected = `[${items.join('; ')}]`;
  return mending.length === faulty.length ? { fault, expected, mending } : { fault, expected };
}

function split(parts: readonly CitationPart[]): Group[] {
  const separators = parts.filter(({ type }) => type === 'separator');
  const [start, end] = [parts[0]?.start ?? 0, parts.at(-1)?.end ?? 0];
  return [undefined, ...separators].map((before, index): Group => {
    const after = separators[index];
    const [from, to] = [before?.end ?? start, after?.start ?? end];
    const own = parts.filter((part) => part.type !== 'separator' && part.start >= from && part.end <= to);
    return { parts: own, start: from, end: to, ...(before && { before }), ...(after && { after }) };
  });
}

/** An empty item goes with the semicolon behind it, or the one before it where it is the last. */
function withoutItem({ start, end, before, after }: Group): Cut | undefined {
  if (after) return { start, end: after.end, text: '' };
  return before && { start: before.start, end, text: '' };
}

function readItem(group: Group): Draft {
  const all = group.parts;
  // The `@` of a key says nothing more; one without a key is text.
  const parts = all.filter((part, index) => part.type !== 'at' || all[index + 1]?.type !== 'key');
  const keys = parts.filter((part) => part.type === 'key');
  const first = keys[0];
  if (first === undefined) return withoutKey(parts, group);
  if (keys.length > 1) {
    const mended = keys.map((key) => `@${key.text}`).join('; ');
    return { fault: 'two keys stand side by side, and a semicolon must part them', mended };
  }
  const at = parts.indexOf(first);
  const before = plain(parts.slice(0, at));
  const suppressAuthor = parts[at - 1]?.text.endsWith('-') ?? false;
  const prefix = (suppressAuthor ? before.slice(0, -1) : before).trim();
  const rawSuffix = parts
    .slice(at + 1)
    .map((part) => part.text)
    .join('');
  const suffix = plain(parts.slice(at + 1));
  const key = first.text.replace(/[^\p{L}\p{N}_]+$/u, '');
  const start = `${prefix === '' ? '' : `${prefix} `}${suppressAuthor ? '-' : ''}@${key}`;
  if (key !== first.text) {
    const comma = suffix === '' || suffix.startsWith(',') ? '' : ',';
    const more = comma === '' ? suffix : `, ${suffix}`;
    const cut = { start: first.end - (first.text.length - key.length), end: first.end, text: comma };
    return { fault: `a key cannot end in \`${first.text.slice(key.length)}\``, mended: start + more, cut };
  }
  const item: CitationItem = { key, suppressAuthor, start: first.start, end: first.end };
  if (prefix !== '') item.prefix = prefix;
  if (suffix === '') return { item, mended: start };
  if (!suffix.startsWith(',')) {
    if (/^\s/.test(rawSuffix)) {
      return {
        fault: `a comma must stand between the key and \`${suffix}\``,
        mended: `${start}, ${suffix}`,
        cut: { start: first.end, end: first.end, text: ',' },
      };
    }
    return { fault: `\`${[...suffix][0] ?? ''}\` cannot stand in a key` };
  }
  const locator = suffix.slice(1).trim();
  if (locator === '') {
    return {
      fault: 'nothing stands after the comma',
      mended: start,
      cut: { start: first.end, end: group.end, text: '' },
    };
  }
  item.locator = locator;
  return { item, mended: `${start}, ${locator}` };
}

function withoutKey(parts: readonly CitationPart[], group: Group): Draft {
  const text = plain(parts);
  if (parts.some((part) => part.type === 'at')) {
    const word = /^-?@\s+([\p{L}\p{N}_][\p{L}\p{N}_.:/+-]*)$/u.exec(text);
    return { fault: 'no key stands after the `@`', mended: word?.[1] ? `@${word[1]}` : undefined };
  }
  if (text === '') {
    return { fault: 'nothing stands before or after a semicolon', mended: '', cut: withoutItem(group) };
  }
  return { fault: `\`${text}\` names no key` };
}

// Markdown escapes and character references are read, white space becomes one space.
function plain(parts: readonly CitationPart[]): string {
  return decodeString(parts.map((part) => part.text).join(''))
    .replace(/\s+/g, ' ')
    .trim();
}
