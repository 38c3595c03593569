import { appendFileSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FOLDERS } from '../../src/wiki/index.ts';
import type { Plan } from './corpus/plan.ts';
import { wordOf } from './corpus/prose.ts';
import { USUAL, writeCorpus } from './corpus/write-corpus.ts';
import { measured, ownScript, type Took } from './process.ts';

/** A generated wiki in a folder of its own, with a place for its site and for what is kept between runs. */
export interface OwnWiki {
  readonly folder: string;
  readonly plan: Plan;
  readonly content: string;
  readonly out: string;
  readonly cache: string;
  /** Path of the article that is edited, such as `briefs/how-long`. */
  readonly edited: string;
}

/** Gives a generated wiki of so many articles to `use`, and removes it after that. */
export async function withOwnWiki<T>(articles: number, use: (wiki: OwnWiki) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'gapwiki-bench-'));
  try {
    const content = join(folder, 'content');
    const plan = writeCorpus(content, { articles, ...USUAL });
    const edited = plan.articles.find(({ kind }) => kind === 'brief') ?? plan.articles[0];
    if (!edited) throw new Error('a generated wiki has no articles');
    return await use({
      ...{ folder, plan, content, out: join(folder, 'dist'), cache: join(folder, 'cache') },
      edited: `${FOLDERS[edited.kind]}/${edited.id}`,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Builds the site of a generated wiki with the command that a person would use. */
export function buildOwn({ content, out, cache }: OwnWiki): Promise<Took> {
  return measured(ownScript('build', '--content', content, '--out', out), { env: { GAPWIKI_CACHE: cache } });
}

/** Checks a generated wiki without building it. */
export function checkOwn({ content, cache }: OwnWiki): Promise<Took> {
  return measured(ownScript('check', '--content', content), { env: { GAPWIKI_CACHE: cache } });
}

/** Removes the site and all that earlier runs kept. */
export function forgetOwn({ out, cache }: OwnWiki): void {
  for (const folder of [out, cache]) rmSync(folder, { recursive: true, force: true });
}

/** A sentence that stands in no generated text, another one for each number. */
export function newSentence(number: number): string {
  return `One more sentence says ${wordOf(number)} here.`;
}

/** Appends a sentence to the article that is edited. */
export function editOwn({ content, edited }: OwnWiki, sentence: string): void {
  appendFileSync(join(content, `${edited}.md`), `\n${sentence}\n`);
}

/** Gives the record of a source another id, and all that cite it the new one, as `npm run rename` would. */
export function renameOwnSource({ plan, content }: OwnWiki, run: number): void {
  const [first = ''] = plan.sources;
  const names = [first, `${first}-renamed`];
  const [from = '', to = ''] = run % 2 === 0 ? names : names.toReversed();
  renameSync(join(content, `sources/${from}.yml`), join(content, `sources/${to}.yml`));
  for (const { kind, id } of plan.articles) {
    const file = join(content, FOLDERS[kind], `${id}.md`);
    const text = readFileSync(file, 'utf8');
    const renamed = text.replaceAll(new RegExp(`\\b${from}(?![\\w-])`, 'g'), to);
    if (renamed !== text) writeFileSync(file, renamed);
  }
}
