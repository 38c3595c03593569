import { appendFileSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FOLDERS } from '../../src/wiki/index.ts';
import type { Plan } from './corpus/plan.ts';
import { USUAL, writeCorpus } from './corpus/write-corpus.ts';
import { editInDev } from './edit-in-dev.ts';
import { filesIn, median } from './figures.ts';
import { measured, ownScript, type Took } from './process.ts';

/** What a way of working took, medians of several runs. */
export interface Figures {
  readonly wall: number;
  readonly memory: number | undefined;
  readonly phases: Readonly<Record<string, number>>;
}

/** What building a generated wiki of one size takes. */
export interface BuildFigures {
  readonly articles: number;
  readonly claims: number;
  readonly sources: number;
  /** HTML pages, all files, and their bytes on the disk. */
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
  /** Nothing kept from before. */
  readonly cold: Figures;
  /** Nothing changed. */
  readonly warm: Figures;
  readonly oneArticleEdited: Figures;
  readonly oneSourceRenamed: Figures;
  readonly checkCold: Figures;
  readonly checkWarm: Figures;
  /** From an edit to the page that the development server serves; wall alone. */
  readonly devEdit: Figures;
}

function medians(runs: readonly Pick<Took, 'wall' | 'memory' | 'phases'>[]): Figures {
  const names = [...new Set(runs.flatMap(({ phases }) => Object.keys(phases)))];
  const memory = runs.flatMap((run) => run.memory ?? []);
  return {
    wall: median(runs.map(({ wall }) => wall)),
    memory: memory.length > 0 ? Math.max(...memory) : undefined,
    phases: Object.fromEntries(names.map((name) => [name, median(runs.map((run) => run.phases[name] ?? 0))])),
  };
}

async function several(runs: number, work: (run: number) => Promise<Took>): Promise<Figures> {
  const took: Took[] = [];
  for (let run = 0; run < runs; run++) took.push(await work(run));
  return medians(took);
}

/** A generated wiki in a folder of its own with a place for its site; `again` forgets what was kept. */
interface Bench {
  readonly plan: Plan;
  readonly content: string;
  readonly out: string;
  readonly cache: string;
}

function buildOf({ content, out, cache }: Bench): Promise<Took> {
  return measured(ownScript('build', '--content', content, '--out', out), { env: { GAPWIKI_CACHE: cache } });
}

function checkOf({ content, cache }: Bench): Promise<Took> {
  return measured(ownScript('check', '--content', content), { env: { GAPWIKI_CACHE: cache } });
}

function forget({ out, cache }: Bench): void {
  for (const folder of [out, cache]) rmSync(folder, { recursive: true, force: true });
}

/** Gives the record of a source another id, and all that cite it the new one, as `npm run rename` would. */
function renameSource({ plan, content }: Bench, run: number): void {
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

/** Measures a generated wiki of so many articles: each way of building `runs` times, in processes of their own. */
export async function benchBuilding(articles: number, runs: number): Promise<BuildFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'gapwiki-bench-'));
  try {
    const content = join(folder, 'content');
    const plan = writeCorpus(content, { articles, ...USUAL });
    const bench: Bench = { plan, content, out: join(folder, 'dist'), cache: join(folder, 'cache') };
    const edited = plan.articles.find(({ kind }) => kind === 'brief') ?? plan.articles[0];
    if (!edited) throw new Error('a generated wiki has no articles');
    const file = `${FOLDERS[edited.kind]}/${edited.id}`;
    const cold = await several(runs, () => (forget(bench), buildOf(bench)));
    const html = filesIn(bench.out, /\.html$/);
    const all = filesIn(bench.out);
    const warm = await several(runs, () => buildOf(bench));
    const oneArticleEdited = await several(runs, () => {
      appendFileSync(join(content, `${file}.md`), '\nOne more sentence stands here.\n');
      return buildOf(bench);
    });
    const oneSourceRenamed = await several(runs, (run) => (renameSource(bench, run), buildOf(bench)));
    const checkCold = await several(runs, () => (forget(bench), checkOf(bench)));
    const checkWarm = await several(runs, () => checkOf(bench));
    const edits = await editInDev(content, `${file}.md`, `${file}/`, runs + 1);
    // The first edit finds the server half asleep: it compiles what it has not needed before.
    const devEdit = medians(edits.slice(1).map((wall) => ({ wall, memory: undefined, phases: {} })));
    return {
      articles: plan.articles.length,
      claims: plan.claims.length,
      sources: plan.sources.length,
      pages: html.files,
      files: all.files,
      bytes: all.bytes,
      ...{ cold, warm, oneArticleEdited, oneSourceRenamed, checkCold, checkWarm, devEdit },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
