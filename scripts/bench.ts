import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBrowser } from './command/browser.ts';
import { siteOptions } from '../src/site/options.ts';
import { benchBuilding, WAYS, type BuildFigures, type Way } from './bench/building.ts';
import { withBlock } from './bench/document.ts';
import { machine } from './bench/figures.ts';
import { PEERS } from './bench/peers/all.ts';
import { benchPeers, type PeerFigures } from './bench/peers/in-turn.ts';
import { benchSearch, type SearchFigures } from './bench/search.ts';
import { buildSections } from './bench/sections.ts';
import { benchShards, shardTable, type ShardFigures } from './bench/shards.ts';
import { searchTable } from './bench/tell-search.ts';
import { applyFlags, didYouMean, readWords, siteFlags, wrongUse } from './command/flags.ts';

const USAGE = `npm run bench -- [build] [search] [shards] [--articles 1000] [--runs 3] [--ways cold,edited] [--peers hugo,starlight]
                 [--parts 2] [--json] [--write] [--content DIR] [--out DIR]

build   generates wikis of so many articles (--articles 1000,10000 for several sizes, which tells how time and memory
        grow) and measures ways of working in processes of their own, with memory and phases: cold, warm, edited (one
        article), renamed (one source), check (alone), dev (an edit in the development server). --ways chooses among
        these; with none only peers are run.
        --peers hugo,starlight,eleventy,quartz builds the same articles and sources with others, in turn with ours.
        Those of npm are installed into .cache/peers when they are first asked for; whatever is not there is named.
search  measures the site that was built last: what a first search result costs in bytes, requests and time,
        and how large the index is and how long it takes, at the size of the wiki and at 10,000 records. Bytes
        are those that a host sends which compresses with gzip; nothing slows the network down.
shards  builds a generated wiki in one job, then in as many as --parts says, and puts those together: what each job
        takes with nothing kept from before, and whether the site is the same. Measured where it is asked for.

Prints medians as tables, with --json as JSON. Without a word building and search are measured. --write puts the tables of building,
growth and peers that were measured into docs/performance.md, in place of the former ones; those of building only where
all ways were measured.`;

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DOCUMENT = join(ROOT, 'docs/performance.md');
const USUAL = ['build', 'search'];
const PARTS = [...USUAL, 'shards'];

function version(name: string): string {
  const file = join(ROOT, 'node_modules', name, 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

function positive(text: string, flag: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    wrongUse(`\`${flag} ${text}\` is no number of ${flag.slice(2)}.`, USAGE);
  return number;
}

/** The words of a list with commas, all of which must be known. */
function chosen<T extends string>(text: string, known: readonly T[], what: string): T[] {
  return text.split(',').map((word) => {
    const found = known.find((each) => each === word);
    return found ?? wrongUse(`There is no ${what} \`${word}\`.${didYouMean(word, known)}`, USAGE);
  });
}

const { values, words } = readWords(USAGE, {
  ...siteFlags,
  articles: { type: 'string', default: '1000' },
  runs: { type: 'string', default: '3' },
  ways: { type: 'string', default: WAYS.join(',') },
  peers: { type: 'string' },
  parts: { type: 'string', default: '2' },
  json: { type: 'boolean', default: false },
  write: { type: 'boolean', default: false },
});
const unknown = words.find((word) => !PARTS.includes(word));
if (unknown !== undefined)
  wrongUse(`There is no part \`${unknown}\`; there is \`${PARTS.join('`, `')}\`.`, USAGE);
const parts = words.length === 0 ? USUAL : words;
const runs = positive(values.runs, '--runs');
const shards = positive(values.parts, '--parts');
const sizes = values.articles.split(',').map((text) => positive(text, '--articles'));
const ways = new Set<Way>(values.ways === 'none' ? [] : chosen(values.ways, WAYS, 'way of working'));
const peers = values.peers === undefined ? [] : chosen(values.peers, Object.keys(PEERS), 'peer');
applyFlags({ ...values, base: '/' });
const { out } = siteOptions();
if (parts.includes('search') && !existsSync(join(out, 'pagefind/pagefind.js'))) {
  console.error(`There is no site in ${out}; \`npm run build\` makes one.`);
  process.exit(1);
}

const tell = (line: string): void => console.error(line);

async function search(): Promise<SearchFigures[]> {
  const browser = await openBrowser();
  try {
    return await benchSearch(browser, out, runs);
  } finally {
    await browser.close();
  }
}

/** Measures each size; one that fails is told, and what was measured before it stays. */
async function ofEachSize<T>(measure: (articles: number) => Promise<T>): Promise<T[]> {
  const figures: T[] = [];
  for (const articles of sizes) {
    try {
      figures.push(await measure(articles));
    } catch (error) {
      console.error(`${articles} articles were not measured: ${String(error)}`);
      process.exitCode = 1;
    }
  }
  return figures;
}

function building(): Promise<BuildFigures[]> {
  return ofEachSize((articles) => benchBuilding(articles, runs, ways, tell));
}

function withPeers(): Promise<PeerFigures[]> {
  const asked = peers.flatMap((word) => PEERS[word] ?? []);
  const cache = join(ROOT, '.cache/peers');
  return ofEachSize((articles) => benchPeers(asked, articles, runs, cache, tell));
}

function inShards(): Promise<ShardFigures[]> {
  return ofEachSize((articles) => benchShards(articles, shards, tell));
}

const head = { ...machine(), astro: version('astro'), pagefind: version('pagefind'), runs };
const [load = 0] = loadavg();
const built = parts.includes('build') && ways.size > 0 ? await building() : [];
const compared = parts.includes('build') && peers.length > 0 ? await withPeers() : [];
const sections = buildSections(built, compared);
const searched = parts.includes('search') ? await search() : undefined;
const sharded = parts.includes('shards') ? await inShards() : [];

if (values.write) {
  const day = new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  const command = ['npm run bench --', ...process.argv.slice(2)].join(' ');
  const { processor, memory, system, node, astro, pagefind } = head;
  const how = `\`${command}\` on ${day}: ${processor}, ${memory}, ${system}; Node ${node.slice(1)}, Astro ${astro}, Pagefind ${pagefind}; load of the machine before it ${load.toFixed(1)}; ${runs === 1 ? 'one run' : `medians of ${runs} runs`}.`;
  const whole = sections.filter(({ name }) => name !== 'building' || ways.size === WAYS.length);
  const document = whole.reduce(
    (text, section) => withBlock(text, { name: section.name, text: `${how}\n\n${section.text}` }),
    readFileSync(DOCUMENT, 'utf8'),
  );
  writeFileSync(DOCUMENT, document);
}
if (values.json) {
  const targets = sections.flatMap((section) => section.targets);
  console.log(
    JSON.stringify(
      { machine: head, load, build: built, peers: compared, targets, search: searched, shards: sharded },
      null,
      2,
    ),
  );
} else {
  const tables = [
    ...sections.map(({ text }) => text),
    searched && searchTable(searched),
    ...sharded.map(shardTable),
  ];
  console.log(
    [JSON.stringify({ ...head, load }), ...tables.filter((text) => text !== undefined)].join('\n\n'),
  );
}
