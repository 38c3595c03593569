import { siteOptions } from '../src/site/options.ts';
import { loadWiki } from '../src/wiki/index.ts';
import { canAsk } from './command/ask.ts';
import { requireContent } from './command/content-folder.ts';
import { applyFlags, contentFlags, didYouMean, readWords, wrongUse } from './command/flags.ts';
import { kindNamed, NEW_KINDS, type NewKind } from './new/fields.ts';
import { askKind } from './new/questions.ts';
import { writeClaim } from './new/write-claim.ts';
import { writeFile } from './new/write-file.ts';

const USAGE = `npm run new -- [kind] [title] [options]
npm run new -- claim [article] [statement] [options]

Writes a new file with every field explained, or puts a claim into an article. What is not said is asked for
on a terminal. Nothing that exists is overwritten. Exit status: 0 written, 1 not possible, 2 wrong use.

  kind            ${NEW_KINDS.slice(0, -1).join(', ')}
                  or ${NEW_KINDS.at(-1) ?? ''}
  --id ID         id of what is new; default made from its title or statement
  --folder DIR    folder for a new file; default that of its kind in the content
  --source ID     for a claim: the source that says so
  --stance WORD   for a claim: how the source stands to it
  --locator TEXT  for a claim: where in the source
  --as-of DATE    for a claim: when the statement holds
  --all-fields    for a claim: explain every field, those that may be left out behind a #
  --content DIR   folder of the content (default content)`;

const CLAIM_ONLY = ['source', 'stance', 'locator', 'as-of', 'all-fields'] as const;

const { values: flags, words } = readWords(USAGE, {
  ...contentFlags,
  id: { type: 'string' },
  folder: { type: 'string' },
  source: { type: 'string' },
  stance: { type: 'string' },
  locator: { type: 'string' },
  'as-of': { type: 'string' },
  'all-fields': { type: 'boolean' },
});

const [word, ...rest] = words;
const kind = word === undefined ? undefined : namedKind(word);
const most = kind === 'claim' ? 2 : 1;
if (rest.length > most) {
  const extra = rest.slice(most).join(' ');
  wrongUse(`\`${extra}\` is too much. Put quotes around a text of several words.`, USAGE);
}
applyFlags(flags);
requireContent(USAGE);
process.exitCode = await make(kind ?? (canAsk() ? await askKind() : noKind()));

function namedKind(word: string): NewKind {
  const found = kindNamed(word);
  if (found) return found;
  const kinds = NEW_KINDS.map((each) => `\`${each}\``).join(', ');
  return wrongUse(`There is no kind \`${word}\`: use one of ${kinds}.${didYouMean(word, NEW_KINDS)}`, USAGE);
}

function noKind(): never {
  return wrongUse(
    'Say what to write, such as `npm run new -- term "Title"`: nobody is there to be asked.',
    USAGE,
  );
}

async function make(kind: NewKind): Promise<number> {
  const { content, now } = siteOptions();
  const wiki = loadWiki(content, now ? { now } : {});
  const [first, second] = rest;
  const { id, folder, source, stance, locator } = flags;
  if (kind !== 'claim') {
    const wrong = CLAIM_ONLY.find((name) => flags[name] !== undefined);
    if (wrong) wrongUse(`\`--${wrong}\` is about a claim, and this is to be a ${kind}.`, USAGE);
    return writeFile(wiki, { kind, title: first, id, folder }, USAGE);
  }
  if (folder !== undefined) wrongUse('A claim stands in an article: it has no `--folder`.', USAGE);
  const asOf = flags['as-of'];
  const all = flags['all-fields'] === true;
  return writeClaim(
    wiki,
    { article: first, statement: second, id, source, stance, locator, asOf, all },
    USAGE,
  );
}
