import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { risTags, type RisTags } from './ris-tags.ts';

/** Formats of files that are read, by the ending of their name. */
export const FORMATS = { '.bib': 'BibTeX', '.json': 'CSL-JSON', '.ris': 'RIS' } as const;
/** Ending of a file that is read. */
export type Ending = keyof typeof FORMATS;

/** A record in CSL-JSON as another program wrote it: nothing in it is sure to be what it should. */
export type CslRecord = Readonly<Record<string, unknown>>;

/** A record of a file. */
export interface ReadRecord {
  readonly csl: CslRecord;
  /** Fields of the BibTeX entry, some of which CSL-JSON has no place for. */
  readonly bibtex?: Readonly<Record<string, unknown>>;
  /** Values of the RIS record by tag, for the same reason. */
  readonly ris?: RisTags;
}

/** The records of a text, or why it cannot be read, as a sentence. */
export type ReadRecords = { readonly records: readonly ReadRecord[] } | { readonly problem: string };

/** Reads the records of a text in one of the formats; never throws and fetches nothing. */
export function readRecords(text: string, ending: Ending): ReadRecords {
  const format = FORMATS[ending];
  try {
    const records = READERS[ending](text);
    return records.length > 0 ? { records } : { problem: `It holds no record in ${format}.` };
  } catch (error) {
    const [said = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    return { problem: `It cannot be read as ${format}: ${said.replace(/[.:]?\s*$/, '')}.` };
  }
}

const READERS: Readonly<Record<Ending, (text: string) => ReadRecord[]>> = {
  '.bib': readBibtex,
  '.json': readCslJson,
  '.ris': readRis,
};

function readBibtex(text: string): ReadRecord[] {
  const records = new Cite(text, { forceType: '@biblatex/text' }).data.flatMap(asRecord);
  if (records.length === 0) return records;
  // Numbers at arXiv are lost on the way to CSL-JSON.
  const target = '@biblatex/entries+list';
  const entries = plugins.input.chain(text, { forceType: '@biblatex/text', target, generateGraph: false });
  if (entries.length !== records.length) return records;
  return records.map((record, index) => ({ ...record, bibtex: entries[index]?.properties ?? {} }));
}

function readRis(text: string): ReadRecord[] {
  const records = new Cite(text, { forceType: '@ris/file' }).data.flatMap(asRecord);
  const tags = risTags(text);
  return tags.length === records.length
    ? records.map((record, index) => ({ ...record, ris: tags[index] }))
    : records;
}

function readCslJson(text: string): ReadRecord[] {
  const data: unknown = JSON.parse(text);
  const list: unknown[] = Array.isArray(data)
    ? data
    : isObject(data) && Array.isArray(data['items'])
      ? data['items']
      : [data];
  const odd = list.findIndex((each) => !isObject(each));
  if (odd >= 0) throw new Error(`entry ${odd + 1} is not a record`);
  // A text in place of a record would be taken for an address and fetched; the type named here prevents that too.
  return new Cite(list, { forceType: '@csl/list+object' }).data.flatMap(asRecord);
}

function asRecord(data: unknown): ReadRecord[] {
  return isObject(data) ? [{ csl: data }] : [];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
