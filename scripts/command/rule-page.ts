import { isExceptable, standingFiles, type Example, type Rule, type Severity } from '../../src/wiki/index.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'Error: nothing is built while one is there.',
  warning: 'Warning: the wiki is built, and `--strict` counts it as an error.',
  info: 'Note: nothing has to be done.',
};

/** What a rule's severity means and whether its findings can be accepted, in two sentences. */
export function weightOf(rule: Rule): string {
  const accept = isExceptable(rule)
    ? 'Findings can be accepted with a reason in `exceptions` of the file.'
    : 'Findings cannot be accepted by `exceptions`.';
  return `${SEVERITIES[rule.severity]} ${accept}`;
}

/** The files of an example that are its own: settings and sources that all examples share are left out. */
function ownFiles({ files }: Example): [path: string, text: string][] {
  return Object.entries(files).filter(([path, text]) => text !== standingFiles[path]);
}

/** The text of a file as a page can show it: signs that nobody sees by their numbers, long repetitions cut. */
function shown(text: string): string {
  return text
    .replaceAll('\0', '<U+0000>')
    .replace(/(.{1,20}?)\1{30,}/gu, (all, part: string) => `${part.repeat(3)}… (${all.length} characters)`)
    .trimEnd();
}

/** The page of a rule in Markdown, as it stands in `docs/reference/rules`. */
export function rulePage(rule: Rule): string {
  const examples = (title: string, list: readonly Example[]): string[] =>
    list.length === 0 ? [] : [`## ${title}`, ...list.flatMap(exampleBlocks)];
  return `${[
    `# ${rule.id}`,
    rule.summary,
    weightOf(rule),
    '## Why',
    rule.why,
    '## What to do',
    rule.fix,
    ...(rule.mends === undefined ? [] : [`Mended by \`npm run check -- --fix\`: ${uncapped(rule.mends)}`]),
    ...examples('Found', rule.bad),
    ...examples('Not found', rule.good),
  ].join('\n\n')}\n`;
}

function exampleBlocks(example: Example): string[] {
  const blocks = ownFiles(example).map(fileBlock);
  const points =
    example.at && !example.at.includes('\0') ? [`The finding points at ${inCode(example.at)}.`] : [];
  const mended = mendedFiles(example).map(fileBlock);
  return [`### ${example.title}`, ...blocks, ...points, ...(mended.length > 0 ? ['Mended:', ...mended] : [])];
}

function fileBlock([path, text]: readonly [path: string, text: string]): string {
  const body = shown(text);
  // The fence is longer than any run of backticks inside it.
  const longest = Math.max(2, ...[...body.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `\`${path}\`\n\n${fence}${path.endsWith('.yml') ? 'yaml' : 'markdown'}\n${body}\n${fence}`;
}

/** The files of an example as `--fix` leaves them, those that it does not touch left out. */
function mendedFiles({ files, mended = {} }: Example): [path: string, text: string][] {
  return Object.entries(mended).filter(([path, text]) => text !== files[path]);
}

/** A sentence as it goes on behind a colon; values in backticks keep their letters. */
function uncapped(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function inCode(text: string): string {
  const fence = text.includes('`') ? '``' : '`';
  return `${fence}${text.replaceAll('\n', ' ')}${fence}`;
}

/** The page of a rule as plain text for a terminal, lines of at most 90 characters. */
export function ruleText(rule: Rule): string {
  const examples = (word: string, list: readonly Example[]): string[] =>
    list.flatMap((example) => [
      `${word}: ${example.title}`,
      ...ownFiles(example).map(([path, text]) => `    ${path}\n${indented(shown(text))}`),
    ]);
  return [
    rule.id,
    wrapped(rule.summary),
    wrapped(weightOf(rule)),
    wrapped(`Why: ${rule.why}`),
    wrapped(`What to do: ${rule.fix}`),
    ...(rule.mends === undefined
      ? []
      : [wrapped(`Mended by \`npm run check -- --fix\`: ${uncapped(rule.mends)}`)]),
    ...examples('Found', rule.bad),
    ...examples('Not found', rule.good),
  ].join('\n\n');
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '      ');
}

function wrapped(text: string): string {
  return text.replace(/(.{1,90})(?:\s+|$)/gu, '$1\n').trimEnd();
}
