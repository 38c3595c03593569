import { loadWikiFrom } from './wiki.ts';
import { standingFiles } from './rules/example-parts.ts';
import type { Finding } from './rules/rule.ts';

/** A finding with the text that its place cuts out, for tests. */
export type CutFinding = Finding & { readonly cut: string };

/** The findings about some files beside the standing settings and sources, for tests. */
export function findingsOf(files: Readonly<Record<string, string>>): CutFinding[] {
  const wiki = loadWikiFrom({ ...standingFiles, ...files });
  const texts = new Map(wiki.files.map((file) => [file.path, file.text]));
  return wiki.findings.map((finding) => ({
    ...finding,
    cut: texts.get(finding.place.file)?.cut(finding.place) ?? '',
  }));
}

/** The findings as `rule: cut`, those of unused claims and sources left out, which small tests always have. */
export function briefly(files: Readonly<Record<string, string>>): string[] {
  return findingsOf(files)
    .filter(({ rule }) => rule !== 'source-unused' && rule !== 'claim-unused')
    .map(({ rule, cut }) => `${rule}: ${cut}`);
}
