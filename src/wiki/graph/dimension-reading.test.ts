import { expect, test } from 'vitest';
import { dimensionReading } from './dimension-reading.ts';
import { sketch } from './sketch.ts';

const figure = (fields: string) => `{ measure: lag, value: 4, ahead: there, ${fields} }`;
const claim = (asOf: string, ...figures: string[]) =>
  `{ asOf: "${asOf}", quantities: [${figures.join(', ')}] }`;

/** A reading as lines: measure, group, and its points with date and who is ahead. */
function read(claims: Record<string, string>, home = '{}', articles = {}) {
  const graph = sketch({ claims, articles: { 'dimension/home': home, ...articles } });
  return dimensionReading(graph, 'home').flatMap(({ measure, groups }) =>
    groups.map(({ series, testClass, points }) => {
      const listed = points.map(
        (point) => `${point.claim}/${point.quantity} ${point.asOf?.text ?? 'undated'} ${point.ahead}`,
      );
      return `${measure} ${series ?? '-'} ${testClass ?? '-'}: ${listed.join(', ')}`;
    }),
  );
}

test('figures of one series stand together, newest first and undated last', () => {
  const undated = `{ quantities: [${figure('series: yearly')}] }`;
  const claims = {
    a: claim('2025', figure('series: yearly')),
    b: claim('2026-05', figure('series: yearly')),
    c: undated,
    d: claim('2024', figure('series: yearly, at: 2026-06-01')),
  };
  expect(read(claims)).toEqual([
    'lag yearly public: d/0 2026-06-01 there, b/0 2026-05 there, a/0 2025 there, c/0 undated there',
  ]);
});

test('figures without a series stand by their class of test, the group with the newest figure first', () => {
  const claims = {
    a: claim('2025', figure('testClass: public')),
    b: claim('2026', figure('ahead: level'), figure('series: yearly')),
  };
  expect(
    read({ ...claims, b: claim('2026', '{ measure: lag, ahead: level }', figure('series: yearly')) }),
  ).toEqual(['lag - -: b/0 2026 level', 'lag yearly public: b/1 2026 there', 'lag - public: a/0 2025 there']);
});

test('figures that compare nothing say nothing about the gap', () => {
  const claims = {
    a: claim('2026', '{ measure: lag, value: 3 }', '{ measure: lag, value: 3, ahead: none }'),
  };
  expect(read(claims)).toEqual([]);
});

test('claims that were superseded or withdrawn are left out', () => {
  const quantities = `quantities: [${figure('')}]`;
  const claims = {
    old: `{ ${quantities} }`,
    gone: `{ ${quantities}, withdrawn: { date: "2026", reason: Wrong } }`,
    next: `{ ${quantities}, supersedes: [{ claim: old, reason: revision }] }`,
  };
  expect(read(claims)).toEqual(['lag - -: next/0 undated there']);
});

test('the measures of the dimension come first, then those of the settings', () => {
  const claims = { a: claim('2026', figure(''), '{ measure: cost, value: 2, ahead: here }') };
  expect(read(claims).map((line) => line.split(' ')[0])).toEqual(['lag', 'cost']);
  expect(read(claims, '{ measures: [cost] }').map((line) => line.split(' ')[0])).toEqual(['cost', 'lag']);
});

test('claims of other dimensions are left out', () => {
  const claims = { a: `{ dimensions: [away], quantities: [${figure('')}] }` };
  expect(read(claims, '{}', { 'dimension/away': '{}' })).toEqual([]);
});

test('it is counted in how many groups each pole is ahead by the newest figure', () => {
  const claims = {
    a: claim('2025', '{ measure: lag, series: yearly, ahead: here }', '{ measure: lag, ahead: there }'),
    b: claim(
      '2026',
      '{ measure: lag, series: yearly, ahead: there }',
      '{ measure: lag, testClass: public, ahead: level }',
    ),
  };
  expect(dimensionReading(sketch({ claims }), 'home')[0]?.ahead).toEqual([
    { pole: 'there', groups: 2 },
    { pole: 'level', groups: 1 },
  ]);
});
