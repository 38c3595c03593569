import { helpPath, rules, standingFiles } from '../src/wiki/index.ts';
import { writeGenerated } from './command/generated-files.ts';
import { rulePage } from './command/rule-page.ts';

const USAGE = `npm run generate, or node scripts/rule-docs.ts [--check] [--root DIR]

Writes a page for each rule of the checker and their list into docs/reference/rules. With --check nothing is
written, and the exit status is 1 where a page is stale.`;

const FOLDER = 'docs/reference/rules';

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

\`npm run check -- --fix\` mends findings that have one right answer, of the rules with a “yes”; their pages say
which. [Mend findings by command](../../how-to/mend-findings.md) tells how.

| Rule | Severity | Mends | Asks |
| --- | --- | --- | --- |
${rules.map((rule) => `| [${rule.id}](${rule.id}.md) | ${rule.severity} | ${rule.mends === undefined ? '' : 'yes'} | ${rule.summary.replaceAll('|', '\\|')} |`).join('\n')}

## Files that the examples share

${Object.entries(standingFiles)
  .map(([path, text]) => `\`${path}\`\n\n\`\`\`yaml\n${text.trimEnd()}\n\`\`\``)
  .join('\n\n')}
`;

const mark = '<!-- Written by `npm run generate` from the rules in src/wiki/rules: do not edit. -->\n\n';
writeGenerated(USAGE, {
  files: new Map([
    [`${FOLDER}/README.md`, mark + index],
    ...rules.map((rule): [string, string] => [helpPath(rule.id), mark + rulePage(rule)]),
  ]),
  own: { folder: FOLDER, ending: '.md' },
  from: 'the rules',
});
