import type { SourceData } from '../../wiki/index.ts';

/** The fields of a source that references and records show: all but those that weigh it as evidence. */
export type CitableData = Omit<SourceData, 'grade' | 'interest'>;

/** A source, or something else that can be cited, with its id, which is its citation key. */
export interface CitableSource {
  readonly id: string;
  readonly data: CitableData;
}

/** Title as references print it: a description of a work whose title is not known stands in square brackets. */
export function printedTitle(source: CitableData): string {
  return source.titleIsDescription ? `[${source.title}]` : source.title;
}

/** Address of the work: its own, else that of its number at arXiv; absent where neither is known. */
export function workAddress(source: CitableData): string | undefined {
  return source.URL ?? (source.arXiv ? `https://arxiv.org/abs/${source.arXiv}` : undefined);
}

/** Sentences of the note that stand for a field, so that they can be told from words of the editors again. */
export const REMARKS = {
  described: 'The title describes the work; its own is not known.',
  incomplete: 'The list of authors is not complete.',
  known: 'Not seen itself; known through ',
} as const;

/** What the fields of an exported record cannot say, as sentences for its note; empty where there is nothing. */
export function remarks(source: CitableData): string {
  const known = (source.seenVia ?? []).map((via) =>
    'source' in via ? via.source : via.url ? `${via.text} (${via.url})` : via.text,
  );
  return [
    ...(source.note ? [source.note] : []),
    ...(source.titleIsDescription ? [REMARKS.described] : []),
    ...(source.author && source.etAl ? [REMARKS.incomplete] : []),
    ...(known.length > 0 ? [`${REMARKS.known}${known.join('; ')}.`] : []),
    ...(source.notices ?? []).map(({ kind, date }) => `Notice of ${date.text}: ${kind}.`),
  ].join(' ');
}
