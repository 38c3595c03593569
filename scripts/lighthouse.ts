import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { siteOptions } from '../src/site/options.ts';
import { typicalPages } from '../tests/setup/typical-pages.ts';
import { duration, machine, median, table } from './bench/figures.ts';
import { applyFlags, readWords, siteFlags, wrongUse } from './command/flags.ts';
import { openAuditor, type Audited } from './lighthouse/auditor.ts';
import { openHost } from './lighthouse/host.ts';

const USAGE = `npm run lighthouse -- [type of page …] [--runs 5] [--content DIR] [--out DIR]

Lets Lighthouse look at the site that was built last, with its mobile setting: a page of ordinary length of each
type, or of the types named, such as \`home\` or \`one of claims\`. Prints the score of each category and the
metrics of speed as medians. A machine that does other things meanwhile makes speed look worse than it is.`;

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const METRICS = {
  'first-contentful-paint': 'first paint',
  'largest-contentful-paint': 'largest paint',
  'total-blocking-time': 'blocked',
  'cumulative-layout-shift': 'shift',
} as const;

const { values, words } = readWords(USAGE, { ...siteFlags, runs: { type: 'string', default: '5' } });
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) wrongUse(`\`--runs ${values.runs}\` is no number of runs.`, USAGE);
applyFlags({ ...values, base: '/' });
const { out, content, base } = siteOptions();
if (!existsSync(join(out, 'index.html'))) {
  console.error(`There is no site in ${out}; \`npm run build\` makes one.`);
  process.exit(1);
}

const host = await openHost(out);
const auditor = await openAuditor();
try {
  const all = typicalPages({ folder: out, content, base, url: host.url });
  const unknown = words.find((word) => !all.some(({ type }) => type === word));
  if (unknown !== undefined)
    wrongUse(
      `There is no type \`${unknown}\`; there is \`${all.map(({ type }) => type).join('`, `')}\`.`,
      USAGE,
    );
  const rows: string[][] = [['page', ...CATEGORIES, ...Object.values(METRICS)]];
  for (const { type, path } of all.filter((page) => words.length === 0 || words.includes(page.type))) {
    const audits: Audited[] = [];
    while (audits.length < runs) audits.push(await auditor.audit(host.url + path, CATEGORIES));
    const middle = (figure: (audited: Audited) => number | undefined): number =>
      median(audits.map((audited) => figure(audited) ?? NaN));
    rows.push([
      type,
      ...CATEGORIES.map((name) => String(middle(({ scores }) => scores[name]))),
      ...Object.keys(METRICS).map((id) => {
        const found = middle(({ metrics }) => metrics[id]);
        return id === 'cumulative-layout-shift' ? found.toFixed(3) : duration(found);
      }),
    ]);
    if (process.stderr.isTTY) process.stderr.write(`${type}\n`);
  }
  console.log(
    [JSON.stringify({ ...machine(), chromium: auditor.browser, runs }), '', table(rows)].join('\n'),
  );
} finally {
  await auditor.close();
  await host.close();
}
