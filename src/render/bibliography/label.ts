import type { Name, Settings } from '../../wiki/index.ts';
import { shortened } from '../shortened.ts';
import type { CitableData } from './remarks.ts';

/** The part of a name that stands for it in short: the family name, or a literal name whole. */
export function shortName(name: Name): string {
  return 'literal' in name ? name.literal : name.family;
}

/** The settings that tell publishers from hosts. */
export type Platforms = Pick<Settings, 'platforms'>;

/**
 * Who leads a reference without an author: the publisher, else what it is part of; absent where neither is
 * known. A platform that only hosts what others write stands for nobody.
 */
export function standInAuthor(source: CitableData, settings: Platforms): string | undefined {
  const hosts = settings.platforms ?? [];
  return [source.publisher, source['container-title']].find((name) => name && !hosts.includes(name));
}

/** Year or years of publication, `2026` or `2023–2025`; absent where it is undated. */
export function issuedYears(source: CitableData): string | undefined {
  if (!source.issued) return undefined;
  const first = source.issued.earliest.slice(0, 4);
  const last = source.issued.latest.slice(0, 4);
  return first === last ? first : `${first}–${last}`;
}

/** Longest title in characters that stands whole where nobody is known who made the work. */
const LONGEST_TITLE = 50;

/** Short label of a source for links and tables: `Cottier et al. 2024`, `AI Agent Knowledge Base, n.d.`. */
export function sourceLabel(source: CitableData, settings: Platforms): string {
  const [first, second] = source.author ?? [];
  const count = source.author?.length ?? 0;
  const who =
    first === undefined
      ? (standInAuthor(source, settings) ?? shortened(source.title, LONGEST_TITLE))
      : count > 2 || source.etAl
        ? `${shortName(first)} et al.`
        : second
          ? `${shortName(first)} and ${shortName(second)}`
          : shortName(first);
  const years = issuedYears(source);
  return years ? `${who} ${years}` : `${who}, n.d.`;
}
