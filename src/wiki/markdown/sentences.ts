import { lastBefore } from './last-before.ts';
import { MARK } from './prose.ts';

/** A sentence of a plain text: where it starts and ends. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

// After these a full stop ends no sentence, whatever follows.
const ABBREVIATION =
  /(?:^|[\s([])(?:e\.g|i\.e|cf|vs|al|approx|ca|c|Dr|Mr|Mrs|Ms|Prof|St|No|no|Nos|Fig|fig|Figs|Sec|sec|Ch|ch|p|pp|vol|Vol|ed|eds|Inc|Ltd|Co|Corp|U\.S|U\.K)\.\s+$/;
// Marks that open a sentence belong to the one before: `… ten. [@key] Next`.
const LEADING_MARKS = new RegExp(`^\\s*(?:${MARK}\\s*)+`);

/**
 * The sentences of a plain text, without gaps. A citation right behind a full stop belongs to the sentence
 * that it ends, unless the next word starts in lower case, as in `Ten. [@key] says eleven`: then it opens
 * the next one.
 */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  for (const { index, segment } of segmenter.segment(text)) {
    const last = spans.at(-1);
    const end = index + segment.length;
    if (!last) {
      spans.push({ start: index, end });
      continue;
    }
    if (ABBREVIATION.test(text.slice(Math.max(last.start, last.end - 20), last.end))) {
      spans[spans.length - 1] = { start: last.start, end };
      continue;
    }
    const marks = LEADING_MARKS.exec(segment)?.[0].length ?? 0;
    const rest = segment.slice(marks);
    const cut = marks > 0 && !/^\p{Ll}/u.test(rest) ? index + marks : index;
    spans[spans.length - 1] = { start: last.start, end: cut };
    if (cut < end) spans.push({ start: cut, end });
  }
  return spans;
}

/** The sentence at a position, or the whole text where there is none. */
export function sentenceAt(spans: readonly Span[], position: number, text: string): Span {
  const index = lastBefore((at) => spans[at]?.start ?? 0, spans.length, position);
  return spans[index] ?? { start: 0, end: text.length };
}

const MARK_BEFORE_PUNCTUATION = new RegExp(` ?${MARK}(?=[\\s.,;:!?)\\]’”"'])`, 'g');

/** A stretch of plain text to read by itself: marks dropped, white space single. */
export function withoutMarks(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(MARK_BEFORE_PUNCTUATION, '')
    .replaceAll(MARK, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
