import {
  FOLDERS,
  freeId,
  isId,
  sourceIdFrom,
  template,
  type FileChange,
  type Graph,
  type YamlFields,
  type YamlValue,
} from '../../src/wiki/index.ts';
import { choicesFrom } from '../new/fields.ts';
import { namesake, sameWork, type KnownSource } from './known-sources.ts';
import { merge } from './merge.ts';
import type { SourceDraft } from './to-source.ts';

/** What becomes of one record. */
export interface Outcome {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  /** What was done with it, for the person who asked. */
  readonly what: 'new' | 'merged' | 'same' | 'twice';
  /** Sentences about it: how it was recognised, what stayed, what was left out. */
  readonly remarks: readonly string[];
  readonly change?: FileChange;
}

/** The records that are there, and how to read the file of one. */
export interface Library {
  readonly graph: Graph;
  readonly sources: readonly KnownSource[];
  readonly bytesOf: (path: string) => Uint8Array;
}

/** Fields that a new record offers where they are not known. */
const OFFERED = ['author', 'issued', 'URL', 'firsthand'];

/** A source that is known; a fresh one was made or completed in this run. */
interface Candidate extends KnownSource {
  readonly fresh?: boolean;
}

/** Says what becomes of each of several records, in their order; nothing is written. */
export function plan(
  library: Library,
  drafts: readonly (SourceDraft & { readonly id?: string })[],
): Outcome[] {
  const candidates: Candidate[] = [...library.sources];
  const taken = new Set<string>();
  return drafts.map((draft) => {
    const same = sameWork(candidates, draft.fields);
    if (same?.source.fresh) return twice(same.source, draft, same.by);
    if (same) {
      candidates[candidates.indexOf(same.source)] = { ...same.source, fresh: true };
      return merged(library, same.source, draft, same.by);
    }
    const outcome = fresh(library, draft, taken, namesake(candidates, draft.fields));
    taken.add(outcome.id);
    candidates.push({ id: outcome.id, path: outcome.path, fields: draft.fields, fresh: true });
    return outcome;
  });
}

function twice(source: Candidate, draft: SourceDraft, by: string): Outcome {
  const remarks = [`The same work (${by}) stands in what was read before; it was taken once.`];
  return { id: source.id, path: source.path, title: titleOf(draft.fields), what: 'twice', remarks };
}

function merged(library: Library, source: KnownSource, draft: SourceDraft, by: string): Outcome {
  const before = library.bytesOf(source.path);
  const mark =
    before[0] === 0xef && before[1] === 0xbb && before[2] === 0xbf ? before.subarray(0, 3) : new Uint8Array();
  const text = new TextDecoder().decode(before);
  const { text: now, added, kept } = merge(source.path, text, source.fields, draft.fields);
  const remarks = [
    `Recognised by its ${by === 'arXiv' ? 'number at arXiv' : by}.`,
    ...(added.length > 0 ? [`Added ${added.map((field) => `\`${field}\``).join(', ')}.`] : []),
    ...kept.map(({ field, here, there }) => `Kept \`${field}\`: ${here} here, ${there} there.`),
    ...draft.remarks,
  ];
  const common = { id: source.id, path: source.path, title: titleOf(source.fields), remarks };
  if (added.length === 0) return { ...common, what: 'same' };
  const after = Uint8Array.from([...mark, ...new TextEncoder().encode(now)]);
  return { ...common, what: 'merged', change: { path: source.path, before, after } };
}

function fresh(
  { graph }: Library,
  draft: SourceDraft & { readonly id?: string },
  taken: ReadonlySet<string>,
  other: KnownSource | undefined,
): Outcome {
  const id = draft.id ?? freeId(graph, suggestedId(graph, draft), taken);
  const path = `${FOLDERS.source}/${id}.yml`;
  const options = {
    filled: draft.fields,
    fields: 'open',
    offered: OFFERED,
    choices: choicesFrom(graph),
  } as const;
  const after = new TextEncoder().encode(template('source', options));
  const remarks = [
    ...(other ? [`\`${other.id}\` has the same title, but another DOI, number, year or author.`] : []),
    ...draft.remarks,
  ];
  return { id, path, title: titleOf(draft.fields), what: 'new', remarks, change: { path, after } };
}

/** The key of the record where it has the form of our ids, so that what comes from a wiki keeps its id; else a new one. */
function suggestedId({ settings }: Graph, { key, fields }: SourceDraft): string {
  if (key !== undefined && isId(key) && key.includes('-')) return key;
  const text = (field: string): string | undefined => asText(fields[field]);
  const hosts = settings.platforms ?? [];
  const makers = [authorOf(fields['author']), text('publisher'), text('container-title')];
  const maker = makers.find((name) => name !== undefined && !hosts.includes(name) && name !== 'arXiv');
  const made = sourceIdFrom({ maker, date: text('issued'), title: text('title') ?? '' });
  if (made !== '') return made;
  const number = text('arXiv') === undefined ? `doi ${text('DOI') ?? ''}` : `arxiv ${text('arXiv') ?? ''}`;
  return (
    number
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/-$/, '') || 'source'
  );
}

function authorOf(value: YamlValue | undefined): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : undefined;
  if (typeof first !== 'object' || first === null) return undefined;
  const { family, literal } = first as YamlFields;
  return asText(family) ?? asText(literal);
}

function titleOf(fields: YamlFields): string {
  return asText(fields['title']) ?? 'without a title';
}

function asText(value: YamlValue | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
