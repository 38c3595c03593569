import { expect, test } from 'vitest';
import { fieldTree } from '../../wiki/index.ts';
import { viewOf } from '../small-site.ts';
import { formData } from './form-data.ts';
import { formOf, type FormField, type FormType } from './form.ts';
import { CLAIM_LABELS, SOURCE_LABELS, WORD_LABELS } from './labels.ts';

const { settings } = viewOf({});

/** Every field of a form by its path, with those inside others. */
function paths(fields: readonly FormField[], outer = ''): [string, FormField][] {
  return fields.flatMap((field): [string, FormField][] => [
    [`${outer}${field.name}`, field],
    ...inside(field.is, `${outer}${field.name}.`),
  ]);
}

function inside(is: FormType, outer: string): [string, FormField][] {
  if (is.type === 'fields' || is.type === 'pair') return paths(is.fields, outer);
  if (is.type === 'list') return inside(is.of, outer);
  if (is.type === 'either') return is.options.flatMap((option) => paths(option, outer));
  return [];
}

const field = (kind: 'source' | 'claim', path: string) => new Map(paths(formOf(kind, settings))).get(path);

test.each([
  ['source', ['formerIds', 'exceptions'], ['id']],
  ['claim', ['formerIds', 'withdrawn'], []],
] as const)('the form of a %s asks for every field of its schema but %s', (kind, without, more) => {
  const schema = fieldTree(kind).map(({ name }) => name);
  const asked = formOf(kind, settings).map(({ name }) => name);
  expect(asked).toEqual([
    ...more,
    ...schema.filter((name) => !(without as readonly string[]).includes(name)),
  ]);
});

test.each([
  ['source', SOURCE_LABELS],
  ['claim', CLAIM_LABELS],
] as const)('no label of the form of a %s is left over', (kind, labels) => {
  const asked = new Set(paths(formOf(kind, settings)).map(([path]) => path));
  expect(Object.keys(labels).filter((path) => !asked.has(path))).toEqual([]);
});

test('every word that has a meaning can be chosen', () => {
  for (const [path, words] of Object.entries(WORD_LABELS)) {
    const is = field('claim', path)?.is;
    const values = is?.type === 'choice' ? is.options.map(({ value }) => value) : [];
    expect(values, path).toEqual(expect.arrayContaining(Object.keys(words)));
  }
});

test('a reference to the settings becomes a choice of their names with what they mean', () => {
  expect(field('source', 'grade')?.is).toEqual({
    type: 'choice',
    options: [
      { value: 'study', text: 'Study', about: 'Reports its own data and method.' },
      { value: 'report', text: 'Report', about: 'Passes on what others found.' },
    ],
  });
  expect(field('claim', 'quantities.measure')?.is).toMatchObject({
    options: [{ value: 'reading-lag', text: 'Reading lag', about: 'Given in months.' }, { value: 'score' }],
  });
  expect(field('claim', 'quantities.ahead')?.is).toMatchObject({
    options: [{ value: 'paper' }, { value: 'screen' }, { value: 'level' }, { value: 'none' }],
  });
});

test('a reference to an entity becomes a name to look for', () => {
  expect(field('claim', 'sources.source')?.is).toEqual({ type: 'name', of: ['source'] });
  expect(field('claim', 'dimensions')?.is).toMatchObject({
    type: 'list',
    of: { of: ['dimension'] },
    start: 0,
  });
});

test('the forms know where the repository is, and nothing where there is none', () => {
  expect(formData(viewOf({})).repository).toBeUndefined();
  const view = viewOf(
    {},
    { settings: 'repository: { url: https://git.example/w, branch: main, path: docs }\n' },
  );
  expect(formData(view)).toMatchObject({
    folder: 'docs',
    repository: {
      newSource: 'https://git.example/w/new/main/docs/sources',
      edit: 'https://git.example/w/edit/main/docs/',
      propose: 'https://git.example/w/issues/new?template=propose-claim.yml',
    },
  });
});
