import { minimalSettings } from './example-settings.ts';

/** Takes the common indentation and the blank first and last line off a text, so that examples can be indented like code. */
export function dedent(text: string): string {
  const lines = text
    .replace(/^\n/, '')
    .replace(/\n[ ]*$/, '\n')
    .split('\n');
  const depths = lines.filter((line) => line.trim() !== '').map((line) => line.search(/[^ ]/));
  const depth = depths.length > 0 ? Math.min(...depths) : 0;
  return lines.map((line) => line.slice(depth)).join('\n');
}

/** Two first-hand sources that the claims of examples rest on. */
export const standingSources: Readonly<Record<string, string>> = {
  'sources/lab-study.yml': dedent(`
    type: report
    title: Reading on paper and screens
    author: [{ literal: Reading Lab }]
    issued: 2025-11
    grade: study
    interest: { kind: independent }
    firsthand: true
  `),
  'sources/maker-report.yml': dedent(`
    type: report
    title: Screens catch up
    publisher: Screen Maker
    issued: 2026-01
    grade: report
    interest: { kind: vendor, party: screen }
    firsthand: true
  `),
};

/** Files that examples share and that their pages do not print: settings and sources. */
export const standingFiles: Readonly<Record<string, string>> = {
  'wiki.yml': minimalSettings,
  ...standingSources,
};

/** The files of an example: the standing sources and those given, indentation taken off. */
export function withSources(files: Readonly<Record<string, string>>): Record<string, string> {
  const own = Object.entries(files).map(([path, text]) => [path, dedent(text)] as const);
  return { ...standingSources, ...Object.fromEntries(own) };
}

/** An article of kind dimension, `dimensions/speed.md`, with this body, beside the standing sources. */
export function speedPage(body: string): Record<string, string> {
  return {
    ...standingSources,
    'dimensions/speed.md': `---\ntitle: Reading speed\nsummary: How fast people read on either.\n---\n${dedent(body)}`,
  };
}

/** An article of kind dimension that makes these claims (a YAML list), each used by its prose, beside the standing sources. */
export function claimsPage(claims: string): Record<string, string> {
  const list = dedent(claims);
  const used = [...list.matchAll(/^- id: (\S+)$/gm)].map((match) => `See [@${match[1]}].`).join('\n');
  return {
    ...standingSources,
    'dimensions/speed.md': `---\ntitle: Reading speed\nsummary: How fast people read on either.\nclaims:\n${list.replace(/^(?=.)/gm, '  ')}---\n${used}\n`,
  };
}
