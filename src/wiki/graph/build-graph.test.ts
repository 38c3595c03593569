import { expect, test } from 'vitest';
import type { Graph } from './graph.ts';
import { SETTINGS_ID, type Reference } from './reference.ts';
import { sketch } from './sketch.ts';

const line = ({ from, key, to, toKind, path }: Reference) =>
  `${from} ${path.join('.')}: ${key} → ${to === undefined ? 'nothing' : `${toKind} ${to}`}`;

test.each<[string, Parameters<typeof sketch>[0], (graph: Graph) => readonly Reference[], string[]]>([
  [
    'fields of a claim belong to the claim',
    { sources: { s: '{}' }, claims: { c: '{ sources: [{ source: s, stance: supports }], heldBy: [lab] }' } },
    (graph) => graph.referencesFrom('c'),
    ['c sources.0.source: s → source s', 'c heldBy.0: lab → holder lab'],
  ],
  [
    'former ids are followed',
    { sources: { s: '{ formerIds: [old] }' }, articles: { 'topic/t': '{}' }, prose: { t: '[@old]' } },
    (graph) => graph.referencesTo('s'),
    ['t : old → source s'],
  ],
  [
    'what is of the wrong kind leads to nothing',
    { articles: { 'topic/t': '{ related: [s] }' }, sources: { s: '{}' }, prose: { t: '[@home]' } },
    (graph) => graph.referencesFrom('t'),
    ['t related.0: s → nothing', 't : home → nothing'],
  ],
  [
    'a holder and an article of one name are kept apart',
    { articles: { 'perspective/lab': '{ related: [home] }', 'topic/t': '{ related: [lab] }' } },
    (graph) => [...graph.referencesTo('lab'), ...graph.referencesToSetting('holder', 'lab')],
    [
      't related.0: lab → perspective lab',
      'lab holders.0: lab → holder lab',
      'wiki.yml series.yearly.holder: lab → holder lab',
    ],
  ],
  [
    'the settings refer to each other and to articles',
    { settings: 'headline: { measures: [lag], topic: nowhere }' },
    (graph) => graph.referencesFrom(SETTINGS_ID),
    [
      'wiki.yml series.yearly.measure: lag → measure lag',
      'wiki.yml series.yearly.holder: lab → holder lab',
      'wiki.yml series.yearly.testClass: public → test-class public',
      'wiki.yml holders.seller.party: here → pole here',
      'wiki.yml headline.measures.0: lag → measure lag',
      'wiki.yml headline.topic: nowhere → nothing',
    ],
  ],
  [
    'a setting by the name of what every object inherits is not there',
    { claims: { c: '{ heldBy: [constructor] }' } },
    (graph) => graph.referencesFrom('c'),
    ['c heldBy.0: constructor → nothing'],
  ],
])('references: %s', (_, drawn, select, expected) => {
  expect(select(sketch(drawn)).map(line)).toEqual(expected);
});

test.each<[string, Parameters<typeof sketch>[0], string]>([
  ['the statement of a claim', { claims: { c: '{ dimensions: [home] }' } }, 'Statement c.'],
  [
    'the text beside it',
    { articles: { 'topic/t': '{ openQuestions: [{ text: Why?, claims: [home] }] }' } },
    'Why?',
  ],
  [
    'the position of a side',
    {
      articles: {
        'tension/t':
          '{ sides: [{ label: A, position: It is., claims: [home] }, { label: B, position: B. }] }',
      },
    },
    'It is.',
  ],
  [
    'the title for what concerns the whole article',
    { articles: { 'perspective/p': '{ related: [home] }' } },
    'Title p',
  ],
  [
    'the position for the evidence of a perspective',
    { articles: { 'perspective/p': '{ sources: [home] }' } },
    'Held.',
  ],
  [
    'the sentence in prose',
    { articles: { 'topic/t': '{}' }, prose: { t: 'See [[home]].' } },
    'See [[home]].',
  ],
])('the context of a reference is %s', (_, drawn, expected) => {
  const found = sketch(drawn).references.find(({ key }) => key === 'home');
  expect(found?.context).toBe(expected);
});

test.each<[string, string, Record<string, string>, string[]]>([
  ['its own', '{ dimensions: [away] }', {}, ['away']],
  ['its home where that is a dimension', '{}', {}, ['home']],
  ['by present id, what is unknown left out', '{ dimensions: [once, nowhere, away] }', {}, ['away']],
])('the dimensions of a claim are %s', (_, claim, articles, expected) => {
  const graph = sketch({
    claims: { c: claim },
    articles: { 'dimension/away': '{ formerIds: [once] }', ...articles },
  });
  expect(graph.claim('c')?.dimensions).toEqual(expected);
});

test('facts of what is not in the graph are our bug and say so', () => {
  const graph = sketch({});
  expect(() => graph.claimFacts('c')).toThrow('There is no claim `c`');
  expect(() => graph.sourceFacts('s')).toThrow('There is no source `s`');
});
