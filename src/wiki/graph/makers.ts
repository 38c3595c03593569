import type { Settings } from '../schema/index.ts';
import { readingName } from './contributors.ts';
import type { SourceEntity } from './entity.ts';

/** Who made a source: what two sources share where they share an author or a publisher. */
export interface Maker {
  /** The same for two names of one holder, different for all others. */
  readonly key: string;
  /** Name as the source gives it. */
  readonly name: string;
  readonly role: 'author' | 'publisher';
}

/** Finds who made a source, and which holders of the settings that is. */
export interface Makers {
  /** Authors and publisher; publishers that only host what others write are left out. */
  of(source: SourceEntity): readonly Maker[];
  /** Keys of the holders that are author or publisher of a source, by name or by `publishesAs`. */
  holdersOf(source: SourceEntity): ReadonlySet<string>;
}

/**
 * Knows the names of the holders. A name stands for itself and for each holder who publishes under it, so
 * that two sources of one holder under two names share their maker.
 */
export function knowMakers(settings: Settings): Makers {
  const holders = new Map<string, string[]>();
  for (const [key, { name, publishesAs = [] }] of Object.entries(settings.holders)) {
    for (const known of new Set([name, ...publishesAs].map((text) => text.normalize()))) {
      holders.set(known, [...(holders.get(known) ?? []), key]);
    }
  }
  const platforms = new Set((settings.platforms ?? []).map((name) => name.normalize()));
  const names = ({ data }: SourceEntity) => ({
    authors: (data.author ?? []).map(readingName),
    publishers: data.publisher ? [data.publisher.normalize()] : [],
  });
  const makers = (name: string, role: Maker['role']): Maker[] => [
    { key: `name ${name}`, name, role },
    ...(holders.get(name) ?? []).map((holder) => ({ key: `holder ${holder}`, name, role })),
  ];
  const find = (source: SourceEntity) => {
    const { authors, publishers } = names(source);
    const publishing = publishers.filter((name) => !platforms.has(name));
    return {
      makers: [
        ...authors.flatMap((name) => makers(name, 'author')),
        ...publishing.flatMap((name) => makers(name, 'publisher')),
      ],
      holders: new Set([...authors, ...publishers].flatMap((name) => holders.get(name) ?? [])),
    };
  };
  const found = new WeakMap<SourceEntity, ReturnType<typeof find>>();
  const known = (source: SourceEntity) => {
    const before = found.get(source);
    if (before) return before;
    const now = find(source);
    found.set(source, now);
    return now;
  };
  return { of: (source) => known(source).makers, holdersOf: (source) => known(source).holders };
}
