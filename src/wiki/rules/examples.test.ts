import { describe, expect, test } from 'vitest';
import { mendContent } from '../mend.ts';
import { isImage } from '../read/layout.ts';
import { loadWikiFrom } from '../wiki.ts';
import { minimalSettings } from './example-settings.ts';
import { rules } from './index.ts';
import type { Example } from './rule.ts';

function load({ files }: Example, write: (text: string) => string = (text) => text) {
  const all = Object.entries({ 'wiki.yml': minimalSettings, ...files });
  const wiki = loadWikiFrom(Object.fromEntries(all.map(([path, text]) => [path, write(text)])));
  const texts = new Map(wiki.files.map((file) => [file.path, file.text]));
  return wiki.findings.map((finding) => ({
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    cut: texts.get(finding.place.file)?.cut(finding.place) ?? '',
  }));
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test.each(rule.bad.map((example) => [example.title, example] as const))('finds: %s', (_, example) => {
    const findings = load(example);
    expect(findings.filter((finding) => finding.rule === id)).toEqual([
      expect.objectContaining({
        severity: rule.severity,
        ...(example.at !== undefined && { cut: example.at }),
      }),
    ]);
    expect(findings.filter((finding) => finding.severity === 'error' && finding.rule !== id)).toEqual([]);
  });

  test.each(rule.good.map((example) => [example.title, example] as const))('accepts: %s', (_, example) => {
    const findings = load(example);
    expect(findings.filter((finding) => finding.rule === id)).toEqual([]);
    expect(findings.filter((finding) => finding.severity === 'error')).toEqual([]);
  });
});

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

function mended({ files }: Example): Record<string, string | undefined> {
  const all = { 'wiki.yml': minimalSettings, ...files };
  const paths = Object.keys(all).sort();
  const read = paths.filter((path) => !isImage(path));
  const content = {
    files: read.map((path) => ({ path, bytes: encoder.encode(all[path as keyof typeof all]) })),
    images: paths.filter(isImage),
    problems: [],
  };
  const { changes } = mendContent(content);
  const changed = changes.map(({ path, after }) => [path, after ? decoder.decode(after) : undefined]);
  return { ...all, ...Object.fromEntries(changed) };
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const mending = rule.bad.filter((example) => example.mended);

  test('says what `--fix` does where it does something, and shows it', () => {
    const found = rule.bad.filter((example) =>
      fixesOf(example).some((finding) => finding.rule === id && finding.fix?.certain),
    );
    expect(mending).toEqual(found);
    expect(rule.mends !== undefined).toBe(mending.length > 0);
  });

  test.each(mending.map((example) => [example.title, example] as const))('mends: %s', (_, example) => {
    const files = mended(example);
    expect(files).toMatchObject(example.mended ?? {});
    const findings = load({ ...example, files: withoutGone(files) });
    expect(findings.filter((finding) => finding.rule === id)).toEqual([]);
    expect(findings.filter((finding) => finding.severity === 'error')).toEqual([]);
  });
});

function fixesOf({ files }: Example) {
  return loadWikiFrom({ 'wiki.yml': minimalSettings, ...files }).findings;
}

function withoutGone(files: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).flatMap(([path, text]) => (text === undefined ? [] : [[path, text]])),
  );
}

/** A comment with signs of two UTF-16 units as the first line of YAML. */
const COMMENT = '# 😀 𝔘 é\n';

describe.each<[string, (text: string) => string]>([
  ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
  ['a byte order mark', (text) => `\uFEFF${text}`],
  [
    'astral signs before it',
    (text) => (text.startsWith('---\n') ? text.replace('---\n', `---\n${COMMENT}`) : `${COMMENT}${text}`),
  ],
])('with %s a finding still cuts out what it is about', (_, write) => {
  // A comment before `---js` would be another fault.
  const examples = rules.filter(({ id }) => id !== 'front-matter-language');
  test.each(examples.flatMap(({ id, bad }) => bad.map((example) => [id, example.title, example] as const)))(
    '%s: %s',
    (id, _title, example) => {
      const cuts = load(example, write).flatMap(({ rule, cut }) => (rule === id ? cut : []));
      expect(cuts).toEqual([example.at === undefined ? expect.anything() : example.at]);
    },
  );
});
