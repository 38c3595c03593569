import { readFileSync } from 'node:fs';
import { toMarkdown, withinBounds } from '../src/changes/index.ts';
import { knowledge } from '../src/site/knowledge.ts';
import { contentPrefix, requireContent } from './command/content-folder.ts';
import { applyFlags, contentFlags, didYouMean, readFlags, wrongUse } from './command/flags.ts';
import { addressesOf } from './watch/addresses.ts';
import { readIgnored, sift, type Ignored } from './watch/ignore.ts';
import { look } from './watch/look.ts';
import { watchOutline } from './watch/watch-outline.ts';

const FORMATS = ['markdown', 'outline'] as const;
const USAGE = `npm run watch -- [options]

Looks whether the addresses of sources and links still answer, whether there are archived copies of sources that name
none, and whether Crossref knows of retractions or corrections that records do not have. Goes out into the network
to public addresses alone; changes nothing. Exit status: 0 told, whatever was found, 1 no network, 2 wrong use.

  --format markdown|outline   how to tell it (default markdown); outline is what the issue is made from
  --list FILE                 what is not looked at, and why (default .github/watch-list.yml)
  --today YYYY-MM-DD          the day by which entries of the list expire (default that of the clock)
  --content DIR               folder of the content (default content)
  --crossref ORIGIN, --wayback ORIGIN   where to ask, in place of the services themselves
  --trust ORIGIN              an origin that may stand in a private network, such as a server of a test
  --gap MS                    time between two questions to one host (default 1000)`;

const flags = readFlags(USAGE, {
  ...contentFlags,
  format: { type: 'string', default: 'markdown' },
  list: { type: 'string', default: '.github/watch-list.yml' },
  today: { type: 'string' },
  crossref: { type: 'string', default: 'https://api.crossref.org' },
  wayback: { type: 'string', default: 'https://archive.org' },
  trust: { type: 'string' },
  gap: { type: 'string', default: '1000' },
});
const format = FORMATS.find((each) => each === flags.format);
if (!format) wrongUse(`There is no format \`${flags.format}\`.${didYouMean(flags.format, FORMATS)}`, USAGE);
if (!/^\d{1,6}$/.test(flags.gap)) wrongUse(`\`--gap ${flags.gap}\` is no number of milliseconds.`, USAGE);
const today = flags.today ?? new Date().toISOString().slice(0, 10);
if (!/^\d{4}-\d{2}-\d{2}$/.test(today))
  wrongUse(`\`--today ${today}\` is no day: write it as \`2026-05-28\`.`, USAGE);
applyFlags(flags);
requireContent(USAGE);

/** The list of what is not looked at; none where there is no such file. */
function ignored(): Ignored[] {
  let text: string;
  try {
    text = readFileSync(flags.list, 'utf8');
  } catch {
    return [];
  }
  const list = readIgnored(text);
  return typeof list === 'string' ? wrongUse(`${flags.list}: ${list}`, USAGE) : list;
}

const { graph } = knowledge().wiki;
const sifted = sift(addressesOf(graph), ignored(), today);
const seen = await look(graph, sifted.looked, {
  crossref: flags.crossref,
  wayback: flags.wayback,
  trusted: flags.trust,
  gap: Number(flags.gap),
});
const nothing = seen.looked.every(({ outcome }) => outcome.kind === 'failing' || outcome.kind === 'gone');
if (seen.looked.length > 0 && nothing) {
  console.error('Nothing answers at all: there seems to be no network.');
  process.exit(1);
}
const outline = watchOutline(seen, sifted, contentPrefix());
process.stdout.write(
  format === 'outline' ? `${JSON.stringify(withinBounds(outline))}\n` : toMarkdown(outline),
);
