import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDERS } from '../../../src/wiki/index.ts';
import { articleText } from './article-text.ts';
import { planWiki, type Plan, type Size } from './plan.ts';
import { settingsText } from './settings.ts';
import { sourceText } from './source-text.ts';

/** The size that the figures in `docs/performance.md` are about, but for the number of articles. */
export const USUAL: Omit<Size, 'articles'> = { sourcesPerArticle: 0.5, claimsPerArticle: 2.5, seed: 7 };

/** Every file of a generated wiki: its path below the content folder and its text, in an order that stays. */
export function* corpusFiles(plan: Plan): Generator<readonly [path: string, text: string]> {
  yield ['wiki.yml', settingsText(plan.holders)];
  for (const id of plan.sources) yield [`sources/${id}.yml`, sourceText(plan, id)];
  let first = 0;
  for (const article of plan.articles) {
    yield [`${FOLDERS[article.kind]}/${article.id}.md`, articleText(plan, article, first)];
    first += article.claims.length;
  }
}

/** Writes a generated wiki into a folder, which is made; returns what it consists of. */
export function writeCorpus(folder: string, size: Size): Plan {
  const plan = planWiki(size);
  const made = new Set<string>();
  for (const [path, text] of corpusFiles(plan)) {
    const file = join(folder, path);
    const parent = join(file, '..');
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(file, text);
  }
  return plan;
}
