import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { readContent } from '../../../src/wiki/index.ts';
import { medians, type Figures } from '../building.ts';
import { filesIn, median } from '../figures.ts';
import { buildOwn, editOwn, forgetOwn, newSentence, withOwnWiki, type OwnWiki } from '../own-wiki.ts';
import { measured, type Took } from '../process.ts';
import { pageText, plainPages, type PlainPage } from './pages.ts';
import { siteFiles, type Missing, type Peer, type Ready } from './peer.ts';

/** Our build and the one of a peer in turn with it. */
export interface Versus {
  readonly ours: Figures;
  readonly peer: Figures;
  /** Time of ours divided by the peer's, the median of all turns. */
  readonly ratio: number;
  /** The same for what we took until articles, sources and their search were done; absent where the build does not tell. */
  readonly firstRatio?: number;
  /** Processor time of ours divided by the peer's, the median of all turns; absent where the system does not tell. */
  readonly processorRatio?: number;
  /** Our memory at the peak divided by the peer's; absent where the system does not tell. */
  readonly memoryRatio?: number;
}

/** A peer, with or without an indexer after it, against ours. */
export interface Rival {
  readonly title: string;
  readonly version: string;
  readonly search: boolean;
  /** HTML pages that it wrote. */
  readonly pages: number;
  readonly cold: Versus;
  readonly oneArticleEdited: Versus;
}

/** A peer that was asked for and is not there. */
export interface Absent extends Missing {
  readonly title: string;
}

/** What was measured with peers at one size. */
export interface PeerFigures {
  readonly articles: number;
  /** Articles and sources: the pages that all builders make. */
  readonly shared: number;
  /** HTML pages that ours writes, with those of claims, authors, publishers and indexes. */
  readonly own: number;
  readonly rivals: readonly Rival[];
  readonly absent: readonly Absent[];
}

/** A peer with its site, which holds the articles and sources of our generated wiki. */
interface Opponent {
  readonly peer: Peer;
  readonly ready: Ready;
  readonly site: string;
}

/** What a turn took: ours, and the peer up to the end of each of its steps. */
interface Turn {
  readonly ours: Took;
  readonly peer: readonly Took[];
}

function makeSite(peer: Peer, ready: Ready, folder: string, pages: readonly PlainPage[]): Opponent {
  const home = ready.home ?? folder;
  mkdirSync(home, { recursive: true });
  const site = mkdtempSync(join(home, 'site-'));
  for (const [path, text] of siteFiles(peer, pages, pageText)) {
    const file = join(site, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return { peer, ready, site };
}

/** Runs the steps of a peer; each result counts from the beginning of the first. */
async function buildPeer({ ready, site }: Opponent): Promise<Took[]> {
  const took: Took[] = [];
  for (const { command } of ready.steps) {
    const step = await measured(command, { cwd: site, env: { ASTRO_TELEMETRY_DISABLED: '1' } });
    const before = took.at(-1);
    took.push({
      ...step,
      wall: step.wall + (before?.wall ?? 0),
      processor: step.processor && step.processor + (before?.processor ?? 0),
      memory: Math.max(step.memory ?? 0, before?.memory ?? 0) || undefined,
    });
  }
  return took;
}

function forgetPeer({ peer, site }: Opponent): void {
  for (const name of [peer.out, ...peer.kept]) rmSync(join(site, name), { recursive: true, force: true });
}

/** Fails where a page of a finished site is missing or lacks a sentence: a build that left work out is no measure. */
function requireSentence(site: string, page: string, sentence: string): void {
  const file = join(site, page, 'index.html');
  if (!existsSync(file) || !readFileSync(file, 'utf8').includes(sentence))
    throw new Error(`\`${file}\` does not show "${sentence}"`);
}

function requirePages({ peer, ready, site }: Opponent, pages: readonly PlainPage[]): number {
  const out = join(site, peer.out);
  const lost = pages.find(({ path }) => !existsSync(join(out, path, 'index.html')));
  if (lost) throw new Error(`${peer.title} wrote no page for \`${lost.path}\``);
  if (ready.steps.some(({ search }) => search) && !existsSync(join(out, 'pagefind/pagefind.js')))
    throw new Error(`there is no search index in the site of ${peer.title}`);
  return filesIn(out, /\.html$/).files;
}

async function coldTurn(wiki: OwnWiki, opponent: Opponent): Promise<Turn> {
  forgetOwn(wiki);
  const ours = await buildOwn(wiki);
  forgetPeer(opponent);
  return { ours, peer: await buildPeer(opponent) };
}

async function editedTurn(wiki: OwnWiki, opponent: Opponent, number: number): Promise<Turn> {
  const sentence = newSentence(number);
  const { peer, site } = opponent;
  editOwn(wiki, sentence);
  const ours = await buildOwn(wiki);
  requireSentence(wiki.out, wiki.edited, sentence);
  appendFileSync(join(site, peer.pages, `${wiki.edited}.md`), `\n${sentence}\n`);
  const took = await buildPeer(opponent);
  requireSentence(join(site, peer.out), wiki.edited, sentence);
  return { ours, peer: took };
}

/** Our figures and those of a peer up to one of its steps, from all their turns. */
export function versus(turns: readonly Turn[], step: number): Versus {
  const pairs = turns.flatMap(({ ours, peer }) => {
    const its = peer[step];
    return its ? [{ ours, its }] : [];
  });
  const ours = medians(pairs.map((pair) => pair.ours));
  const peer = medians(pairs.map((pair) => pair.its));
  const ratioOf = (figure: (took: Took) => number | undefined, its: (took: Took) => number | undefined) => {
    const ratios = pairs.map((pair) => (figure(pair.ours) ?? NaN) / (its(pair.its) ?? NaN));
    return ratios.some(Number.isNaN) ? undefined : median(ratios);
  };
  const wall = (took: Took): number => took.wall;
  const processor = (took: Took): number | undefined => took.processor;
  return {
    ours,
    peer,
    ratio: ratioOf(wall, wall) ?? NaN,
    firstRatio: ratioOf(({ ends }) => ends['first'], wall),
    processorRatio: ratioOf(processor, processor),
    memoryRatio: ours.memory && peer.memory && ours.memory / peer.memory,
  };
}

/**
 * Builds a generated wiki of so many articles with ours and each peer in turn (ours, first peer, ours, second peer, and
 * so on), cold and with one article edited, `runs` times over, so that whatever else the machine does hits all alike.
 * `cache` is where peers from npm are installed and kept. Fails where a builder leaves pages or the edit out.
 */
export function benchPeers(
  asked: readonly Peer[],
  articles: number,
  runs: number,
  cache: string,
  tell: (line: string) => void,
): Promise<PeerFigures> {
  return withOwnWiki(articles, async (wiki) => {
    const pages = plainPages(readContent(wiki.content).files);
    const opponents: Opponent[] = [];
    const absent: Absent[] = [];
    try {
      for (const peer of asked) {
        tell(`${peer.title}: making ready`);
        const ready = await peer.ready(cache);
        if ('missing' in ready) absent.push({ title: peer.title, missing: ready.missing });
        else opponents.push(makeSite(peer, ready, wiki.folder, pages));
      }
      let own = 0;
      const turns = opponents.map(() => ({ cold: [] as Turn[], edited: [] as Turn[], pages: 0 }));
      for (let run = 0; run < runs; run++) {
        for (const [at, opponent] of opponents.entries()) {
          const its = turns[at];
          if (!its) continue;
          tell(`${articles} articles, run ${run + 1} of ${runs}: ours and ${opponent.peer.title} in turn`);
          its.cold.push(await coldTurn(wiki, opponent));
          its.pages = requirePages(opponent, pages);
          own = filesIn(wiki.out, /\.html$/).files;
          its.edited.push(await editedTurn(wiki, opponent, run * opponents.length + at));
        }
      }
      const rivals = opponents.flatMap(({ ready }, at) =>
        ready.steps.flatMap(({ title, search }, step) => {
          const its = turns[at];
          if (!its) return [];
          const { cold, edited, pages: written } = its;
          const both = { cold: versus(cold, step), oneArticleEdited: versus(edited, step) };
          return [{ title, version: ready.version, search, pages: written, ...both }];
        }),
      );
      return { articles: wiki.plan.articles.length, shared: pages.length, own, rivals, absent };
    } finally {
      for (const { site } of opponents) rmSync(site, { recursive: true, force: true });
    }
  });
}
