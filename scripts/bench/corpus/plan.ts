import { Prose, wordOf } from './prose.ts';
import { Random } from './random.ts';

/** Kinds of articles with their share of all, in thousandths, as in a wiki that has grown for a year. */
export const SHARES = {
  dimension: 60,
  perspective: 100,
  tension: 110,
  topic: 40,
  brief: 290,
  assessment: 20,
  term: 380,
} as const;
/** A kind of article. */
export type Kind = keyof typeof SHARES;

/** How large a generated wiki is, and which of all wikis of that size. */
export interface Size {
  readonly articles: number;
  /** Sources for one article. */
  readonly sourcesPerArticle: number;
  /** Claims for one article, in the mean. */
  readonly claimsPerArticle: number;
  readonly seed: number;
}

/** An article to be written, with the ids of the claims that it makes. */
export interface PlannedArticle {
  readonly kind: Kind;
  readonly id: string;
  readonly title: string;
  readonly claims: readonly string[];
}

/** All ids of a generated wiki, so that each text can refer to any other. */
export interface Plan {
  readonly random: Random;
  readonly prose: Prose;
  readonly articles: readonly PlannedArticle[];
  readonly claims: readonly string[];
  readonly sources: readonly string[];
  readonly holders: readonly { readonly key: string; readonly name: string }[];
}

/** Words as a part of an id, so short that a number after it stays within the longest id; cut where a word ends. */
const slug = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(' ', '-')
    .slice(0, 68)
    .replace(/(?<=^.{67}.*)-[^-]*$/, '');

/** Decides what there is in a generated wiki of a size; the same size gives the same plan. */
export function planWiki(size: Size): Plan {
  const random = new Random(size.seed);
  const prose = new Prose(random);
  const kinds = Object.keys(SHARES) as Kind[];
  const articles: PlannedArticle[] = [];
  const claims: string[] = [];
  for (const kind of kinds) {
    const count = Math.max(1, Math.round((size.articles * SHARES[kind]) / 1000));
    for (let number = 0; number < count; number++) {
      // Names in the glossary must differ.
      const title = kind === 'term' ? `${prose.phrase(1)} ${wordOf(number)}` : prose.phrase(random.int(3, 7));
      const id = `${slug(title)}-${kind.charAt(0)}${number}`;
      // Terms and topics mostly lean on the claims of others; briefs are made of points.
      const mean = size.claimsPerArticle * (kind === 'term' ? 0.3 : kind === 'brief' ? 1.8 : 1.3);
      const least = kind === 'brief' ? 3 : 0;
      const made = Array.from(
        { length: Math.max(least, Math.round(mean * (0.5 + random.next()))) },
        () => `${slug(prose.phrase(3))}-${claims.length + 1}`,
      );
      // Each id carries its number, so that no two are alike.
      const own = made.map((text, at) => text.replace(/-\d+$/, `-c${claims.length + at}`));
      claims.push(...own);
      articles.push({ kind, id, title, claims: own });
    }
  }
  const sources = Array.from(
    { length: Math.max(3, Math.round(size.articles * size.sourcesPerArticle)) },
    (_, number) => `${slug(prose.name())}-${2015 + (number % 12)}-s${number}`,
  );
  const holders = Array.from({ length: Math.max(4, Math.round(size.articles / 12)) }, (_, number) => {
    const name = `${prose.name()} ${prose.name()}`;
    return { key: `${slug(name)}-${number}`, name };
  });
  return { random, prose, articles, claims, sources, holders };
}
