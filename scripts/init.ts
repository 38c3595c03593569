import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { siteOptions } from '../src/site/options.ts';
import { formatText, idFromTitle, loadWiki } from '../src/wiki/index.ts';
import { canAsk } from './command/ask.ts';
import { applyFlags, contentFlags, readFlags, wrongUse } from './command/flags.ts';
import { askSubject, type Known } from './init/ask-subject.ts';
import { waitingContent } from './init/replace-content.ts';
import { inText, startingFiles } from './init/starting-files.ts';
import { FIELDS, measureFrom, poleFrom, titleProblem, type Parsed, type Subject } from './init/subject.ts';
import { whyKeep } from './init/uncommitted.ts';
import { fieldProblem } from './new/fields.ts';

const USAGE = `npm run init -- [options]

Empties the content and leaves a small wiki on another subject. What is not said is asked for on a terminal.
What git does not keep is not thrown away. Exit status: 0 done, 1 not possible, 2 wrong use.

  --pole "NAME; ADJECTIVE; DESCRIPTION"
                             a side of the gap, given twice: "Remote work; remote"; what follows the name may
                             be left out
  --question TEXT            the question that the wiki is about
  --measure "NAME; UNIT; BETTER; KIND"
                             what figures measure, once or more often: "Lag; month/months; lower; difference";
                             BETTER is higher, lower or none, KIND is difference or level
  --name TEXT                name of the wiki (default the two sides)
  --gap TEXT                 name of the gap in running text (default "the gap between …")
  --dimension TITLE          an aspect in which the gap is measured, once or more often (default Overall)
  --language TAG             language of the content (default en)
  --repository URL           where the wiki is kept, for links that edit it
  --force                    empty the content although git does not keep all of it
  --content DIR              folder of the content (default content)
  --now YYYY-MM-DD           today`;

/** Files outside the content that speak of a subject, and are for people to write. */
const BY_HAND = ['README.md', 'CITATION.cff', 'docs/screenshots', 'tests/search-quality'];

const flags = readFlags(USAGE, {
  ...contentFlags,
  pole: { type: 'string', multiple: true },
  question: { type: 'string' },
  measure: { type: 'string', multiple: true },
  name: { type: 'string' },
  gap: { type: 'string' },
  dimension: { type: 'string', multiple: true },
  language: { type: 'string' },
  repository: { type: 'string' },
  force: { type: 'boolean' },
});
applyFlags(flags);
const known = knownSubject();
process.exitCode = await init();

/** What the options say; wrong use ends the process. */
function knownSubject(): Known {
  for (const name of ['question', 'name', 'gap', 'language'] as const) {
    const value = flags[name];
    const problem = value === undefined ? undefined : fieldProblem(FIELDS[name], value);
    if (problem) wrongUse(`\`--${name}\`: ${problem}`, USAGE);
  }
  const [first, second, ...more] = (flags.pole ?? []).map((text) => orWrongUse(poleFrom(text)));
  if (first && (!second || more.length > 0)) wrongUse('A gap has two sides: give `--pole` twice.', USAGE);
  const measures = flags.measure?.map((text) => orWrongUse(measureFrom(text)));
  for (const [what, names] of [
    ['sides', first && second ? [first.name, second.name] : []],
    ['measures', measures?.map(({ name }) => name) ?? []],
    ['dimensions', flags.dimension ?? []],
  ] as const) {
    const keys = names.map(idFromTitle);
    if (new Set(keys).size < keys.length) wrongUse(`Two ${what} have one name.`, USAGE);
  }
  for (const title of flags.dimension ?? []) {
    const problem = titleProblem(title);
    if (problem) wrongUse(`\`--dimension ${title}\`: ${problem}`, USAGE);
  }
  const { name, question, gap, language, repository, dimension } = flags;
  return {
    ...{ name, question, gap, language, repository, measures, dimensions: dimension },
    ...(first && second && { poles: [first, second] as const }),
  };
}

function orWrongUse<T>(parsed: Parsed<T>): T {
  return 'problem' in parsed ? wrongUse(parsed.problem, USAGE) : parsed.value;
}

/** The subject from the options alone, the rest by default; `undefined` where something is missing. */
function saidSubject(): Subject | undefined {
  const { poles, question, measures } = known;
  if (!poles || question === undefined || !measures) return undefined;
  const [one, other] = poles;
  return {
    poles,
    question,
    measures,
    name: known.name ?? `${one.name} and ${inText(other.name)}`,
    gap: known.gap ?? `the gap between ${inText(one.name)} and ${inText(other.name)}`,
    language: known.language ?? 'en',
    dimensions: known.dimensions ?? ['Overall'],
    ...(known.repository !== undefined && { repository: known.repository }),
  };
}

function nobodyToAsk(): never {
  return wrongUse('Give `--pole` twice, `--question` and `--measure`: nobody is there to be asked.', USAGE);
}

async function init(): Promise<number> {
  const { content, now } = siteOptions();
  const shown = relative(process.cwd(), content) || '.';
  const keep = existsSync(content) && !flags.force ? whyKeep(content) : undefined;
  if (keep) {
    console.error(`${keep}\nNothing was changed. \`--force\` empties the content all the same.`);
    return 1;
  }
  const subject = saidSubject() ?? (canAsk() ? await askSubject(known) : nobodyToAsk());
  const files = startingFiles(subject, now ?? new Date().toISOString().slice(0, 10));
  const waiting = waitingContent(content, files);
  const wiki = loadWiki(waiting.folder);
  if (wiki.findings.length > 0) {
    console.error(formatText(wiki.findings, wiki.files, { color: false, prefix: `${shown}/` }));
    console.error('The new wiki would have these findings. Nothing was changed.');
    waiting.drop();
    return 1;
  }
  waiting.place();
  tellDone(shown, Object.keys(files), subject);
  return 0;
}

function tellDone(shown: string, paths: readonly string[], { dimensions: [first = ''] }: Subject): void {
  if (process.stdout.isTTY) console.log();
  const others = BY_HAND.filter((path) => existsSync(path));
  const steps = [
    `Look through \`${shown}/wiki.yml\`: its grades, interests and differences are a start.`,
    '`npm start` checks, builds and serves the wiki.',
    `\`npm run cite\` takes in the first source, \`npm run new -- claim ${idFromTitle(first)}\` the first claim.`,
    ...(others.length > 0 ? [`Write anew what still speaks of another subject: ${others.join(', ')}.`] : []),
    'Commit it. What was there before stays in the history of git.',
  ];
  console.log(
    [
      `Left a small wiki in ${shown}:`,
      ...paths.map((path) => `  ${shown}/${path}`),
      '',
      'What to do next:',
      ...steps.map((step, index) => `  ${index + 1}. ${step}`),
    ].join('\n'),
  );
}
