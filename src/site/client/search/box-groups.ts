import type { Hit, Result } from '../engine.ts';
import type { Catalogue } from './catalogue.ts';
import { kindOf } from './result-item.ts';

/** The groups of the box: their heading, the kinds in them as the index names them, and results shown of each. */
const GROUPS = [
  { one: 'claim', many: 'claims', kinds: ['Claim'], most: 4 },
  { one: 'source', many: 'sources', kinds: ['Source'], most: 3 },
  {
    one: 'article',
    many: 'articles',
    kinds: ['Topic', 'Dimension', 'Perspective', 'Tension', 'Brief', 'Assessment'],
    most: 2,
  },
  { one: 'term', many: 'terms', kinds: ['Term'], most: 2 },
  { one: 'author or publisher', many: 'authors and publishers', kinds: ['Author', 'Publisher'], most: 2 },
] as const;
type Group = (typeof GROUPS)[number];

/**
 * Beyond this many records, the list of which record is of which kind would be a fifth of all that a first
 * result costs; the best results are then put into groups by what they say themselves.
 */
const LARGE = 3000;
/** Results that are loaded to be put into groups where the index is large. */
const BEST = 14;

/** A group with its first results. */
export interface Found {
  readonly group: Group;
  /** Number of results in the group; absent where only the best were looked at. */
  readonly count: number | undefined;
  readonly hits: readonly Hit[];
  /** Place of the best result of the group among all. */
  readonly place: number;
}

async function countedGroups(results: readonly Result[], catalogue: Catalogue): Promise<Found[]> {
  return Promise.all(
    GROUPS.map(async (group) => {
      const members = await catalogue.union('kind', group.kinds);
      const own = results.filter(({ id }) => members.has(id));
      const hits = await Promise.all(own.slice(0, group.most).map((result) => result.data()));
      return { group, count: own.length, hits, place: own[0] ? results.indexOf(own[0]) : Infinity };
    }),
  );
}

async function bestInGroups(results: readonly Result[]): Promise<Found[]> {
  const best = await Promise.all(results.slice(0, BEST).map((result) => result.data()));
  return GROUPS.map((group) => {
    const own = best.filter((hit) => (group.kinds as readonly string[]).includes(kindOf(hit)));
    const place = own[0] ? best.indexOf(own[0]) : Infinity;
    return { group, count: undefined, hits: own.slice(0, group.most), place };
  });
}

/** Puts the results of a search into groups by kind, the group with the best result first; empty ones are left out. */
export async function groupResults(results: readonly Result[], catalogue: Catalogue): Promise<Found[]> {
  const large = (await catalogue.all()).length > LARGE;
  const found = large ? await bestInGroups(results) : await countedGroups(results, catalogue);
  return found.filter(({ hits }) => hits.length > 0).sort((a, b) => a.place - b.place);
}
