import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { helpPath, rules, standingFiles } from '../src/wiki/index.ts';
import { readFlags } from './command/flags.ts';
import { rulePage } from './command/rule-page.ts';

const USAGE = `npm run generate, or node scripts/rule-docs.ts [--check]

Writes a page for each rule of the checker and their list into docs/reference/rules. With --check nothing is
written, and the exit status is 1 where a page is stale.`;

const values = readFlags(USAGE, { check: { type: 'boolean' }, root: { type: 'string' } });
const root = resolve(values.root ?? '.');
const folder = join(root, 'docs/reference/rules');

const index = `# Rules of the checker

\`npm run check\` reads the whole content and reports what breaks one of these rules, with its place. A page for
each says why the rule is there and what to do; \`npm run explain <rule>\` prints it.

A file can accept findings with a reason, where the page of the rule says so:

\`\`\`yaml
exceptions:
  - rule: uncited-figure
    count: 2
    reason: Two sentences of the old text still wait for a source.
\`\`\`

\`at\` narrows an exception to findings whose message or whose text has these words, \`count\` to a number of them.
An exception that accepts nothing, or fewer than its count, is a finding itself (\`exception-unused\`), so that the
number of accepted findings only falls. Warnings can be accepted, and errors where their page says so; findings
about broken files, fields and references cannot.

The examples on the pages leave out the settings and the two sources that all of them share; these stand below.

| Rule | Severity | Asks |
| --- | --- | --- |
${rules.map((rule) => `| [${rule.id}](${rule.id}.md) | ${rule.severity} | ${rule.summary.replaceAll('|', '\\|')} |`).join('\n')}

## Files that the examples share

${Object.entries(standingFiles)
  .map(([path, text]) => `\`${path}\`\n\n\`\`\`yaml\n${text.trimEnd()}\n\`\`\``)
  .join('\n\n')}
`;

const mark = '<!-- Written by `npm run generate` from the rules in src/wiki/rules: do not edit. -->\n\n';
const pages = new Map<string, string>([
  [join(folder, 'README.md'), mark + index],
  ...rules.map((rule): [string, string] => [join(root, helpPath(rule.id)), mark + rulePage(rule)]),
]);

function present(): string[] {
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch {
    return [];
  }
}

function current(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

const stale = [...pages].filter(([path, text]) => current(path) !== text).map(([path]) => path);
const left = present().filter((path) => !pages.has(path));
if (values.check) {
  for (const path of stale) console.error(`${path} is not what the rules say.`);
  for (const path of left) console.error(`${path} belongs to no rule.`);
  if (stale.length + left.length > 0) {
    console.error('Run `npm run generate` and commit what it writes.');
    process.exitCode = 1;
  }
} else {
  mkdirSync(folder, { recursive: true });
  for (const path of stale) writeFileSync(path, pages.get(path) ?? '');
  for (const path of left) rmSync(path);
  console.log(
    `${stale.length} of ${pages.size} pages written, ${left.length} removed in docs/reference/rules.`,
  );
}
