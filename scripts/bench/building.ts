import { editInDev } from './edit-in-dev.ts';
import { filesIn, median } from './figures.ts';
import {
  buildOwn,
  checkOwn,
  editOwn,
  forgetOwn,
  newSentence,
  renameOwnSource,
  withOwnWiki,
  type OwnWiki,
} from './own-wiki.ts';
import type { Took } from './process.ts';

/** What a way of working took, medians of several runs. */
export interface Figures {
  readonly wall: number;
  /** Milliseconds of all processors together: a measure that other work on the machine changes little. */
  readonly processor: number | undefined;
  /** Bytes at the peak, the most of all runs. */
  readonly memory: number | undefined;
  readonly phases: Readonly<Record<string, number>>;
  /**
   * Milliseconds from the start until articles, sources and their search were done; absent where the build does not
   * tell. The rest of `wall` went into the pages of claims and the indexes.
   */
  readonly first?: number;
}

/** Ways of working that can be measured: words of the flag `--ways`. */
export const WAYS = ['cold', 'warm', 'edited', 'renamed', 'check', 'dev'] as const;
/** A way of working that can be measured. */
export type Way = (typeof WAYS)[number];

/** What building a generated wiki of one size takes; of the ways those that were asked for. */
export interface BuildFigures {
  readonly articles: number;
  readonly claims: number;
  readonly sources: number;
  /** HTML pages, all files, and their bytes on the disk; absent where nothing was built. */
  readonly pages?: number;
  readonly files?: number;
  readonly bytes?: number;
  /** Nothing kept from before. */
  readonly cold?: Figures;
  /** Nothing changed. */
  readonly warm?: Figures;
  readonly oneArticleEdited?: Figures;
  readonly oneSourceRenamed?: Figures;
  readonly checkCold?: Figures;
  readonly checkWarm?: Figures;
  /** From an edit to the page that the development server serves; wall alone. */
  readonly devEdit?: Figures;
}

/** Medians of several runs; of the memory the most. */
export function medians(runs: readonly Omit<Took, 'output'>[]): Figures {
  const names = [...new Set(runs.flatMap(({ phases }) => Object.keys(phases)))];
  const memory = runs.flatMap((run) => run.memory ?? []);
  const processor = runs.flatMap((run) => run.processor ?? []);
  const first = runs.flatMap(({ ends }) => ends['first'] ?? []);
  return {
    wall: median(runs.map(({ wall }) => wall)),
    processor: processor.length > 0 ? median(processor) : undefined,
    memory: memory.length > 0 ? Math.max(...memory) : undefined,
    phases: Object.fromEntries(names.map((name) => [name, median(runs.map((run) => run.phases[name] ?? 0))])),
    ...(first.length === runs.length && first.length > 0 ? { first: median(first) } : {}),
  };
}

async function several(runs: number, work: (run: number) => Promise<Took>): Promise<Figures> {
  const took: Took[] = [];
  for (let run = 0; run < runs; run++) took.push(await work(run));
  return medians(took);
}

async function devEdit(wiki: OwnWiki, runs: number): Promise<Figures> {
  const { content, edited, cache } = wiki;
  const edits = await editInDev(content, `${edited}.md`, `${edited}/`, runs + 1, cache);
  // The first edit finds the server half asleep: it compiles what it has not needed before.
  const unknown = { processor: undefined, memory: undefined, phases: {}, ends: {} };
  return medians(edits.slice(1).map((wall) => ({ wall, ...unknown })));
}

const BUILDS: readonly Way[] = ['cold', 'warm', 'edited', 'renamed'];

async function builds(
  wiki: OwnWiki,
  runs: number,
  ways: ReadonlySet<Way>,
): Promise<Omit<BuildFigures, 'articles' | 'claims' | 'sources'>> {
  // The others start from a site that was built before, measured or not.
  const cold = await several(ways.has('cold') ? runs : 1, () => (forgetOwn(wiki), buildOwn(wiki)));
  const all = filesIn(wiki.out);
  const size = { pages: filesIn(wiki.out, /\.html$/).files, files: all.files, bytes: all.bytes };
  const again = (way: Way, change: (run: number) => void): Promise<Figures | undefined> =>
    ways.has(way) ? several(runs, (run) => (change(run), buildOwn(wiki))) : Promise.resolve(undefined);
  const warm = await again('warm', () => undefined);
  const oneArticleEdited = await again('edited', (run) => editOwn(wiki, newSentence(run)));
  const oneSourceRenamed = await again('renamed', (run) => renameOwnSource(wiki, run));
  return { ...size, cold: ways.has('cold') ? cold : undefined, warm, oneArticleEdited, oneSourceRenamed };
}

async function checks(wiki: OwnWiki, runs: number): Promise<Pick<BuildFigures, 'checkCold' | 'checkWarm'>> {
  const checkCold = await several(runs, () => (forgetOwn(wiki), checkOwn(wiki)));
  return { checkCold, checkWarm: await several(runs, () => checkOwn(wiki)) };
}

/** Measures a generated wiki of so many articles: each way of working `runs` times, in processes of their own. */
export function benchBuilding(
  articles: number,
  runs: number,
  ways: ReadonlySet<Way>,
  tell: (line: string) => void,
): Promise<BuildFigures> {
  return withOwnWiki(articles, async (wiki) => {
    tell(`${articles} articles: ${[...ways].join(', ')}`);
    const building = BUILDS.some((way) => ways.has(way)) ? await builds(wiki, runs, ways) : {};
    const { plan } = wiki;
    return {
      ...{ articles: plan.articles.length, claims: plan.claims.length, sources: plan.sources.length },
      ...building,
      ...(ways.has('check') ? await checks(wiki, runs) : {}),
      ...(ways.has('dev') ? { devEdit: await devEdit(wiki, runs) } : {}),
    };
  });
}
