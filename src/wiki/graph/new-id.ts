import anyAscii from 'any-ascii';
import { MAX_ID_LENGTH, RESERVED_IDS } from '../schema/index.ts';
import type { Graph } from './graph.ts';

/** Longest id that is made from a text; people choose shorter ones, and a number may have to follow. */
const LONGEST = 60;

/** Words that tell nothing apart when a few words have to stand for a whole sentence. */
const SMALL_WORDS: ReadonlySet<string> = new Set(
  (
    'a an and are as at be been but by can could did do does for from had has have how if in into is it its may ' +
    'more most not of on or our over own should so some such than that the their them then there these they this ' +
    'those to under up was we were what when where which while who why will with would you your'
  ).split(' '),
);

/** The words of a text in lower-case ASCII, whatever its script; `GPT-4` and `O'Neil` are one word each. */
function asciiWords(text: string): string[] {
  return anyAscii(text.normalize('NFC').replaceAll('&', ' and '))
    .toLowerCase()
    .replace(/['’`]/g, '')
    .split(/[^a-z0-9-]+/)
    .map((word) => word.replace(/-+/g, '-').replace(/^-|-$/g, ''))
    .filter((word) => word !== '');
}

/** Words with hyphens between, as many of them as fit; the first is cut where it is too long by itself. */
function joined(words: readonly string[], longest: number): string {
  let id = (words[0] ?? '').slice(0, longest).replace(/-$/, '');
  for (const word of words.slice(1)) {
    if (id.length + 1 + word.length > longest) break;
    id = `${id}-${word}`;
  }
  return id;
}

/** An id from all words of a title; empty where it has no letter or digit. */
export function idFromTitle(title: string): string {
  return joined(asciiWords(title), LONGEST);
}

/** An id from the first few telling words of a sentence; empty where it has no letter or digit. */
export function idFromSentence(sentence: string, most = 6, longest = LONGEST): string {
  const words = asciiWords(sentence);
  const telling = words.filter((word) => !SMALL_WORDS.has(word));
  return joined((telling.length > 0 ? telling : words).slice(0, most), longest);
}

/** What is needed to make the id of a source. */
export interface IdParts {
  /** Family name of the first author, or the name of an organisation, site or publisher. */
  readonly maker?: string | undefined;
  /** A date that starts with the year. */
  readonly date?: string | undefined;
  readonly title: string;
}

/** Most characters of an id that name the maker of a source. */
const LONGEST_MAKER = 24;
const LONGEST_SHORT_TITLE = 32;

/**
 * The id of a source: first author or organisation, year, and the first telling words of its title, such as
 * `zhang-2024-careful-examination`. The same record always gives the same id. What is not known is left out;
 * empty where nothing is.
 */
export function sourceIdFrom({ maker, date, title }: IdParts): string {
  // What follows a colon or a question explains a title that is short already.
  const [main = ''] = title.split(/[:?]\s/);
  const short = idFromSentence(main.trim() === '' ? title : main, 3, LONGEST_SHORT_TITLE);
  const parts = [
    maker === undefined ? '' : idFromSentence(maker, 3, LONGEST_MAKER),
    /^\d{4}/.exec(date ?? '')?.[0] ?? '',
    short,
  ];
  return parts.filter((part) => part !== '').join('-');
}

/** Why an id cannot be given to something new: what has it, or had it, or that it is reserved. */
export function whyTaken(graph: Graph, id: string): string | undefined {
  if (RESERVED_IDS.has(id)) return `\`${id}\` is a name that the site, a program or a file system uses`;
  const found = graph.resolve(id);
  if (!found) return undefined;
  const { kind, file } = found.entity;
  const what = `${/^[aeio]/.test(kind) ? 'an' : 'a'} ${kind} in \`${file}\``;
  return `\`${id}\` ${found.former ? 'was once' : 'is'} the id of ${what}`;
}

/** The first of `wanted`, `wanted-2`, `wanted-3` … that nothing has and that `others` does not hold. */
export function freeId(graph: Graph, wanted: string, others: ReadonlySet<string> = new Set()): string {
  const isTaken = (id: string): boolean => others.has(id) || whyTaken(graph, id) !== undefined;
  if (!isTaken(wanted)) return wanted;
  for (let number = 2; ; number++) {
    const end = `-${number}`;
    const id = `${wanted.slice(0, MAX_ID_LENGTH - end.length).replace(/-$/, '')}${end}`;
    if (!isTaken(id)) return id;
  }
}
