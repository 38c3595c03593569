import type { $ZodType } from 'zod/v4/core';
import { mends, reorder } from '../edit/index.ts';
import { fieldsOf, type ReadFile } from '../read/read-file.ts';
import { articleSchemas, claimSchema, settingsSchema, sourceSchema } from '../schema/index.ts';
import { bare, mayBeAbsent } from '../schema/shape.ts';
import { claimsPage } from './example-parts.ts';
import type { Found, Rule } from './rule.ts';
import { isMap } from './setting-keys.ts';
import { code } from './wording.ts';

/** Fields that name a thing stand before those that say more. */
export const fieldOrder: Rule = {
  id: 'field-order',
  severity: 'info',
  summary: 'The fields that name a thing stand first, in one order everywhere.',
  why: 'Who looks for a claim looks for its `id` and `statement`, in a list of sources for `source` and `stance`. Where these stand anywhere, long lists can only be searched and not be read, and a change of order hides what else has changed.',
  fix: 'Put the needed fields with which the reference of fields begins first, in its order; the others follow as they like.',
  mends: 'The fields move whole, with their comments; where a comment would lose its place, nothing moves.',
  bad: [
    {
      title: 'A claim that begins with its date',
      files: claimsPage(`
        - id: lag-in-schools
          asOf: 2025
          statement: Pupils read slower on screens.
          sources:
            - { source: lab-study, stance: supports }
      `),
      at: 'statement',
      mended: claimsPage(`
        - id: lag-in-schools
          statement: Pupils read slower on screens.
          asOf: 2025
          sources:
            - { source: lab-study, stance: supports }
      `),
    },
    {
      title: 'A citation that begins with its stance',
      files: claimsPage(`
        - id: lag-in-schools
          statement: Pupils read slower on screens.
          sources:
            - { stance: supports, source: lab-study }
      `),
      at: 'source',
      mended: claimsPage(`
        - id: lag-in-schools
          statement: Pupils read slower on screens.
          sources:
            - { source: lab-study, stance: supports }
      `),
    },
  ],
  good: [
    {
      title: 'A claim that begins with what it is',
      files: claimsPage(`
        - id: lag-in-schools
          statement: Pupils read slower on screens.
          asOf: 2025
          sources:
            - { source: lab-study, stance: supports }
      `),
    },
  ],
  check: ({ files }) => files.flatMap(disorderIn),
};

type Path = readonly (string | number)[];

// A file tells the same each time, and a wiki that is loaded again after an edit brings most of its files along.
const found = new WeakMap<ReadFile, readonly Found[]>();

function disorderIn(file: ReadFile): readonly Found[] {
  let own = found.get(file);
  if (!own) found.set(file, (own = disorder(file)));
  return own;
}

function disorder(file: ReadFile): Found[] {
  const { kind, data } = file;
  if (!data || kind === undefined) return [];
  const schema =
    kind === 'settings' ? settingsSchema : kind === 'source' ? sourceSchema : articleSchemas[kind];
  const found: Group[] = [];
  groups(schema, data.value, [], found);
  const claims = kind !== 'settings' && kind !== 'source' && isMap(data.value) ? data.value['claims'] : [];
  if (Array.isArray(claims)) {
    for (const [n, claim] of claims.entries()) groups(claimSchema, claim, ['claims', n], found);
  }
  return found.flatMap((group) => misplaced(file, group) ?? []);
}

interface Group {
  readonly path: Path;
  /** Its leading fields in the order in which they should stand, those that are absent left out. */
  readonly leads: readonly string[];
  /** All its fields that the schema knows. */
  readonly names: readonly string[];
}

// Writes the groups of fields of a value whose leading fields do not lead into a list, in order of the text. Texts are
// passed over at once and `path` is copied for what is found alone, since this sees each field of each file.
function groups(schema: $ZodType, value: unknown, path: (string | number)[], found: Group[]): void {
  if (typeof value !== 'object' || value === null) return;
  const within = (inner: $ZodType, held: unknown, step: string | number): void => {
    if (typeof held !== 'object') return;
    path.push(step);
    groups(inner, held, path, found);
    path.pop();
  };
  const { def } = bare(schema)._zod;
  if (def.type === 'array' && Array.isArray(value)) {
    for (const [n, entry] of value.entries()) within(def.element, entry, n);
  } else if (def.type === 'union') {
    const option = def.options.find((each) => fits(each, value));
    if (option) groups(option, value, path, found);
  } else if (def.type === 'record' && isMap(value)) {
    for (const key of Object.keys(value)) within(def.valueType, value[key], key);
  } else if (def.type === 'object' && isMap(value)) {
    // A misspelt field has a finding of its own, and may be the one that should lead.
    const names = Object.keys(value).filter((name) => Object.hasOwn(def.shape, name));
    const leads = leadsOf(def.shape).filter((name) => Object.hasOwn(value, name));
    if (leads.some((name, index) => names[index] !== name)) found.push({ path: [...path], leads, names });
    for (const name of names) {
      const inner = def.shape[name];
      if (inner) within(inner, value[name], name);
    }
  }
}

function fits(schema: $ZodType, value: unknown): boolean {
  const { def } = bare(schema)._zod;
  return (
    def.type === 'object' &&
    isMap(value) &&
    Object.keys(value).every((name) => Object.hasOwn(def.shape, name))
  );
}

const known = new WeakMap<object, readonly string[]>();

/** The needed fields with which a schema begins. */
function leadsOf(shape: Readonly<Record<string, $ZodType>>): readonly string[] {
  let leads = known.get(shape);
  if (!leads) {
    const fields = Object.entries(shape);
    const end = fields.findIndex(([, schema]) => mayBeAbsent(schema));
    known.set(shape, (leads = fields.slice(0, end < 0 ? fields.length : end).map(([name]) => name)));
  }
  return leads;
}

function misplaced(file: ReadFile, { path, leads, names: known }: Group): Found | undefined {
  const { data } = file;
  if (!data) return undefined;
  const value = path.reduce<unknown>(
    (here, step) => (here as Record<string | number, unknown>)[step],
    data.value,
  );
  const start = (name: string): number => data.at([...path, name], 'key').start.offset;
  // Numbers as names come first in JavaScript, wherever they are written.
  const all = Object.keys(value as object).sort((a, b) => start(a) - start(b));
  const names = all.filter((name) => known.includes(name));
  const wrong = leads.find((name, index) => names[index] !== name);
  const before = names[leads.indexOf(wrong ?? '')];
  if (wrong === undefined || before === undefined) return undefined;
  const fields = fieldsOf(file);
  const edits = fields && reorder(fields, path, [...leads, ...all.filter((name) => !leads.includes(name))]);
  return {
    place: data.at([...path, wrong], 'key'),
    message: `${code(wrong)} stands behind ${code(before)}, and ${leads.length === 1 ? 'it goes first' : `${leads.map(code).join(', ')} go first, in this order`}`,
    advice: 'Put it first, before the fields that say more',
    ...(edits && edits.length > 0 && { fix: mends(...edits) }),
  };
}
