import type { Name } from '../schema/index.ts';
import type { Contributor, SourceEntity } from './entity.ts';
import { byCodeUnits } from './namespace.ts';
import { slugger } from './slug.ts';

/** The name in reading order: given names first, a literal as it stands. */
export function readingName(name: Name): string {
  return ('literal' in name ? name.literal : [name.given, name.family].filter(Boolean).join(' ')).normalize();
}

/** The name to sort by: family name first. */
function sortName(name: Name): string {
  return (
    'literal' in name ? name.literal : [name.family, name.given].filter(Boolean).join(', ')
  ).normalize();
}

/** Names that differ in any letter, or in how they divide into family and given, are two contributors. */
function identity(name: Name): string {
  const parts = 'literal' in name ? [name.literal] : [name.family, name.given ?? '', ''];
  return JSON.stringify(parts.map((part) => part.normalize()));
}

/** Letters are compared without regard to the language of the machine. */
const collator = new Intl.Collator('en');

function contributors(entries: Iterable<readonly [Name, string]>): Contributor[] {
  const groups = new Map<string, { record: Name; sources: Set<string> }>();
  for (const [record, source] of entries) {
    const key = identity(record);
    const group = groups.get(key) ?? { record, sources: new Set() };
    groups.set(key, group);
    group.sources.add(source);
  }
  const slug = slugger();
  // Slugs are given in an order that depends on the names alone, so that the same names keep their addresses.
  const named = [...groups].sort(([a], [b]) => byCodeUnits(a, b));
  return named
    .map(([, { record, sources }]) => ({
      slug: slug(readingName(record)),
      name: readingName(record),
      sortName: sortName(record),
      record,
      sources: [...sources].sort(byCodeUnits),
    }))
    .sort((a, b) => collator.compare(a.sortName, b.sortName) || byCodeUnits(a.slug, b.slug));
}

/** Everybody who stands as author of a source, sorted by `sortName`. */
export function authorsOf(sources: readonly SourceEntity[]): Contributor[] {
  return contributors(
    sources.flatMap(({ id, data }) => (data.author ?? []).map((name) => [name, id] as const)),
  );
}

/** Everything that stands as publisher of a source, sorted by `sortName`. */
export function publishersOf(sources: readonly SourceEntity[]): Contributor[] {
  return contributors(
    sources.flatMap(({ id, data }) => (data.publisher ? [[{ literal: data.publisher }, id] as const] : [])),
  );
}
