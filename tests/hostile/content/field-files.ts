import { ARTICLE_KINDS, FOLDERS } from '../../../src/wiki/index.ts';
import { articleSchemas, claimSchema, settingsSchema, sourceSchema } from '../../../src/wiki/schema/index.ts';
import type { z } from 'zod';
import { Filler, type Written } from './fill.ts';
import { yaml } from './yaml.ts';

/** Files of each kind of article, claims in each of them, and sources. */
const ARTICLES = 3;
const CLAIMS = 1;
const SOURCES = 12;

type Fields = Record<string, Written>;

/** Files whose every field carries payloads, and which field carries which. */
export interface FieldFiles {
  readonly files: Readonly<Record<string, string>>;
  /** Numbers of payloads by place in the schemas. */
  readonly placed: ReadonlyMap<string, ReadonlySet<number>>;
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

const ARTICLE_IDS = ARTICLE_KINDS.map((kind) => [kind, upTo(ARTICLES).map((n) => `${kind}-${n}`)] as const);
const SOURCE_IDS = upTo(SOURCES).map((n) => `source-${n}`);
const CLAIM_IDS = ARTICLE_IDS.flatMap(([, ids]) => ids).flatMap((id) =>
  upTo(CLAIMS).map((n) => `${id}-claim-${n}`),
);

/** The source through which all others are known, so that they do not run in a circle. */
const ORIGIN = `source-${SOURCES}`;

const keys = (table: string): string[] => [`${table}-1`, `${table}-2`];
const NAMED: Readonly<Record<string, readonly string[]>> = {
  pole: keys('poles'),
  measure: keys('measures'),
  series: keys('series'),
  'test-class': keys('testclasses'),
  grade: keys('grades'),
  interest: keys('interests'),
  holder: keys('holders'),
  difference: keys('differences'),
  source: SOURCE_IDS.filter((id) => id !== ORIGIN),
  claim: CLAIM_IDS,
  ...Object.fromEntries(ARTICLE_IDS),
};

/** Claims that take the place of the one of the article before theirs. */
const REPLACES = /^(?:tension|assessment)-3-/;
/** Claims that no longer hold, which many lists leave out. */
const WITHDRAWN = /^(?:dimension|topic)-2-/;
const EDITORIAL = /^(?:brief|term)-2-/;

/** A wiki of every kind of file with every field filled, which the checker must accept. */
export function fieldFiles(): FieldFiles {
  let own: readonly string[] = [];
  // Nothing points at itself or at what stands in the same file.
  const filler = new Filler((kind) => (NAMED[kind] ?? []).filter((id) => !own.includes(id)));
  const filled = (schema: z.ZodObject, place: string) => filler.fill(schema, place) as Fields;
  const files: Record<string, string> = { 'wiki.yml': yaml(settings(filled(settingsSchema, 'settings'))) };
  for (const id of SOURCE_IDS) {
    own = [id];
    files[`sources/${id}.yml`] = yaml(source(filled(sourceSchema, 'source'), id));
  }
  for (const [kind, ids] of ARTICLE_IDS) {
    for (const id of ids) {
      const claimIds = CLAIM_IDS.filter((claim) => claim.startsWith(`${id}-`));
      own = [id, ...claimIds];
      const claims = claimIds.map((claim) => claimFields(filled(claimSchema, 'claim'), claim));
      const fields = { ...accepted(filled(articleSchemas[kind], kind), 'claim-unused'), claims };
      const body = claimIds.map((claim) => `![[${claim}]]\n`).join('\n');
      files[`${FOLDERS[kind]}/${id}.md`] = `---\n${yaml(fields)}\n---\n\n${body}`;
    }
  }
  return { files, placed: filler.placed };
}

// What follows mends what a rule, not the schema, would refuse: how fields of words, keys and figures go together.

function listOf(field: Written | undefined): readonly Fields[] {
  return field as readonly Fields[];
}

function settings(fields: Fields): Fields {
  const measures = Object.values(fields['measures'] as Record<string, Fields>);
  for (const [index, measure] of measures.entries())
    Object.assign(measure, { unit: 'units-1', compares: String(index === 0), min: '0', max: '100' });
  return fields;
}

/** Exceptions for rules that there are, one of them for all that its rule finds in the file. */
function accepted(fields: Fields, rule: string): Fields {
  const [all, some] = listOf(fields['exceptions']);
  return { ...fields, exceptions: [all, some].map((one, index) => ({ ...one, rule, count: String(index + 1) })) };
}

function source({ derivedFrom: _, seenVia, ...fields }: Fields, id: string): Fields {
  const known = listOf(seenVia).map((via) => ('source' in via ? { source: ORIGIN } : via));
  return {
    ...accepted(fields, 'source-unused'),
    grade: 'grades-1',
    ...(id === ORIGIN ? {} : { seenVia: known }),
  };
}

function claimFields(fields: Fields, id: string): Fields {
  const { supersedes, relations, withdrawn, origin, reasoning, ...others } = fields;
  const [replaced] = listOf(supersedes);
  return {
    ...others,
    id,
    // Figures of several days make a chart.
    asOf: dayOf(id),
    sources: listOf(fields['sources']).map((cited) => ({ ...cited, via: ORIGIN, grade: 'grades-2' })),
    quantities: listOf(fields['quantities']).map((figure) => quantity({ ...figure, at: dayOf(id) })),
    ...(WITHDRAWN.test(id) ? { withdrawn } : {}),
    ...(EDITORIAL.test(id) ? { origin, reasoning } : {}),
    // What is replaced is no longer in dispute.
    ...(REPLACES.test(id) ? { supersedes: [{ ...replaced, claim: id.replace('-3-', '-2-') }] } : { relations }),
  } as Fields;
}

function dayOf(id: string): string {
  return `2024-${String((CLAIM_IDS.indexOf(id) % 12) + 1).padStart(2, '0')}`;
}

function quantity({ of, between, ...fields }: Fields): Fields {
  return (
    fields['measure'] === 'measures-1' ? { ...fields, between } : { ...fields, of, ahead: 'none' }
  ) as Fields;
}
