import { loadWikiFrom, standingFiles, type Wiki } from '../wiki/index.ts';
import type { Changes } from './changes.ts';
import { compareWikis } from './compare.ts';
import type { Inline, Item } from './outline/outline.ts';
import { outlineOf } from './wording/outline-of.ts';

type Files = Readonly<Record<string, string>>;

function load(files: Files): Wiki {
  return loadWikiFrom({ ...standingFiles, ...files });
}

/** What changed between some files and others, each beside the standing settings and sources, for tests. */
export function changesOf(before: Files, after: Files): Changes {
  return compareWikis(load(before), load(after));
}

const MARKS: Readonly<Record<Inline['kind'], readonly [string, string]>> = {
  text: ['', ''],
  name: ['`', '`'],
  strong: ['', ''],
  added: ['{+', '+}'],
  removed: ['[-', '-]'],
};

function lines(items: readonly Item[], indent = ''): string[] {
  return items.flatMap(({ words, items: inner = [] }) => [
    indent + words.map(({ kind, text }) => MARKS[kind][0] + text + MARKS[kind][1]).join(''),
    ...lines(inner, `${indent}  `),
  ]);
}

/** The lines under a heading of the report, words that came as `{+so+}` and words that went as `[-so-]`, for tests. */
export function linesUnder(title: string, before: Files, after: Files): string[] {
  const { sections } = outlineOf(changesOf(before, after), { from: 'then', to: 'now', files: 1 });
  return lines(sections.find((section) => section.title === title)?.items ?? []);
}

/** The titles of the sections that a report has, for tests. */
export function sectionsOf(before: Files, after: Files): string[] {
  const { sections } = outlineOf(changesOf(before, after), { from: 'then', to: 'now', files: 1 });
  return sections.map(({ title }) => title);
}

/** A source record that reports its own work, by an author of its own, for tests. */
export function study(title: string, fields = ''): string {
  return [
    'type: report',
    `title: ${title}`,
    `author: [{ literal: Author of ${title} }]`,
    'grade: study',
    'interest: { kind: independent }',
    'firsthand: true',
    fields,
  ].join('\n');
}
