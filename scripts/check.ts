import { isAbsolute, relative } from 'node:path';
import { formatGithub, formatJson, formatSarif, rules, type Finding, type Wiki } from '../src/wiki/index.ts';
import { knowledge, type Knowledge } from '../src/site/knowledge.ts';
import { siteOptions } from '../src/site/options.ts';
import { changedFiles } from './command/changed-files.ts';
import { contentPrefix, requireContent, textReport } from './command/content-folder.ts';
import { GitFailure } from './command/git.ts';
import { addToSummary } from './command/summary.ts';
import { mendFolder } from './command/mend-content.ts';
import { applyFlags, contentFlags, didYouMean, readFlags, wrongUse } from './command/flags.ts';
import { writeFrontMatterFiles } from './editor/front-matter.ts';

const FORMATS = ['text', 'github', 'json', 'sarif'] as const;
const USAGE = `npm run check -- [options]

Reports everything that is wrong with the content. Exit status: 0 fine, 1 errors, 2 wrong use; with --fix it tells
of what remains.

  --format text|github|json|sarif   how to write the report (default text)
  --only RULE                       report findings of this rule alone; may be given several times
  --fix                             mend what has one right answer, and report what remains
  --dry-run                         with --fix: show the changes, and write nothing
  --strict                          count warnings as errors
  --changed REF                     with --format github: files that changed since REF go first
  --summary FILE                    with --format github: add to FILE, as Markdown, what annotations cannot show
  --watch                           check again whenever a file of the content changes
  --now YYYY-MM-DD                  the day that counts as now
  --content DIR                     folder of the content (default content)`;

const flags = readFlags(USAGE, {
  ...contentFlags,
  format: { type: 'string', default: 'text' },
  only: { type: 'string', multiple: true },
  fix: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  strict: { type: 'boolean' },
  changed: { type: 'string' },
  summary: { type: 'string' },
  watch: { type: 'boolean' },
});
const format = FORMATS.find((each) => each === flags.format);
if (!format) {
  wrongUse(`There is no format \`${flags.format}\`.${didYouMean(flags.format, FORMATS)}`, USAGE);
}
const ids = rules.map(({ id }) => id);
for (const rule of flags.only ?? []) {
  if (!ids.includes(rule)) {
    wrongUse(
      `There is no rule \`${rule}\`.${didYouMean(rule, ids)} \`npm run explain\` lists all rules.`,
      USAGE,
    );
  }
}
if (flags['dry-run'] && !flags.fix) wrongUse('`--dry-run` says something together with `--fix` only.', USAGE);
if (flags.fix && flags.watch)
  wrongUse('`--fix` and `--watch` do not go together: who edits has the last word.', USAGE);
for (const flag of ['changed', 'summary'] as const) {
  if (flags[flag] !== undefined && format !== 'github') {
    wrongUse(`\`--${flag}\` says something together with \`--format github\` only.`, USAGE);
  }
}
applyFlags(flags);
requireContent(USAGE);

/** Files that changed since the commit that `--changed` names, as reports name them; a ref that is none is wrong use. */
function changedFirst(): string[] {
  if (flags.changed === undefined) return [];
  try {
    return changedFiles(siteOptions().content, flags.changed).map((path) => `${contentPrefix()}${path}`);
  } catch (error) {
    if (error instanceof GitFailure) wrongUse(error.message, USAGE);
    throw error;
  }
}
const first = changedFirst();

function report(wiki: Wiki, findings: readonly Finding[], mended?: readonly Finding[]): string {
  const options = { prefix: contentPrefix(), first };
  switch (format) {
    case 'github':
      if (flags.summary !== undefined) addToSummary(flags.summary, findings, options);
      return formatGithub(findings, options);
    case 'json':
      return formatJson(findings, wiki.files, options, mended);
    case 'sarif':
      return formatSarif(findings, options, wiki.files);
    default:
      return textReport(wiki, findings);
  }
}

/** Prints the report of a wiki; gives the exit status. */
function check({ wiki }: Pick<Knowledge, 'wiki'>, mended?: readonly Finding[]): number {
  const findings = wiki.findings.filter(({ rule }) => !flags.only || flags.only.includes(rule));
  const text = report(wiki, findings, mended);
  if (text !== '') process.stdout.write(`${text}\n`);
  const bad = (finding: Finding): boolean =>
    finding.severity === 'error' || (flags.strict === true && finding.severity === 'warning');
  return findings.some(bad) ? 1 : 0;
}

/** Time between two looks at the content, in milliseconds. Looking finds changes that file events miss. */
const PAUSE = 250;

/** Writes what editors need to complete front matter, where the content lies below the folder of the call. */
function helpEditors({ wiki, options }: Knowledge): void {
  const below = relative(process.cwd(), options.content);
  if (below === '' || below.startsWith('..') || isAbsolute(below)) return;
  writeFrontMatterFiles(process.cwd(), options.content, wiki.files);
}

/** Checks on every change until the process is ended; the lines around a report tell editors where it begins and ends. */
function checkOnChange(): void {
  let last: Knowledge | undefined;
  const look = (): void => {
    const known = knowledge({ fresh: true });
    if (known === last) return;
    last = known;
    if (process.stdout.isTTY) console.clear();
    console.log('Check begins.');
    check(known);
    helpEditors(known);
    console.log('Check ended, waiting for changes.');
  };
  look();
  setInterval(look, PAUSE);
}

/** Mends the content, tells what was mended, and reports the rest; gives the exit status. */
function mendAndCheck(): number {
  const result = mendFolder(knowledge().wiki, { only: flags.only, dryRun: flags['dry-run'] === true });
  if (typeof result === 'string') {
    console.error(`Nothing was written: ${result}`);
    return 1;
  }
  // Other formats are for programs, which read them from the first byte to the last.
  if (format === 'text') console.log(`${result.told}\n`);
  else console.error(result.told);
  return check(result, result.mended);
}

if (flags.watch) checkOnChange();
else process.exitCode = flags.fix ? mendAndCheck() : check(knowledge());
