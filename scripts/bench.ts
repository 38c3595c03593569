import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser } from '../tests/setup/browser.ts';
import { siteOptions } from '../src/site/options.ts';
import { duration, kilobytes, machine, table } from './bench/figures.ts';
import { benchSearch, type SearchFigures } from './bench/search.ts';
import { applyFlags, readWords, siteFlags, wrongUse } from './command/flags.ts';

const USAGE = `npm run bench -- [search] [--runs 3] [--json] [--content DIR] [--out DIR]

Measures the site that was built last: what a first search result costs in bytes, requests and time, and how
large the index is and how long it takes, at the size of the wiki and at 10,000 records. Prints medians as a
table, with --json as JSON. Bytes are those that a host sends which compresses with gzip; nothing slows the
network down.`;

const PARTS = ['search'];

function version(name: string): string {
  const file = new URL(`../node_modules/${name}/package.json`, import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

function searchTable(figures: readonly SearchFigures[]): string {
  const row = (name: string, cell: (each: SearchFigures) => string): string[] => [name, ...figures.map(cell)];
  const ways = (['box', 'page'] as const).flatMap((way) => {
    const of = way === 'box' ? 'box on the home page' : 'search page, opened';
    return [
      row(`first result, ${of}: requests`, (each) => String(each[way].requests)),
      row(`first result, ${of}: sent`, (each) => kilobytes(each[way].bytes)),
      row(`… for the longest of the queries`, (each) => kilobytes(each[way].mostBytes)),
      row(`… engine`, (each) => kilobytes(each[way].engineBytes)),
      row(`… list of records (\`pf_meta\`)`, (each) => kilobytes(each[way].listBytes)),
      row(`… everything else`, (each) =>
        kilobytes(each[way].bytes - each[way].engineBytes - each[way].listBytes),
      ),
      row(`first result, ${of}: time with an empty cache`, (each) => duration(each[way].cold)),
    ];
  });
  return table([
    row('', (each) => `${each.records.toLocaleString('en')} records`),
    row('indexing', (each) => duration(each.indexing)),
    row('index: files', (each) => each.indexFiles.toLocaleString('en')),
    row('index: size on the disk', (each) => kilobytes(each.indexBytes)),
    row('… list of records (`pf_meta`)', (each) => kilobytes(each.listBytes)),
    row('… filters', (each) => kilobytes(each.filterBytes)),
    ...ways,
    row('last key to result in the box, engine loaded', (each) => duration(each.box.warm ?? NaN)),
  ]);
}

const { values, words } = readWords(USAGE, {
  ...siteFlags,
  runs: { type: 'string', default: '3' },
  json: { type: 'boolean', default: false },
});
const unknown = words.find((word) => !PARTS.includes(word));
if (unknown !== undefined)
  wrongUse(`There is no part \`${unknown}\`; there is \`${PARTS.join('`, `')}\`.`, USAGE);
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) wrongUse(`\`--runs ${values.runs}\` is no number of runs.`, USAGE);
applyFlags({ ...values, base: '/' });
const { out } = siteOptions();
if (!existsSync(join(out, 'pagefind/pagefind.js'))) {
  console.error(`There is no site in ${out}; \`npm run build\` makes one.`);
  process.exit(1);
}
const browser = await openBrowser();
try {
  const figures = await benchSearch(browser, out, runs);
  const versions = { pagefind: version('pagefind'), chromium: browser.version() };
  if (values.json)
    console.log(JSON.stringify({ machine: machine(), versions, runs, search: figures }, null, 2));
  else
    console.log([JSON.stringify({ ...machine(), ...versions, runs }), '', searchTable(figures)].join('\n'));
} finally {
  await browser.close();
}
