import { expect, test } from 'vitest';
import { article, source, speed, there } from '../views/small-site.ts';
import { changesOf, linesUnder, sectionsOf } from './small-changes.ts';

const claim = (id: string, more = '', statement = `Statement of ${id}.`) =>
  `{ id: ${id}, statement: ${statement}, sources: [{ source: lab-study, stance: supports }]${more} }`;

type Files = Readonly<Record<string, string>>;

test.each<[string, Files, Files, string[]]>([
  [
    'a claim',
    speed([claim('x'), claim('y')]),
    speed([claim('y')]),
    [
      '`x` (claim) is gone, and nothing says what became of it: “Statement of x.”.',
      '  Keep it with `withdrawn: { date, reason }`, or write `formerIds: [x]` in what takes its place.',
    ],
  ],
  [
    'a claim of which something new reads much like it',
    speed([claim('x', '', 'Pupils read slower on screens')]),
    speed([claim('z', '', 'Pupils read much slower on screens')]),
    [
      '`x` (claim) is gone, and nothing says what became of it: “Pupils read slower on screens”.',
      '  If `z` takes its place, write `formerIds: [x]` there.',
    ],
  ],
  [
    'an article',
    { 'terms/pace.md': article('Pace', 'definition: How fast.') },
    {},
    [
      '`pace` (term) is gone, and nothing says what became of it: “Pace”.',
      '  Keep it, or write `formerIds: [pace]` in what takes its place.',
    ],
  ],
  [
    'a source',
    { 'sources/essay.yml': source('Essay') },
    {},
    [
      '`essay` (source) is gone, and nothing says what became of it: “Essay”.',
      '  Keep it, or write `formerIds: [essay]` in what takes its place.',
    ],
  ],
  [
    'an id that something of another kind took over',
    { 'sources/essay.yml': source('Essay') },
    { 'terms/essay.md': article('Essay', 'definition: A text.') },
    [
      '`essay` (source) is the id of something else now: “Essay”.',
      '  Give the new thing another id: links to this one lead to what it was.',
    ],
  ],
  [
    'a former id',
    speed([claim('x', ', formerIds: [old]')]),
    speed([claim('x')]),
    [
      '`old` (claim) was a former id and leads nowhere now: “Statement of x.”.',
      '  Put it back into `formerIds` of what it led to.',
    ],
  ],
  [
    'a former id that something else took',
    speed([claim('x', ', formerIds: [old]')]),
    speed([claim('x'), claim('old')]),
    [
      '`old` (claim) is the id of something else now: “Statement of x.”.',
      '  Give the new thing another id: links to this one lead to what it was.',
    ],
  ],
])('%s that vanishes is told with what to do', (_, before, after, lines) => {
  expect(linesUnder('Ids that lead nowhere now', before, after)).toEqual(lines);
});

test.each<[string, Files, Files]>([
  ['withdrawn', speed([claim('x')]), speed([claim('x', ', withdrawn: { date: 2026, reason: Wrong. }')])],
  ['renamed with formerIds', speed([claim('x')]), speed([claim('z', ', formerIds: [x]')])],
  [
    'merged into one that was there',
    speed([claim('x'), claim('y')]),
    speed([claim('y', ', formerIds: [x]')]),
  ],
  [
    'moved to another article',
    speed([claim('x')]),
    { 'terms/pace.md': article('Pace', `definition: How fast.\nclaims:\n  - ${claim('x')}`), ...speed([]) },
  ],
  ['broken', speed([claim('x')]), speed([claim('x', ', asOf: someday')])],
])('a claim that is %s is no loss', (_, before, after) => {
  expect(changesOf(before, after).losses).toEqual([]);
});

test('a move is told once, and what refers to the thing that moved is the same', () => {
  const made = [claim('x'), claim('y', ', relations: [{ to: x, kind: qualifies }]')];
  const page = there(speed(made, 'See [@x] and [[speed]].')['dimensions/speed.md']);
  const essay = { 'sources/essay.yml': source('Essay', 'derivedFrom: [lab-study]') };
  const before = { 'dimensions/speed.md': page, ...essay };
  const after = {
    'dimensions/pace.md': page
      .replace('id: x,', 'id: z, formerIds: [x],')
      .replace('title: Speed', 'formerIds: [speed]\ntitle: Speed')
      .replace('to: x', 'to: z')
      .replace('[@x] and [[speed]]', '[@z] and [[pace]]'),
    ...essay,
  };
  expect(sectionsOf(before, after)).toContain('Moved');
  expect(linesUnder('Moved', before, after)).toEqual(['`speed` → `pace` (dimension)', '`x` → `z` (claim)']);
  const { claims, articles, sources, losses, statuses } = changesOf(before, after);
  expect({ claims, articles, sources, losses, statuses }).toEqual({
    claims: { added: [], removed: [], changed: [] },
    articles: { added: [], removed: [], changed: [], affected: [] },
    sources: { added: [], removed: [], changed: [] },
    losses: [],
    statuses: [],
  });
});

test('two that became one are told as such', () => {
  const before = speed([claim('x'), claim('y')]);
  const after = speed([claim('y', ', formerIds: [x]')]);
  expect(linesUnder('Moved', before, after)).toEqual(['`x` → `y` (claim, became one with it)']);
});

test('an article of another kind has another address', () => {
  const text = article('Pace', 'definition: How fast.');
  expect(linesUnder('Articles', { 'terms/pace.md': text }, { 'dimensions/pace.md': text })).toEqual([
    'Changed `pace` (dimension)',
    '  It was a term and is a dimension now, so that its address is another one.',
  ]);
});

test('what cannot be read any longer is told as that, and as readable again when it is mended', () => {
  const [whole, broken] = [speed([claim('x')]), speed([claim('x', ', asOf: someday')])];
  const title = 'Broken or readable again';
  expect(linesUnder(title, whole, broken)).toEqual([
    '`x` (claim) cannot be read any longer: see the findings of `dimensions/speed.md`',
  ]);
  expect(linesUnder(title, broken, whole)).toEqual([
    '`x` (claim) can be read again in `dimensions/speed.md`',
  ]);
  expect(changesOf(broken, whole).claims.added).toEqual([]);
});
