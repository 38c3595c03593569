import { describe, expect, test } from 'vitest';
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
