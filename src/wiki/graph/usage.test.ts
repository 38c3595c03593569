import { expect, test } from 'vitest';
import { sketch } from './sketch.ts';

const CLAIM =
  '{ sources: [{ source: s, stance: supports }, { source: q, stance: qualifies }, { source: m, stance: mentions }] }';
const SOURCES = { s: '{}', q: '{}', m: '{}', x: '{}' };

/** Articles that use claim `c`, then those that cite `s`, `m` and `x`. */
function uses(
  articles: Record<string, string>,
  prose: Record<string, string> = {},
  claims: Record<string, string> = {},
) {
  const graph = sketch({ sources: SOURCES, claims: { c: CLAIM, ...claims }, articles, prose });
  return [graph.claimFacts('c').usedIn, ...['s', 'm', 'x'].map((id) => graph.sourceFacts(id).citedIn)].map(
    (ids) => ids.join(' '),
  );
}

const TOPIC = { 'topic/t': '{}' };
test.each<[string, Record<string, string>, Record<string, string>, string[]]>([
  ['its home does not use a claim by making it', {}, {}, ['', '', '', '']],
  ['its home uses it in prose', {}, { home: 'So [@c].' }, ['home', 'home', '', '']],
  ['a citation of a claim cites what supports and qualifies it', TOPIC, { t: '[@c]' }, ['t', 't', '', '']],
  ['an embed does so too', TOPIC, { t: '![[c]]' }, ['t', 't', '', '']],
  ['a link to a claim uses it and cites nothing', TOPIC, { t: '[[c]]' }, ['t', '', '', '']],
  ['a citation of a source', TOPIC, { t: '[@x] and [[s]]' }, ['', '', '', 't']],
  ['a claim in a field', { 'topic/t': '{ claimsUsed: [c] }' }, {}, ['t', 't', '', '']],
  [
    'a source in a field',
    { 'topic/t': '{ openQuestions: [{ text: What?, sources: [x] }] }' },
    {},
    ['', '', '', 't'],
  ],
  [
    'an event that a timeline includes',
    { 'topic/t': '{ timeline: { include: [c] } }' },
    {},
    ['t', 't', '', ''],
  ],
  [
    'an event that a timeline leaves out is not used',
    { 'topic/t': '{ timeline: { exclude: [c] } }' },
    {},
    ['', '', '', ''],
  ],
  [
    'each article once, sorted',
    { 'topic/t': '{ claimsUsed: [c] }', 'topic/a': '{}' },
    { t: '[@c] [@c]', a: '[@c]' },
    ['a t', 'a t', '', ''],
  ],
])('%s', (_, articles, prose, expected) => {
  expect(uses(articles, prose)).toEqual(expected);
});

test('a relation of another claim is no use', () => {
  expect(uses({}, {}, { d: '{ relations: [{ to: c, kind: contradicts }] }' })[0]).toBe('');
});

test('a source counts each claim once, whatever the number of citations and stances', () => {
  const claims = {
    b: '{ sources: [{ source: s, stance: supports }, { source: s, stance: disputes }, { source: s, stance: supports }] }',
    a: '{ sources: [{ source: s, stance: supports }] }',
  };
  const { citations, claims: byStance } = sketch({ sources: SOURCES, claims }).sourceFacts('s');
  expect(citations).toBe(2);
  expect(byStance).toEqual({ supports: ['a', 'b'], disputes: ['b'], qualifies: [], mentions: [] });
});

test.each<[string, string, string[]]>([
  ['a source gives itself', 's', ['s']],
  ['a former id gives the present source', 'old-s', ['s']],
  ['a claim gives supporting and qualifying sources in written order, each once', 'c', ['x', 's', 'q']],
  ['a claim without sources gives none', 'bare', []],
  ['an article gives none', 'home', []],
  ['nothing gives none', 'nowhere', []],
])('of what a citation shows: %s', (_, key, expected) => {
  const cited = [
    'x:qualifies',
    's:supports',
    'm:mentions',
    'x:supports',
    'd:disputes',
    'q:qualifies',
    'old-s:supports',
    'none:supports',
  ];
  const sources = cited.map((one) => `{ source: ${one.replace(':', ', stance: ')} }`);
  const graph = sketch({
    sources: { ...SOURCES, s: '{ formerIds: [old-s] }', d: '{}' },
    claims: { c: `{ sources: [${sources.join(', ')}] }`, bare: '{}' },
  });
  expect(graph.citedSources(key)).toEqual(expected);
});
