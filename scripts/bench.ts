import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser } from './command/browser.ts';
import { siteOptions } from '../src/site/options.ts';
import { benchBuilding, type BuildFigures } from './bench/building.ts';
import { machine } from './bench/figures.ts';
import { benchSearch, type SearchFigures } from './bench/search.ts';
import { buildingTables } from './bench/tell-building.ts';
import { searchTable } from './bench/tell-search.ts';
import { applyFlags, readWords, siteFlags, wrongUse } from './command/flags.ts';

const USAGE = `npm run bench -- [build] [search] [--articles 100,1000] [--runs 3] [--json] [--content DIR] [--out DIR]

build   generates wikis of so many articles and measures building, checking and editing them: cold, warm, with
        one article edited and one source renamed, in processes of their own, with memory and phases.
search  measures the site that was built last: what a first search result costs in bytes, requests and time,
        and how large the index is and how long it takes, at the size of the wiki and at 10,000 records. Bytes
        are those that a host sends which compresses with gzip; nothing slows the network down.

Prints medians as tables, with --json as JSON. Without a part both are measured.`;

const PARTS = ['build', 'search'];

function version(name: string): string {
  const file = new URL(`../node_modules/${name}/package.json`, import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

function positive(text: string, flag: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    wrongUse(`\`${flag} ${text}\` is no number of ${flag.slice(2)}.`, USAGE);
  return number;
}

const { values, words } = readWords(USAGE, {
  ...siteFlags,
  articles: { type: 'string', default: '100,1000' },
  runs: { type: 'string', default: '3' },
  json: { type: 'boolean', default: false },
});
const unknown = words.find((word) => !PARTS.includes(word));
if (unknown !== undefined)
  wrongUse(`There is no part \`${unknown}\`; there is \`${PARTS.join('`, `')}\`.`, USAGE);
const parts = words.length === 0 ? PARTS : words;
const runs = positive(values.runs, '--runs');
const sizes = values.articles.split(',').map((text) => positive(text, '--articles'));
applyFlags({ ...values, base: '/' });
const { out } = siteOptions();
if (parts.includes('search') && !existsSync(join(out, 'pagefind/pagefind.js'))) {
  console.error(`There is no site in ${out}; \`npm run build\` makes one.`);
  process.exit(1);
}

async function search(): Promise<SearchFigures[]> {
  const browser = await openBrowser();
  try {
    return await benchSearch(browser, out, runs);
  } finally {
    await browser.close();
  }
}

async function building(): Promise<BuildFigures[]> {
  const figures: BuildFigures[] = [];
  for (const articles of sizes) figures.push(await benchBuilding(articles, runs));
  return figures;
}

const head = { ...machine(), astro: version('astro'), pagefind: version('pagefind'), runs };
const built = parts.includes('build') ? await building() : undefined;
const searched = parts.includes('search') ? await search() : undefined;
if (values.json) console.log(JSON.stringify({ machine: head, build: built, search: searched }, null, 2));
else {
  const tables = [built && buildingTables(built), searched && searchTable(searched)];
  console.log([JSON.stringify(head), ...tables.filter((text) => text !== undefined)].join('\n\n'));
}
