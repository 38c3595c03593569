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
  'gu',
);

// What is written together: a number with its signs, or a word with digits in it.
const TOKEN = /[\p{L}\p{M}\p{N}_$€£¥%‰°×~≈'’.,:+−–/-]+/gu;
const EDGES = /^[.,:'’–/]+|[.,:'’–/+-]+$/g;
// Letters that make a number with a unit, not a name: `3x`, `128k`, `$30M`, `1990s`, `6-month`.
const WITH_UNIT =
  /^[~≈+−-]?(?:[$€£¥]\d[\d.,]*[A-Za-z]{1,3}|\d[\d.,]*(?:x|k|bn|pp)|(?:1[5-9]|20)\d0s|\d[\d.,]*-(?:day|week|month|year|hour|minute|second|point|percent|fold)s?)$/;

/**
 * The figures of a plain text in order. Digits in a word with letters, such as `GPT-4` or `8B`, are part of
 * a name, and `(1)` numbers the items of a list.
 */
export function figuresIn(text: string): Figure[] {
  if (!/\d/.test(text)) return [];
  const dates = [...text.matchAll(DATE)].map((match) => ({ text: match[0], at: match.index }));
  const numbers = [...text.matchAll(TOKEN)].flatMap((match) => numberIn(match[0], match.index, text));
  const free = numbers.filter(
    ({ at }) => !dates.some((date) => at >= date.at && at < date.at + date.text.length),
  );
  return [...dates, ...free].toSorted((a, b) => a.at - b.at);
}

function numberIn(token: string, at: number, text: string): Figure[] {
  const number = token.replace(EDGES, '');
  if (!/\d/.test(number)) return [];
  if (/[\p{L}_]/u.test(number) && !WITH_UNIT.test(number)) return [];
  const start = at + token.indexOf(number);
  const end = start + number.length;
  if (/^\d{1,2}$/.test(number) && text[start - 1] === '(' && text[end] === ')') return [];
  const percent = /^\s?[%‰]/.exec(text.slice(end))?.[0] ?? '';
  return [{ text: number + percent, at: start }];
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
