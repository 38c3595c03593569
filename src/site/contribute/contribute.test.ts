import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadWikiFrom, minimalSettings, type Wiki } from '../../wiki/index.ts';
import { formData } from '../../views/contribute/form-data.ts';
import { namesOf } from '../../views/contribute/names.ts';
import { article, source, speed, viewOf } from '../../views/small-site.ts';
import type { Fields, FormData, FormField, Names } from '../client/contribute/form-types.ts';
import { KnownNames } from '../client/contribute/known-names.ts';
import { claimPlan, sourcePlan } from '../client/contribute/plan.ts';
import type { Problem } from '../client/contribute/problem.ts';
import { scalar } from '../client/contribute/yaml.ts';
import { anyText, fieldsOf } from './written-by-hand.ts';

const FILES = {
  ...speed(['{ id: lag-a, statement: A., sources: [{ source: study, stance: supports }] }']),
  'terms/lag.md': article('Lag', 'definition: How far one trails.'),
  'sources/study.yml': source('A study', 'DOI: 10.1234/x.5'),
  'sources/other.yml': source('Another study'),
};
const view = viewOf(FILES);
// As a browser gets them.
const data = JSON.parse(JSON.stringify(formData(view))) as FormData;
const names = new KnownNames(JSON.parse(JSON.stringify(namesOf(view))) as Names, data.reserved);
const NAMES = {
  source: ['study', 'other'],
  claim: ['lag-a'],
  dimension: ['speed'],
  article: ['speed', 'lag'],
};

/** How long one property may take, in milliseconds, also on a machine that has much else to do. */
const PATIENCE = 120_000;
const load = (files: Record<string, string>): Wiki =>
  loadWikiFrom({ 'wiki.yml': minimalSettings, ...FILES, ...files });
const errorsIn = ({ findings }: Wiki, files: readonly string[]) =>
  findings.filter(({ severity, place }) => severity === 'error' && files.includes(place.file));

test(
  'a text comes back from YAML as it was written, or is refused as one that no file can hold',
  { timeout: PATIENCE },
  () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, asText) => {
        const wiki = loadWikiFrom({ 'sources/x.yml': `title: ${scalar(text, asText)}\nnote: after\n` });
        const file = wiki.files.find(({ path }) => path === 'sources/x.yml');
        if (text.isWellFormed() && !text.includes('\0')) {
          expect(file?.problems).toEqual([]);
          expect(file?.data?.value).toEqual({ title: text, note: 'after' });
        } else expect(file?.data).toBeUndefined();
      }),
      { numRuns: 800 },
    );
  },
);

test.each([
  ['plain words, 4–6 months (so far)', 'plain words, 4–6 months (so far)'],
  ['https://example.org/a#b', 'https://example.org/a#b'],
  ['time: now', "'time: now'"],
  ['C# and more', 'C# and more'],
  ['number #1', "'number #1'"],
  ["it's: so", "'it''s: so'"],
  ['- one', "'- one'"],
  ['no', "'no'"],
  ['two\nlines', '"two\\nlines"'],
  ['', "''"],
])('%j is written %s', (text, written) => {
  expect(scalar(text)).toBe(written);
});

/** Records of careful writers, and of others. */
const records = (fields: readonly FormField[]) =>
  fc.oneof(...([0, 12] as const).map((mess) => fieldsOf(fields, { names: NAMES, mess })));
/** The same records in each run, since the test counts how many of them are fine. */
const RUNS = { numRuns: 250, seed: 4 };

/** Whether the form finds something to mend exactly where the checker finds an error, with what both say. */
function agree(problems: readonly Problem[], errors: readonly { message: string }[]): void {
  const said = {
    form: problems.filter(({ doubt }) => !doubt).map(({ message }) => message),
    checker: errors.map(({ message }) => message),
  };
  expect(said).toSatisfy(({ form, checker }: typeof said) => form.length > 0 === checker.length > 0);
}

test('what a form of a source writes reads back as it was written', { timeout: PATIENCE }, () => {
  const plan = sourcePlan(data, names);
  fc.assert(
    fc.property(records(data.source), (values) => {
      const { id: _, ...record } = values;
      const json = JSON.stringify(record);
      fc.pre(json !== '{}' && !/\\u(?:0000|d[89a-f])/.test(json));
      const { files } = loadWikiFrom({ 'sources/new-one.yml': plan.yaml(values) });
      const file = files.find(({ path }) => path === 'sources/new-one.yml');
      expect(file?.problems).toEqual([]);
      expect(file?.data?.value).toEqual(record);
    }),
    RUNS,
  );
});

test(
  'a form of a source finds something to mend exactly where the checker does',
  { timeout: PATIENCE },
  () => {
    const plan = sourcePlan(data, names);
    const seen = { fine: 0, wrong: 0 };
    fc.assert(
      fc.property(records(data.source), (values) => {
        // Without an id there is no file to check, and one that is taken would be the file of another.
        fc.pre(/^(another-)?new-one$/.test(String(values['id'])));
        const file = `sources/${String(values['id'])}.yml`;
        const errors = errorsIn(load({ [file]: plan.yaml(values) }), [file]);
        seen[errors.length === 0 ? 'fine' : 'wrong'] += 1;
        agree(plan.problems(values), errors);
      }),
      RUNS,
    );
    expect(Math.min(seen.fine, seen.wrong), JSON.stringify(seen)).toBeGreaterThan(20);
  },
);

/** Puts a claim into its article as the form says, and loads the wiki. */
function withClaim(values: Fields, yaml: string): Wiki {
  const found = names.articles.get(String(values['article']));
  const file = found?.file ?? '';
  const lines = String(FILES[file as keyof typeof FILES]).split('\n');
  lines.splice(found?.paste?.after ?? 0, 0, yaml.trimEnd());
  return load({ [file]: lines.join('\n') });
}

test(
  'a form of a claim finds something to mend exactly where the checker does',
  { timeout: PATIENCE },
  () => {
    const plan = claimPlan(data, names);
    // Hardly any claim of nobody's is fine, so that most get a source.
    const asked = plan.asked.map((field) => ({ ...field, needed: field.needed || field.name === 'sources' }));
    const seen = { fine: 0, wrong: 0 };
    fc.assert(
      fc.property(records(asked), (values) => {
        fc.pre(values['article'] !== undefined && Object.keys(values).length > 1);
        const errors = errorsIn(withClaim(values, plan.yaml(values)), [
          'dimensions/speed.md',
          'terms/lag.md',
        ]);
        seen[errors.length === 0 ? 'fine' : 'wrong'] += 1;
        agree(plan.problems(values), errors);
      }),
      RUNS,
    );
    expect(Math.min(seen.fine, seen.wrong), JSON.stringify(seen)).toBeGreaterThan(20);
  },
);
