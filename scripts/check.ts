import { watch } from 'node:fs';
import { formatGithub, formatJson, formatSarif, rules, type Finding, type Wiki } from '../src/wiki/index.ts';
import { knowledge } from '../src/site/knowledge.ts';
import { siteOptions } from '../src/site/options.ts';
import { contentPrefix, requireContent, textReport } from './command/content-folder.ts';
import { applyFlags, contentFlags, didYouMean, readFlags, wrongUse } from './command/flags.ts';

const FORMATS = ['text', 'github', 'json', 'sarif'] as const;
const USAGE = `npm run check -- [options]

Reports everything that is wrong with the content. Exit status: 0 fine, 1 errors, 2 wrong use.

  --format text|github|json|sarif   how to write the report (default text)
  --only RULE                       report findings of this rule alone; may be given several times
  --strict                          count warnings as errors
  --watch                           check again whenever a file of the content changes
  --now YYYY-MM-DD                  the day that counts as now
  --content DIR                     folder of the content (default content)`;

const flags = readFlags(USAGE, {
  ...contentFlags,
  format: { type: 'string', default: 'text' },
  only: { type: 'string', multiple: true },
  strict: { type: 'boolean' },
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
applyFlags(flags);
requireContent(USAGE);

function report(wiki: Wiki, findings: readonly Finding[]): string {
  const options = { prefix: contentPrefix() };
  switch (format) {
    case 'github':
      return formatGithub(findings, options);
    case 'json':
      return formatJson(findings, wiki.files, options);
    case 'sarif':
      return formatSarif(findings, options);
    default:
      return textReport(wiki, findings);
  }
}

/** Checks once and prints the report; gives the exit status. */
function check(fresh: boolean): number {
  const { wiki } = knowledge({ fresh });
  const findings = wiki.findings.filter(({ rule }) => !flags.only || flags.only.includes(rule));
  const text = report(wiki, findings);
  if (text !== '') process.stdout.write(`${text}\n`);
  const bad = (finding: Finding): boolean =>
    finding.severity === 'error' || (flags.strict === true && finding.severity === 'warning');
  return findings.some(bad) ? 1 : 0;
}

/** How long a burst of changes is waited for, in milliseconds: editors write a file in several steps. */
const PAUSE = 100;

/** Checks on every change until the process is ended; the lines around a report tell editors where it begins and ends. */
function checkOnChange(): void {
  const again = (): void => {
    if (process.stdout.isTTY) console.clear();
    console.log('Check begins.');
    check(true);
    console.log('Check ended, waiting for changes.');
  };
  let waiting: NodeJS.Timeout | undefined;
  const watcher = watch(siteOptions().content, { recursive: true }, () => {
    clearTimeout(waiting);
    waiting = setTimeout(again, PAUSE);
  });
  watcher.on('error', (error) => {
    console.error(`The content cannot be watched any longer: ${error.message}`);
    process.exit(1);
  });
  again();
}

if (flags.watch) checkOnChange();
else process.exitCode = check(false);
