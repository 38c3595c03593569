import { expect, test } from 'vitest';
import { loadWikiFrom } from '../../../src/wiki/index.ts';
import { planWiki } from './plan.ts';
import { corpusFiles, USUAL } from './write-corpus.ts';

const small = { articles: 60, ...USUAL };
const files = (seed: number): Record<string, string> =>
  Object.fromEntries(corpusFiles(planWiki({ ...small, seed })));

test('a generated wiki has no errors, and an article of every kind', () => {
  const { graph, findings } = loadWikiFrom(files(7));
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(new Set(graph.articles.map(({ kind }) => kind)).size).toBe(7);
  expect(graph.claims.length).toBeGreaterThan(100);
});

test('the same seed gives the same files, another seed others', () => {
  expect(files(7)).toEqual(files(7));
  expect(files(8)).not.toEqual(files(7));
});

test('bodies have about 600 words', () => {
  const bodies = Object.entries(files(7))
    .filter(([path]) => path.endsWith('.md'))
    .map(([, text]) => (text.split('---\n\n')[1] ?? '').split(/\s+/).length);
  const mean = bodies.reduce((sum, words) => sum + words, 0) / bodies.length;
  expect(mean).toBeGreaterThan(480);
  expect(mean).toBeLessThan(720);
});
