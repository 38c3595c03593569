import { describe, expect, test } from 'vitest';
import { article, speed } from '../views/small-site.ts';
import { minimalSettings } from '../wiki/index.ts';
import { saysTheSame } from './compare.ts';
import { changesOf, linesUnder, study } from './small-changes.ts';

const body = (text: string) =>
  speed(['{ id: x, statement: Slow., sources: [{ source: lab-study, stance: supports }] }'], text);

describe('prose', () => {
  test.each([
    ['line breaks', 'One two\nthree four.', 'One two three\nfour.'],
    ['marks of lists', '- one\n- two\n', '* one\n* two\n'],
    [
      'the width of a table',
      '| a | b |\n|---|---|\n| 1 | 2 |\n',
      '| a   |   b |\n| --- | --: |\n| 1   |   2 |\n',
    ],
    ['emphasis', 'It is *slow* there.', 'It is _slow_ **there**.'],
    ['the depth of a heading', '## Speed\n\nText.\n', '### Speed\n\nText.\n'],
    ['the order of paragraphs', 'One thing.\n\nAnother thing.\n', 'Another thing.\n\nOne thing.\n'],
    ['blank lines', 'One.\n\nTwo.\n', 'One.\n\n\n\nTwo.\n\n'],
  ])('is the same whatever %s', (_, before, after) => {
    expect(saysTheSame(changesOf(body(before), body(after)))).toBe(true);
  });

  test.each([
    ['a word', 'Screens trail paper.', 'Screens lead paper.', ['  Screens [-trail-]{+lead+} paper.']],
    ['a citation', 'Screens trail.', 'Screens trail [@x, p. 3].', ['  Screens trail{+ [@x, p. 3]+}.']],
    [
      'the place of a link',
      '[Text](https://a.example)',
      '[Text](https://b.example)',
      ['  Text (https://[-a.example-]{+b.example+})'],
    ],
    ['a figure in a table', '| a |\n|---|\n| 1 |\n', '| a |\n|---|\n| 2 |\n', ['  {+2 |+}', '  [-1 |-]']],
    ['a paragraph', 'One.', 'One.\n\nQuite another thing.', ['  {+Quite another thing.+}']],
    ['code', '`a = 1`', '`a = 2`', ['  a = [-1-]{+2+}']],
    ['a step of a list', '- [ ] do it', '- [x] do it', ['  [[- -]{+x+}] do it']],
    ['what is struck out', 'It is slow.', 'It is ~~slow~~.', undefined],
    ['a picture', '![Old](images/a.png)', '![Old](images/b.png)', undefined],
    ['an alert', '> [!NOTE]\n> Text here.', '> [!WARNING]\n> Text here.', undefined],
  ])('tells %s', (_, before, after, lines) => {
    const told = linesUnder('Prose', body(before), body(after));
    expect(told[0]).toBe('`speed`');
    if (lines) expect(told.slice(1)).toEqual(lines);
    else expect(told.length).toBeGreaterThan(1);
  });

  test('tells what it refers to now and no longer', () => {
    const before = body('It trails [@x] and [@maker-report].');
    const after = body('It trails [@lab-study] and [@maker-report], see ![[x]].');
    expect(linesUnder('Articles', before, after)).toEqual([
      'Changed `speed` (dimension): 1 paragraph reworded',
      '  Refers now to `lab-study`',
    ]);
  });
});

test('fields of articles are told one by one, entries of lists by what they say', () => {
  const step = (date: string, position: string) => `  - { date: ${date}, position: ${position} }`;
  const file = (title: string, steps: readonly string[]) => ({
    'perspectives/lab.md': article(
      title,
      `holders: [reading-lab]\nposition: Paper leads.\nevolution:\n${steps.join('\n')}`,
    ),
  });
  const before = file('The lab', [step('2025', 'Paper leads by much.'), step('2026', 'Paper leads.')]);
  const after = file('Our lab', [
    step('2024', 'No view of it.'),
    step('2025', 'Paper leads by little.'),
    step('2026', 'Paper leads.'),
  ]);
  expect(linesUnder('Articles', before, after)).toEqual([
    'Changed `lab` (perspective)',
    '  `title`: [-The lab-] → {+Our lab+}',
    '  `summary`: [-About The lab.-] → {+About Our lab.+}',
    '  `evolution` added: {+date: 2024, position: No view of it.+}',
    '  `evolution[1].position`: [-Paper leads by much.-] → {+Paper leads by little.+}',
  ]);
});

test('a source record is told field by field, and the articles that show it', () => {
  const files = (fields: string) => ({
    ...speed(['{ id: x, statement: Slow., sources: [{ source: study, stance: supports }] }'], 'It is [@x].'),
    'sources/study.yml': study('Study', fields),
    'sources/other.yml': study('Other'),
  });
  const before = files('issued: 2025');
  const { 'sources/other.yml': _other, ...after } = {
    ...files('issued: 2026\nvolume: 3'),
    'sources/new.yml': study('New one'),
  };
  expect(linesUnder('Sources', before, after)).toEqual([
    'New `new`: New one',
    'Gone `other`: Other',
    'Changed `study`: Study',
    '  `issued`: [-2025-] → {+2026+}',
    '  `volume` added: {+3+}',
  ]);
  expect(linesUnder('Articles that show what changed', before, after)).toEqual([
    '`speed` (dimension) through `study`',
  ]);
});

test('settings are told by their place', () => {
  const after = {
    'wiki.yml': minimalSettings.replace('name: Reading lag', 'name: Delay').replace('months }', 'mo }'),
  };
  expect(linesUnder('Settings', {}, after)).toEqual([
    '`units.months.other`: [-months-] → {+mo+}',
    '`measures.reading-lag.name`: [-Reading lag-] → {+Delay+}',
  ]);
});

test('a finding that moved within its file is neither new nor mended; of two that are alike one can be mended', () => {
  const bare = 'See https://a.example now.';
  const found = (before: string, after: string) => {
    const { added, mended } = changesOf(body(before), body(after)).findings;
    return { added: added.map(({ rule }) => rule), mended: mended.map(({ rule }) => rule) };
  };
  expect(found(`${bare}\n`, `Before it.\n\n${bare}\n`)).toEqual({ added: [], mended: [] });
  expect(found(`${bare}\n\n${bare}\n`, `${bare}\n`)).toEqual({ added: [], mended: ['bare-url'] });
  expect(found('See nothing.', bare)).toEqual({ added: ['bare-url'], mended: [] });
});

test('findings of a file that moved are the same', () => {
  const text = article('Pace', 'definition: How fast.', 'See https://a.example now.');
  const after = { 'terms/tempo.md': text.replace('title: Pace\n', 'title: Pace\nformerIds: [pace]\n') };
  expect(changesOf({ 'terms/pace.md': text }, after).findings).toEqual({ added: [], mended: [] });
});
