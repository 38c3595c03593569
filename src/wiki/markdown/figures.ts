/** A figure in a plain text: a number, percentage or date, and where it stands. */
export interface Figure {
  readonly text: string;
  readonly at: number;
}

const MONTHS =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\.?';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const YEAR = '\\d{4}';
const DATE = new RegExp(
  [
    `(?<![\\p{L}\\p{N}])(?:`,
    [
      `${DAY}\\s+(?:of\\s+)?${MONTHS}(?:,?\\s+${YEAR})?`,
      `${MONTHS}\\s+${DAY},?\\s+${YEAR}`,
      `${MONTHS}\\s+(?:${YEAR}|${DAY})`,
    ].join('|'),
    `)(?![\\p{L}\\p{N}])`,
  ].join(''),
  'u',
);

// What is written together: a number with its signs, or a word with digits in it.
const TOKEN = /[\p{L}\p{M}\p{N}_$€£¥%‰°×~≈'’.,:+−–/-]+/gu;
const LEADING = ".,:'’–/";
const TRAILING = `${LEADING}+-`;
// Letters that make a number with a unit, not a name: `3x`, `128k`, `$30M`, `1990s`, `6-month`.
const WITH_UNIT =
  /^[~≈+−-]?(?:[$€£¥]\d[\d.,]*[A-Za-z]{1,3}|\d[\d.,]*(?:x|k|bn|pp)|(?:1[5-9]|20)\d0s|\d[\d.,]*-(?:day|week|month|year|hour|minute|second|point|percent|fold)s?)$/;

/**
 * The first figure of a plain text; `undefined` where it states none. Digits in a word with letters, such as
 * `GPT-4` or `8B`, are part of a name, and `(1)` numbers the items of a list.
 */
export function firstFigure(text: string): Figure | undefined {
  if (!/\d/.test(text)) return undefined;
  const number = firstNumber(text);
  const date = DATE.exec(text);
  if (!date || (number && number.at < date.index)) return number;
  return { text: date[0], at: date.index };
}

function firstNumber(text: string): Figure | undefined {
  for (const match of text.matchAll(TOKEN)) {
    const figure = numberIn(match[0], match.index, text);
    if (figure) return figure;
  }
  return undefined;
}

function numberIn(token: string, at: number, text: string): Figure | undefined {
  if (!/\d/.test(token)) return undefined;
  const lead = edge(token, LEADING, 0, 1);
  const number = token.slice(lead, token.length - edge(token, TRAILING, token.length - 1, -1));
  if (/[\p{L}_]/u.test(number) && !WITH_UNIT.test(number)) return undefined;
  const start = at + lead;
  const end = start + number.length;
  if (/^\d{1,2}$/.test(number) && text[start - 1] === '(' && text[end] === ')') return undefined;
  const percent = /^\s?[%‰]/.exec(text.slice(end, end + 2))?.[0] ?? '';
  return { text: number + percent, at: start };
}

// How many characters from one end on are among some; a regular expression would try at each of them.
function edge(token: string, among: string, from: number, step: 1 | -1): number {
  let count = 0;
  while (count < token.length && among.includes(token[from + step * count] ?? ' ')) count += 1;
  return count;
}

/** A text in which every one of some names is replaced by as many letters. */
export type Masker = (text: string) => string;

/** Masks the names that hold digits, longest first, in upper or lower case; white space stands for any. */
export function maskerOf(names: readonly string[]): Masker {
  const patterns = [...new Set(names)]
    .filter((name) => /\d/.test(name))
    .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((name) =>
      name
        .trim()
        .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
        .replace(/\s+/g, '\\s+'),
    );
  if (patterns.length === 0) return (text) => text;
  // `Opus 4` must not be found in `Opus 4.6`.
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}]|[.,]\\d)`, 'giu');
  return (text) => text.replace(pattern, (name) => 'x'.repeat(name.length));
}
