import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { expect, test } from 'vitest';
import { compareWikis, outlineOf, toMarkdown } from '../src/changes/index.ts';
import { csv } from '../src/site/client/search/csv.ts';
import { csvCell } from '../src/views/charts/chart-files.ts';
import { flatText } from '../src/wiki/schema/leaf-checks.ts';
import { formulas, readCsv } from './hostile/read-csv.ts';
import {
  formatGithub,
  formatJson,
  formatSarif,
  forbiddenCharacter,
  formatText,
  loadWikiFrom,
  type Finding,
} from '../src/wiki/index.ts';
import { fieldFiles } from './hostile/content/field-files.ts';
import { bodyFiles, POSITIONS } from './hostile/content/body-files.ts';
import { namedFiles, refusedFiles } from './hostile/content/refused-files.ts';
import { FAMILIES, PAYLOADS } from './hostile/payloads/index.ts';

const fields = fieldFiles();

test('the corpus holds what it says it does', () => {
  expect(PAYLOADS.length).toBeGreaterThan(500);
  expect(new Set(PAYLOADS.map(({ text }) => text)).size).toBe(PAYLOADS.length);
  for (const { number, text } of PAYLOADS) expect(text).toContain(String(number));
  for (const [family, texts] of Object.entries(FAMILIES)) expect(texts.length, family).toBeGreaterThan(15);
  expect(Object.keys(POSITIONS).length).toBeGreaterThan(30);
});

test('every payload that a field may hold stands in several places of the schemas', () => {
  const counts = new Map<number, number>();
  for (const numbers of fields.placed.values())
    for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const accepted = PAYLOADS.filter(({ text }) => forbiddenCharacter(text) === undefined);
  expect(accepted.filter(({ number }) => (counts.get(number) ?? 0) < 3)).toEqual([]);
  expect(fields.placed.size).toBeGreaterThan(120);
});

test('the checker accepts a wiki with payloads in every field, so that its pages must bear them', () => {
  const { findings, graph } = loadWikiFrom(fields.files);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(graph.claims.length).toBeGreaterThan(20);
});

/** What a terminal or a log would take for more than text. */
const CONTROL = /[\p{Cc}\u2028\u2029\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|\p{Cs}/u;

/** Findings of a wiki in which everything is wrong, files under hostile names among them. */
function refused(): ReturnType<typeof loadWikiFrom> {
  const [body] = Object.entries(bodyFiles());
  return loadWikiFrom({
    ...fields.files,
    ...refusedFiles(),
    ...namedFiles(),
    ...Object.fromEntries(body ? [body] : []),
  });
}
const wiki = refused();

test('nothing that a report prints moves the cursor, changes a colour or hides a word', () => {
  expect(wiki.findings.length).toBeGreaterThan(2000);
  const lines = formatText(wiki.findings, wiki.files, { color: false }).split('\n');
  expect(lines.filter((line) => CONTROL.test(line))).toEqual([]);
});

test('the runner of a workflow reads each annotation as the one finding that it is', () => {
  const undo = (text: string): string =>
    text
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%25', '%');
  for (let from = 0; from < wiki.findings.length; from += 10) {
    const part = wiki.findings.slice(from, from + 10);
    const lines = formatGithub(part).split('\n');
    expect(lines).toHaveLength(part.length);
    const files = lines.map((line) => {
      const found = /^::(?:error|warning|notice) file=([^,:\r\n]*),([a-zA-Z]+=[^,:\r\n]*,?)+::[^\r\n]*$/.exec(
        line,
      );
      expect(found, line).not.toBeNull();
      expect(line).not.toMatch(CONTROL);
      return undo(found?.[1] ?? '');
    });
    const bySeverity = (finding: Finding): number => ['error', 'warning', 'info'].indexOf(finding.severity);
    const told = [...part].sort((a, b) => bySeverity(a) - bySeverity(b));
    expect(files.map((file) => file.length > 0)).toEqual(told.map(() => true));
  }
});

test('reports for programs are JSON and name every finding with its file', () => {
  const json = JSON.parse(formatJson(wiki.findings, wiki.files)) as unknown;
  const sarif = JSON.parse(formatSarif(wiki.findings)) as {
    runs: { results: { message: { text: string } }[] }[];
  };
  expect(JSON.stringify(json).length).toBeGreaterThan(100_000);
  expect(sarif.runs[0]?.results).toHaveLength(wiki.findings.length);
});

/** Kinds of nodes that a report on changes is made of; whatever else stands in one was put there by an author. */
const PLAIN = 'root heading paragraph list listItem text inlineCode strong emphasis break'.split(' ');
/** The elements that a report writes itself, which have no attributes. */
const OWN_TAGS = /<\/?(?:del|ins|details|summary)>/g;
/** What GitHub makes links and mentions of by itself. */
const OWN_LINKS = /@[a-z\d]|(?:^|\s)#\d|:\/\/|\bwww\.|mailto:|xmpp:/i;

test.each([
  ['appears', {}, fields.files],
  ['goes', fields.files, {}],
])(
  'a comment on a pull request in which all of it %s holds no markup and mentions nobody',
  (_, before, after) => {
    const settings = { 'wiki.yml': fields.files['wiki.yml'] ?? '' };
    const [from, to] = [before, after].map((files) => loadWikiFrom({ ...settings, ...files }));
    if (!from || !to) throw new Error('there are two states');
    const markdown = toMarkdown(outlineOf(compareWikis(from, to), { from: '`<b>`', files: 1 }));
    expect(markdown.length).toBeGreaterThan(5000);
    expect(markdown.split('\n').filter((line) => CONTROL.test(line))).toEqual([]);
    const wrong: string[] = [];
    const visit = (node: Nodes): void => {
      if (node.type === 'html' && !node.value.replace(OWN_TAGS, '').includes('<')) return;
      if (!PLAIN.includes(node.type))
        wrong.push(`${node.type}: ${markdown.slice(node.position?.start.offset).slice(0, 80)}`);
      if (node.type === 'text' && OWN_LINKS.test(node.value)) wrong.push(node.value);
      if ('children' in node) node.children.forEach(visit);
    };
    visit(
      fromMarkdown(markdown, {
        extensions: [gfmTable(), gfmFootnote()],
        mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
      }),
    );
    expect(wrong).toEqual([]);
  },
);

test('no cell of a table begins a formula or leaves its place', () => {
  for (const { text } of PAYLOADS) {
    const own = flatText(text);
    for (const table of [`${csvCell(own)},x\r\n`, csv([[own, 'x']])]) {
      const rows = readCsv(table);
      expect(rows, text).toHaveLength(1);
      expect(rows[0], text).toEqual([expect.stringMatching(/^[^]*$/), 'x']);
      expect([own, `'${own}`], text).toContain(rows[0]?.[0]);
      expect(formulas(rows), text).toEqual([]);
    }
  }
});
