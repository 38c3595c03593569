import { REMARKS } from './remarks.ts';

/** What a note of an export says, taken apart again. */
export interface ReadRemarks {
  /** The words of the editors; empty where there are none. */
  readonly note: string;
  readonly titleIsDescription: boolean;
  readonly etAl: boolean;
  /** What the work is known through, each an id or words with an address in round brackets. */
  readonly known: readonly string[];
  readonly notices: readonly { readonly kind: string; readonly date: string }[];
}

const NOTICE = /(?:^| )Notice of ([\d/-]+): (retraction|concern|correction)\.$/;

/** Takes apart what `remarks` put together. A note without its sentences comes back whole. */
export function readRemarks(text: string): ReadRemarks {
  let note = text;
  const notices: { kind: string; date: string }[] = [];
  for (let found = NOTICE.exec(note); found; found = NOTICE.exec(note)) {
    const [, date = '', kind = ''] = found;
    notices.unshift({ kind, date });
    note = note.slice(0, found.index);
  }
  const start = sentenceStart(note, REMARKS.known);
  const known =
    start < 0 || !note.endsWith('.') ? [] : note.slice(start + REMARKS.known.length, -1).split('; ');
  if (known.length > 0) note = note.slice(0, start).trimEnd();
  const takeEnd = (sentence: string): boolean => {
    const at = note.length - sentence.length;
    if (!note.endsWith(sentence) || (at > 0 && note[at - 1] !== ' ')) return false;
    note = note.slice(0, Math.max(0, at - 1));
    return true;
  };
  const etAl = takeEnd(REMARKS.incomplete);
  const titleIsDescription = takeEnd(REMARKS.described);
  return { note, titleIsDescription, etAl, known, notices };
}

/** Where a sentence that starts with these words starts for the last time; -1 where none does. */
function sentenceStart(text: string, words: string): number {
  const start = text.lastIndexOf(words);
  return start > 0 && text[start - 1] !== ' ' ? -1 : start;
}
