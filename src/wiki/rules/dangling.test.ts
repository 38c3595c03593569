import { expect, test } from 'vitest';
import { claimsPage, dedent, speedPage } from './example-parts.ts';
import { minimalSettings } from './example-settings.ts';
import { briefly, findingsOf } from '../findings-of.ts';

const LAG = '---\ntitle: Lag in months\ndefinition: How far one trails the other.\nformerIds: [delay]\n---\n';

test.each([
  ['the right id in the wrong case', '[[LAG]]', ['lag']],
  ['a letter too many', '[[lagg]]', ['lag']],
  ['the title in place of the id', '[[Lag in months]]', ['lag']],
  ['nearly a former id', '[[delai]]', ['lag']],
  ['nothing alike', '[[photosynthesis]]', undefined],
])('did you mean: %s', (_, link, expected) => {
  const [finding] = findingsOf({ ...speedPage(`See ${link}.\n`), 'terms/lag.md': LAG }).filter(
    ({ rule }) => rule === 'wikilink-unknown',
  );
  expect(finding?.expected).toEqual(expected);
});

test('a former id is as good as the present one, of which a note reminds', () => {
  expect(briefly({ ...speedPage('See [[delay]].\n'), 'terms/lag.md': LAG })).toEqual([
    'reference-former: delay',
  ]);
});

test.each([
  ['a perspective', 'speed', 'See [@speed].'],
  ['a claim in a field for holders', 'lag-one', ''],
])('what exists and is of another kind is one finding: %s', (_, key, prose) => {
  const files =
    prose === ''
      ? claimsPage(`
          - id: lag-one
            statement: Pupils read slower on screens.
            heldBy: [lag-one]
            sources:
              - { source: lab-study, stance: supports }
        `)
      : speedPage(`${prose}\n`);
  expect(briefly(files)).toEqual([`reference-kind: ${key}`]);
});

test('a key of another table of wiki.yml is of another kind', () => {
  const [finding] = findingsOf(
    claimsPage(`
      - id: lag-one
        statement: Pupils read slower on screens.
        heldBy: [yearly-lag]
        sources:
          - { source: lab-study, stance: supports }
    `),
  ).filter(({ rule }) => rule === 'reference-kind');
  expect(finding?.message).toBe('`yearly-lag` is a series, and this field takes a holder');
});

test('a reference to a source that breaks its schema is no second finding', () => {
  const files = {
    ...speedPage('Screens trail [@daily].\n'),
    'sources/daily.yml': 'type: news\ntitle: The Daily\n',
  };
  expect(new Set(findingsOf(files).map(({ place }) => place.file))).toEqual(
    new Set(['sources/daily.yml', 'sources/lab-study.yml', 'sources/maker-report.yml']),
  );
});

test('a source whose YAML cannot be read is known by its file name', () => {
  const files = { ...speedPage('Screens trail [@daily].\n'), 'sources/daily.yml': 'type: [\n' };
  expect(briefly(files).filter((finding) => finding.startsWith('citation-unknown'))).toEqual([]);
});

const HELD = claimsPage(`
  - id: lag-one
    statement: Pupils read slower on screens.
    heldBy: [reading-lab]
    sources:
      - { source: lab-study, stance: supports }
    quantities:
      - { measure: score, value: 4, of: pupils }
`);

test.each([
  ['cannot be read', 'name: [\n'],
  ['has a holder that its schema refuses', minimalSettings.replace('kind: organisation }', 'kind: lab }')],
  ['has a measure that its schema refuses', minimalSettings.replace('better: higher', 'better: more')],
])('keys of a wiki.yml that %s are not reported as unknown on top', (_, settings) => {
  const found = findingsOf({ ...HELD, 'wiki.yml': settings });
  expect(found.filter(({ severity }) => severity === 'error').map(({ place }) => place.file)).toEqual([
    'wiki.yml',
  ]);
});

test('a wiki without wiki.yml has that one finding', () => {
  const { 'sources/lab-study.yml': source = '' } = HELD;
  const found = findingsOf({ 'sources/lab-study.yml': source, 'wiki.yml': dedent('') });
  expect(found.filter(({ severity }) => severity === 'error').length).toBeGreaterThan(0);
  expect(found.filter(({ rule }) => rule === 'reference-unknown')).toEqual([]);
});

test('references of wiki.yml itself are checked', () => {
  const settings = minimalSettings.replace('measure: score }', 'measure: scores }');
  expect(briefly({ 'wiki.yml': settings })).toEqual(['reference-unknown: scores']);
});
