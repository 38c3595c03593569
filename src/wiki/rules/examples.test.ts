import { describe, expect, test } from 'vitest';
import { loadWikiFrom } from '../wiki.ts';
import { minimalSettings } from './example-settings.ts';
import { rules } from './index.ts';
import type { Example } from './rule.ts';

function load({ files }: Example) {
  const wiki = loadWikiFrom({ 'wiki.yml': minimalSettings, ...files });
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
