import { expect, test } from 'vitest';
import { isId, loadWikiFrom, minimalSettings } from '../index.ts';
import { freeId, idFromSentence, idFromTitle, sourceIdFrom, whyTaken } from './new-id.ts';

test.each([
  ['What do the Arena numbers say?', 'what-do-the-arena-numbers-say'],
  ['GPT‑5 vs. GPT-4: a “test” & more', 'gpt-5-vs-gpt-4-a-test-and-more'],
  ["O'Neil’s law", 'oneils-law'],
  ['Ångström, ß and Ørsted', 'angstrom-ss-and-orsted'],
  ['开放模型', 'kaifangmoxing'],
  ['--- a -- b ---', 'a-b'],
  ['   ', ''],
  ['!?', ''],
  ['x'.repeat(200), 'x'.repeat(60)],
])('the title %j gives the id `%s`', (title, id) => {
  expect(idFromTitle(title)).toBe(id);
  if (id !== '') expect(isId(id)).toBe(true);
});

test('an id from a long title ends with a whole word', () => {
  const title = 'Why the measurers of one and the same gap between two things so often disagree';
  expect(idFromTitle(title)).toBe('why-the-measurers-of-one-and-the-same-gap-between-two-things');
});

test.each([
  ['On nine public benchmarks the study put the lag at four months.', 'nine-public-benchmarks-study-put-lag'],
  ['It is what it is.', 'it-is-what-it-is'],
])('the sentence %j gives the id `%s`', (sentence, id) => {
  expect(idFromSentence(sentence)).toBe(id);
});

test.each([
  [
    { maker: 'Zhang', date: '2024-05-01', title: 'A Careful Examination of Large Language Models' },
    'zhang-2024-careful-examination-large',
  ],
  [{ maker: 'van der Berg', date: '2020', title: 'Lag: why it grows' }, 'van-der-berg-2020-lag'],
  [{ maker: 'Doe', date: '2026', title: 'How Far Behind? A Reading of Tests' }, 'doe-2026-far-behind'],
  [{ maker: 'National Institute of Standards and Technology', title: 'Report' }, 'national-institute-report'],
  [{ date: '2023-01/2025-10', title: '2024 in numbers' }, '2023-2024-numbers'],
  [{ title: ': ' }, ''],
])('%j is called `%s`', (parts, id) => {
  expect(sourceIdFrom(parts)).toBe(id);
});

const { graph } = loadWikiFrom({
  'wiki.yml': minimalSettings,
  'terms/lag.md': '---\ntitle: Lag\ndefinition: Time behind.\nformerIds: [delay]\n---\n',
  'terms/lag-2.md': '---\ntitle: Broken\n---\n',
});

test('an id is taken by what has it, had it, or would have it if its file were right', () => {
  expect(whyTaken(graph, 'lag')).toBe('`lag` is the id of a term in `terms/lag.md`');
  expect(whyTaken(graph, 'delay')).toBe('`delay` was once the id of a term in `terms/lag.md`');
  expect(whyTaken(graph, 'lag-2')).toContain('`terms/lag-2.md`');
  expect(whyTaken(graph, 'search')).toContain('is a name that the site');
  expect(whyTaken(graph, 'lead')).toBeUndefined();
});

test('where an id is taken, the next number that is free follows it', () => {
  expect(freeId(graph, 'lead')).toBe('lead');
  expect(freeId(graph, 'lag')).toBe('lag-3');
  expect(freeId(graph, 'lag', new Set(['lag-3']))).toBe('lag-4');
  expect(isId(freeId(graph, 'x'.repeat(80), new Set(['x'.repeat(80)])))).toBe(true);
});
