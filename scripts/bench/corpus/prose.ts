import type { Random } from './random.ts';

/** Words that hold sentences together, each as often as it stands here for 100 words of English prose. */
const SMALL =
  'the the the the the the of of of of and and and to to to a a a in in in that is was for on with as by it from at are this which not or be but than were their its an have more has most between'.split(
    ' ',
  );

const ONSETS = 'b br c ch d dr f g gr h l m n p pr r s st t tr v w'.split(' ');
const VOWELS = 'a e i o u a e i ea ou'.split(' ');
const CODAS = 'ck d l m n nd nt p r rd s st t'.split(' ');
const ENDINGS = ['', '', '', 's', 'ed', 'ing', 'er', 'ly', 'ment', 'ness', 'tion'];

/** Number of words in a wiki's vocabulary beside the small ones. */
const VOCABULARY = 6000;

function invented(random: Random): string {
  const syllables = random.pick([1, 1, 2, 2, 3]);
  let word = '';
  for (let number = 0; number < syllables; number++) word += random.pick(ONSETS) + random.pick(VOWELS);
  return word + random.pick(CODAS) + random.pick(ENDINGS);
}

/** A word for a number: other numbers have other words. */
export function wordOf(number: number): string {
  const digits = [...(number + ONSETS.length).toString(ONSETS.length)];
  return digits.map((digit) => `${ONSETS[parseInt(digit, ONSETS.length)] ?? ''}o`).join('');
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Writes sentences of no meaning whose words are as long and as unevenly frequent as those of a real text. */
export class Prose {
  readonly #random: Random;
  readonly #words: readonly string[];

  constructor(random: Random) {
    this.#random = random;
    this.#words = Array.from({ length: VOCABULARY }, () => invented(random));
  }

  /** A word; frequent ones come far more often than rare ones. */
  word(): string {
    return this.#random.chance(0.42)
      ? this.#random.pick(SMALL)
      : (this.#words[Math.floor(this.#words.length * this.#random.next() ** 2)] ?? '');
  }

  /** So many words, the first with a capital, without a full stop. */
  phrase(words: number): string {
    return capital(Array.from({ length: words }, () => this.word()).join(' '));
  }

  /** A sentence without a full stop, so that a citation can stand before it. */
  sentence(): string {
    return this.phrase(this.#random.int(9, 26));
  }

  /** A name that is written with a capital. */
  name(): string {
    return capital(invented(this.#random));
  }
}
