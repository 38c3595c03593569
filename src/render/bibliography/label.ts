import type { Name, SourceData } from '../../wiki/index.ts';

/** The part of a name that stands for it in short: the family name, or a literal name whole. */
export function shortName(name: Name): string {
  return 'literal' in name ? name.literal : name.family;
}

/** Who leads a reference without an author: the publisher, else what it is part of; absent where neither is known. */
export function standInAuthor(source: SourceData): string | undefined {
  return source.publisher ?? source['container-title'];
}

/** Year or years of publication, `2026` or `2023–2025`; absent where it is undated. */
export function issuedYears(source: SourceData): string | undefined {
  if (!source.issued) return undefined;
  const first = source.issued.earliest.slice(0, 4);
  const last = source.issued.latest.slice(0, 4);
  return first === last ? first : `${first}–${last}`;
}

/** Short label of a source for links and tables: `Cottier et al. 2024`, `AI Agent Knowledge Base, n.d.`. */
export function sourceLabel(source: SourceData): string {
  const [first, second] = source.author ?? [];
  const count = source.author?.length ?? 0;
  const who =
    first === undefined
      ? (standInAuthor(source) ?? source.title)
      : count > 2 || source.etAl
        ? `${shortName(first)} et al.`
        : second
          ? `${shortName(first)} and ${shortName(second)}`
          : shortName(first);
  const years = issuedYears(source);
  return years ? `${who} ${years}` : `${who}, n.d.`;
}
