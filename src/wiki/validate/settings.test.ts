import { expect, test } from 'vitest';
import { encode } from '../read/decode.ts';
import { readFile } from '../read/read-file.ts';
import { fallbackSettings, readSettings } from './settings.ts';

const LINES = [
  'name: W',
  'question: Q?',
  'description: D.',
  'gap: the gap',
  'language: en',
  'licence: { name: L, url: "https://example.org/" }',
  'now: 2026-06-30',
  'poles: { a: { name: A, adjective: a }, b: { name: B, adjective: b } }',
  'units: { points: { one: point, other: points } }',
  'measures: { score: { name: Score, unit: points, better: higher }, lag: { name: Lag, unit: points, better: lower } }',
  'grades: { g: { name: G, rubric: R., short: G } }',
  'interests: { lab: { name: Lab } }',
  'differences: { d: { name: D } }',
  'holders: { h: { name: H, kind: person } }',
];

function settings(change: (yaml: string) => string = (yaml) => yaml) {
  const file = readFile({ path: 'wiki.yml', bytes: encode(change(LINES.join('\n'))) });
  const { data, problems } = readSettings(file);
  const told = problems.map((problem) => [problem.rule, file.text.cut(problem.place)]);
  return { file, data, told };
}

test('good settings are read, and their tables have no keys but those written', () => {
  const { data, told } = settings();
  expect(told).toEqual([]);
  expect(data?.now.latest).toBe('2026-06-30');
  expect(data?.measures['toString']).toBeUndefined();
  expect(Object.keys(data?.measures ?? {})).toEqual(['score', 'lag']);
});

test.each<[from: string, to: string, rule: string, cut: string]>([
  ['better: lower', 'better: low', 'field-value', 'low'],
  ['b: { name: B, adjective: b }', '', 'field-value', '{ a: { name: A, adjective: a },  }'],
  ['score:', 'Score One:', 'id-format', 'Score One'],
  ['score:', '__proto__:', 'id-format', '__proto__'],
  ['name: W', 'nmae: W', 'field-unknown', 'nmae'],
  ['gap: the gap\n', '', 'field-missing', ''],
])('%s changed to %j is one problem', (from, to, rule, cut) => {
  const { data, told } = settings((yaml) => yaml.replace(from, to));
  expect(told).toEqual([[rule, cut]]);
  expect(data).toBeUndefined();
});

test('a slip in one entry leaves the other entries to go on with', () => {
  const { file } = settings((yaml) =>
    yaml.replace('better: lower', 'better: low').replace('name: W', 'nmae: W'),
  );
  const fallback = fallbackSettings(file);
  expect(Object.keys(fallback.measures)).toEqual(['score']);
  expect(Object.keys(fallback.holders)).toEqual(['h']);
  expect(fallback.now.latest).toBe('2026-06-30');
  expect(fallback.name).toBe('Wiki');
});

test('without settings all tables are empty', () => {
  expect(fallbackSettings(undefined)).toMatchObject({ measures: {}, holders: {}, poles: {} });
});
