import { parseEdtf } from './edtf.ts';
import { isId, numberProblem } from './leaf-checks.ts';

/**
 * What a text can only have meant that is nearly a value: another spelling of the same. Each function gives back
 * `undefined` where nothing or more than one thing can have been meant, and for a text that is right already.
 */

/** The id in another spelling: accents and case taken off, other signs as single hyphens. */
export function likelyId(text: string): string | undefined {
  const id = kebab(text);
  return id !== text && isId(id) ? id : undefined;
}

/** A text by which spellings of one id are told to be the same. */
export function kebab(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** Which of the words it is but for case, blanks, hyphens and underscores; only where it is one alone. */
export function likelyWord(text: string, words: readonly string[]): string | undefined {
  if (words.includes(text)) return undefined;
  const bare = (word: string): string => word.toLowerCase().replace(/[\s_-]+/gu, '');
  const same = words.filter((word) => bare(word) === bare(text));
  return same.length === 1 ? same[0] : undefined;
}

/** `true` or `false` in other words that YAML itself has had for them. */
export function likelyFlag(text: string): string | undefined {
  const word = text.trim().toLowerCase();
  const flag = /^(?:true|yes|on)$/.test(word)
    ? 'true'
    : /^(?:false|no|off)$/.test(word)
      ? 'false'
      : undefined;
  return flag === text ? undefined : flag;
}

/** The same number with the minus sign of a keyboard, without a plus, with a digit before its point. */
export function likelyNumber(text: string): string | undefined {
  const number = text
    .trim()
    .replace(/^[\u2212\u2013]/u, '-')
    .replace(/^\+/, '')
    .replace(/^(-?)\./, '$10.');
  return number !== text && numberProblem(number) === undefined ? number : undefined;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const MONTH_YEAR = new RegExp(`^${MONTH},? (\\d{4})$`);
const DAY_MONTH_YEAR = new RegExp(`^${DAY} ${MONTH},? (\\d{4})$`);
const MONTH_DAY_YEAR = new RegExp(`^${MONTH} ${DAY},? (\\d{4})$`);
// Only where the year goes first is the order of month and day the same everywhere.
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const YEAR_MONTH = /^(\d{4})-(\d{1,2})$/;

/**
 * The date by EDTF that another way of writing can only mean: a month in English words, the year first and figures
 * without their zeros, an interval with a dash. `05/06/2026` is another day on each side of an ocean, and stays.
 */
export function likelyDate(text: string): string | undefined {
  const words = text.trim().toLowerCase().replace(/\s+/gu, ' ');
  const single = likelyPoint(words);
  const parts = words.split(/ ?(?:[\u2013\u2014]|\bto\b) ?| ?\/ ?/u);
  const [from, to, ...more] = parts.map(likelyPoint);
  const interval = more.length === 0 && from && to ? `${from}/${to}` : undefined;
  const meant = single ?? interval;
  return meant !== undefined && meant !== text && parseEdtf(meant) ? meant : undefined;
}

function likelyPoint(words: string): string | undefined {
  if (/^\d{4}$/.test(words)) return words;
  let match = YEAR_FIRST.exec(words);
  if (match) return dated(match[1], match[3], match[4]);
  if ((match = YEAR_MONTH.exec(words))) return dated(match[1], match[2]);
  if ((match = MONTH_YEAR.exec(words))) return dated(match[2], monthOf(match[1]));
  if ((match = DAY_MONTH_YEAR.exec(words))) return dated(match[3], monthOf(match[2]), match[1]);
  if ((match = MONTH_DAY_YEAR.exec(words))) return dated(match[3], monthOf(match[1]), match[2]);
  return undefined;
}

function monthOf(word = ''): string {
  return String(MONTHS.indexOf(word.slice(0, 3)) + 1);
}

function dated(...parts: readonly (string | undefined)[]): string {
  return parts.map((part = '') => part.padStart(2, '0')).join('-');
}

/** An identifier without the address or name of its registry. */
const IDENTIFIERS: Readonly<Record<string, RegExp>> = {
  DOI: /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)(10\.\d{4,9}\/[^\s<>"?#]+)$/i,
  arXiv:
    /^(?:https?:\/\/arxiv\.org\/(?:abs|pdf)\/|arxiv:\s*)(\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]+\/\d{7}(?:v\d+)?)(?:\.pdf)?$/i,
};

/** The DOI or arXiv id in an address or behind its name; `field` is the field that it stands in. */
export function likelyIdentifier(field: string, text: string): string | undefined {
  return Object.hasOwn(IDENTIFIERS, field) ? IDENTIFIERS[field]?.exec(text.trim())?.[1] : undefined;
}
