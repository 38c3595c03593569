import type { CustomRecord, SearchRecord } from '../../src/views/search/record.ts';

/** Pseudo-random numbers from 0 up to 1, the same in each run (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Words of texts, each as often as it stands there: drawing from them gives words as frequent as in the texts. */
function wordsOf(records: readonly CustomRecord[]): string[] {
  return records.flatMap(({ content }) => content.split(/\s+/)).filter((word) => word !== '');
}

const SYLLABLES = [
  'ba',
  'cor',
  'den',
  'fi',
  'gal',
  'hum',
  'jo',
  'kes',
  'lin',
  'mor',
  'nu',
  'per',
  'qua',
  'ris',
  'sol',
  'ta',
  'vel',
  'win',
  'xe',
  'zo',
];

/** A word that no text has, by its number. */
function invented(number: number): string {
  let word = '';
  for (let rest = number + 400; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length];
  return word;
}

/** Share of the words that a growing wiki brings for the first time, beside those that it has. */
const NEW_WORDS = 0.02;

/**
 * As many records as asked for, made after those of a wiki: their kinds, filters and lengths in the same shares,
 * their words as frequent as there, and new words, names and ids as a larger wiki would bring them.
 */
export function* syntheticRecords(models: readonly CustomRecord[], count: number): Generator<SearchRecord> {
  const random = numbers(20_261_120);
  const pick = <T>(list: readonly T[], fallback: T): T =>
    list[Math.floor(random() * list.length)] ?? fallback;
  const vocabulary = wordsOf(models);
  let words = 0;
  const text = (length: number): string =>
    Array.from({ length }, () =>
      random() < NEW_WORDS ? invented(Math.floor(random() * ++words)) : pick(vocabulary, ''),
    ).join(' ');
  for (let number = 0; number < count; number++) {
    const model = models[number % models.length];
    if (!model) return;
    const name = String(number).padStart(6, '0');
    const id = `${invented(number)}-${name}`;
    const title = text((model.meta['title'] ?? '').split(' ').length);
    yield {
      type: 'record',
      record: {
        url: model.url.replace(/[^/]+\/$/, `${id}/`),
        content: `${title}. ${text(Math.max(1, model.content.split(/\s+/).length - title.split(' ').length))}.`,
        meta: {
          ...model.meta,
          title,
          ...(model.meta['id'] === undefined ? {} : { id }),
          ...(model.meta['name'] === undefined ? {} : { name: title }),
        },
        filters: grown(model.filters, number, models.length),
        sort: model.sort,
      },
    };
  }
}

/** A larger wiki has more authors and publishers, while its own tables of dimensions, grades and kinds stay. */
function grown(filters: CustomRecord['filters'], number: number, models: number): CustomRecord['filters'] {
  const round = Math.floor(number / models);
  return Object.fromEntries(
    Object.entries(filters).map(([name, values]) => [
      name,
      round > 0 && (name === 'author' || name === 'publisher')
        ? values.map((value) => `${value} ${round}`)
        : values,
    ]),
  );
}
