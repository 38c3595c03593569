import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { loadWiki } from '../../../src/wiki/index.ts';
import { USUAL, writeCorpus } from './write-corpus.ts';

test('a generated wiki is the same whether threads read it or not: findings, references, facts and trees', () => {
  const content = mkdtempSync(join(tmpdir(), 'gapwiki-threads-'));
  try {
    writeCorpus(content, { articles: 24, ...USUAL });
    const told = (threads: number) => {
      const { graph, findings, accepted } = loadWiki(content, { threads });
      return {
        findings,
        accepted,
        references: graph.references.map((reference) => ({ ...reference, context: reference.context })),
        facts: graph.claims.map(({ id }) => graph.claimFacts(id)),
        bodies: graph.articles.map(({ body }) => ({ ...body, tree: JSON.stringify(body.tree) })),
      };
    };
    expect(isDeepStrictEqual(told(2), told(0))).toBe(true);
  } finally {
    rmSync(content, { recursive: true, force: true });
  }
});
