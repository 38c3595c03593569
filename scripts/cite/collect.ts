import { readFileSync, statSync } from 'node:fs';
import { askYes, canAsk } from '../command/ask.ts';
import { doiOf, knownFields, nameOf, type Work } from './identify.ts';
import { fetchRecord, type FetchedRecord } from './fetch-record.ts';
import { readRecords, type ReadRecord } from './read-records.ts';
import { toSource, type SourceDraft } from './to-source.ts';

/** Largest file of records that is read, in bytes: some thousand records. */
const MAX_FILE = 8 * 1024 * 1024;

/** How to come by records. */
export interface Collecting {
  /** Where DOIs are resolved. */
  readonly resolver: string;
  /** Whether nothing is fetched, and works get records with what is known of them. */
  readonly offline: boolean;
  /** Keys of the records that are wanted of files; all where there are none. */
  readonly only: readonly string[];
  readonly isSource: (id: string) => boolean;
}

/** The records of a work or file, and what went wrong, as sentences. */
export interface Collected {
  readonly drafts: readonly SourceDraft[];
  readonly problems: readonly string[];
}

/** Comes by the records that a word on the command line stands for. */
export async function collect(work: Work, how: Collecting): Promise<Collected> {
  if (work.type === 'file') return fromFile(work.path, work.ending, how);
  const bare: SourceDraft = { fields: knownFields(work), remarks: [] };
  if (how.offline) return { drafts: [bare], problems: [] };
  if (process.stderr.isTTY) console.error(`Fetching the record of ${nameOf(work)} …`);
  const fetched = await fetchRecord(doiOf(work), how.resolver);
  if ('record' in fetched) return { drafts: [withNumber(fetched.record, work, how)], problems: [] };
  return without(work, fetched, bare);
}

/** A record as fetched, with the number that it was asked for by, version included. */
function withNumber(record: ReadRecord, work: Exclude<Work, { type: 'file' }>, how: Collecting): SourceDraft {
  const { fields, remarks } = toSource(record, how.isSource);
  const asked = knownFields(work);
  const known =
    'arXiv' in asked ? { URL: asked.URL, ...fields, arXiv: asked.arXiv } : { ...asked, ...fields };
  return { fields: known, remarks };
}

async function without(
  work: Exclude<Work, { type: 'file' }>,
  { problem, unknown }: Extract<FetchedRecord, { problem: string }>,
  bare: SourceDraft,
): Promise<Collected> {
  const name = nameOf(work);
  const told = `Could not fetch the record of ${name}: ${problem}.`;
  if (unknown) return { drafts: [], problems: [`${told} Look for a slip in it.`] };
  if (!canAsk()) {
    const advice = `\`npm run cite -- ${name} --offline\` writes a record with what is known, to be filled in by hand.`;
    return { drafts: [], problems: [`${told} ${advice}`] };
  }
  console.error(told);
  const wanted = await askYes('Write a record with what is known, to be filled in by hand?');
  return { drafts: wanted ? [bare] : [], problems: wanted ? [] : [`No record of ${name} was written.`] };
}

function fromFile(path: string, ending: Parameters<typeof readRecords>[1], how: Collecting): Collected {
  const failed = (why: string): Collected => ({ drafts: [], problems: [`\`${path}\`: ${why}`] });
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) return failed('There is no such file.');
  if (size > MAX_FILE) return failed(`It has more than ${MAX_FILE / 1024 / 1024} MiB; divide it.`);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    const unreadable =
      error instanceof TypeError ? 'It is not written in UTF-8; save it so.' : 'It cannot be read.';
    return failed(unreadable);
  }
  const read = readRecords(text, ending);
  if ('problem' in read) return failed(read.problem);
  const drafts = read.records.map((record) => toSource(record, how.isSource));
  if (how.only.length === 0) return { drafts, problems: [] };
  const missing = how.only.filter((key) => !drafts.some((draft) => draft.key === key));
  return {
    drafts: drafts.filter(({ key }) => key !== undefined && how.only.includes(key)),
    problems: missing.map((key) => `\`${path}\`: It holds no record with the key \`${key}\`.`),
  };
}
