import { compareWikis, outlineOf, saysTheSame, toMarkdown, withinBounds } from '../src/changes/index.ts';
import { readHistory } from '../src/site/history.ts';
import { siteOptions } from '../src/site/options.ts';
import { loadWiki, loadWikiFrom, type Wiki } from '../src/wiki/index.ts';
import { contentAt } from './command/content-at.ts';
import { contentPrefix, requireContent } from './command/content-folder.ts';
import { applyFlags, contentFlags, didYouMean, readWords, wrongUse, WRONG_USE } from './command/flags.ts';
import { GitFailure } from './command/git.ts';
import { readRevisions, type Revision } from './command/revisions.ts';

const FORMATS = ['markdown', 'json', 'outline'] as const;
const USAGE = `npm run diff -- [options] [REF | A..B | A...B]

Tells what changed in knowledge since a commit, not in lines: claims, figures, sources, statuses with their causes,
articles, findings. Compares with the files as they lie there, or a commit with another. Without REF it is HEAD.
Exit status: 0 told, 1 an id of a claim, source or article leads nowhere now, 2 wrong use.

  --format markdown|json|outline   how to tell it (default markdown); outline is what the comment is made from
  --limit BYTES                    with markdown: write no more than this, and count what is left out
  --merge-base                     compare with where the present commit branched off REF
  --now YYYY-MM-DD                 the day that counts as now, in both states
  --content DIR                    folder of the content (default content)`;

const { values: flags, words } = readWords(USAGE, {
  ...contentFlags,
  format: { type: 'string', default: 'markdown' },
  limit: { type: 'string' },
  'merge-base': { type: 'boolean' },
});
const format = FORMATS.find((each) => each === flags.format);
if (!format) wrongUse(`There is no format \`${flags.format}\`.${didYouMean(flags.format, FORMATS)}`, USAGE);
const limit = flags.limit === undefined ? Infinity : Number(flags.limit);
if (flags.limit !== undefined && !/^[1-9]\d{3,9}$/.test(flags.limit)) {
  wrongUse(`\`--limit ${flags.limit}\` is no number of bytes: give one from 1000 on.`, USAGE);
}
const [range = 'HEAD', ...rest] = words;
if (rest.length > 0) wrongUse('Give one commit, or two as `a..b`.', USAGE);
applyFlags(flags);
requireContent(USAGE);

/** The wiki at a commit; files that are the same in another state are not read a second time. */
function wikiAt(revision: Revision, content: string, now: string | undefined, like?: Wiki): Wiki {
  return loadWikiFrom(contentAt(content, revision), { now, like });
}

/** Number of files that only one of two states has, or that differ in a byte. */
function differing(before: Wiki, after: Wiki): number {
  const texts = new Map(before.files.map(({ path, text }) => [path, text.text]));
  const changed = after.files.filter(({ path, text }) => texts.get(path) !== text.text);
  const paths = new Set(after.files.map(({ path }) => path));
  return changed.length + before.files.filter(({ path }) => !paths.has(path)).length;
}

function diff(): number {
  const { content, now: given } = siteOptions();
  const { from, to } = readRevisions(content, range, flags['merge-base']);
  const now = given ?? readHistory(content).head;
  const after = to ? wikiAt(to, content, now) : loadWiki(content, { now });
  const before = wikiAt(from, content, now, after);
  const changes = compareWikis(before, after);
  const telling = {
    from: from.name,
    to: to?.name,
    files: differing(before, after),
    prefix: contentPrefix(),
  };
  const told = { version: 1, from, to, same: saysTheSame(changes), ...changes };
  const outline = outlineOf(changes, telling);
  const text = {
    json: () => `${JSON.stringify(told, null, 2)}\n`,
    outline: () => `${JSON.stringify(withinBounds(outline))}\n`,
    markdown: () => toMarkdown(outline, { limit, more: '`npm run diff` tells all.' }),
  }[format ?? 'markdown']();
  process.stdout.write(text);
  return changes.losses.length > 0 ? 1 : 0;
}

// Whoever reads only the first lines closes the pipe.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  process.exitCode = diff();
} catch (error) {
  if (!(error instanceof GitFailure)) throw error;
  console.error(error.message);
  process.exitCode = WRONG_USE;
}
