import type { AnyArticle } from '../../wiki/index.ts';
import { entityLink, type Link } from '../links.ts';
import type { SiteView } from '../site-view.ts';
import { counted, KIND_ORDER, KIND_WORDS } from '../words.ts';
import { articleLinks } from './links.ts';
import { neighbours, type Tie } from './neighbours.ts';

/** Most articles on a map, and fewest that make one worth drawing. */
const MOST = 14;
const FEWEST = 3;
/** Most lines between the others; more would hide those to the article itself. */
const MOST_AMONG = 12;

/** An article on the map. */
export interface MapNode extends Link {
  readonly kind: string;
  /** How it has to do with the article, in a few words each. */
  readonly ties: readonly string[];
  readonly side: 'left' | 'right';
}

/** A line, as a path in a square of 100 by 100 that is stretched between the two sides. */
export interface MapLine {
  readonly path: string;
  /** Positions from 1, among the nodes, of those that it joins beside the article itself. */
  readonly nodes: readonly number[];
  /** A link, shared evidence alone, or a link between two others. */
  readonly kind: 'link' | 'shared' | 'among';
  /** From 1 to 3: how near the two are. */
  readonly weight: number;
}

/** What links to what around an article: two rows of others, the article between them. */
export interface ArticleMap {
  /** The others, those on the left first. */
  readonly nodes: readonly MapNode[];
  readonly lines: readonly MapLine[];
  /** What is shown, and what was left out. */
  readonly caption: string;
}

function words({ out, in: into, claims, sources, against }: Tie): string[] {
  const shared = [claims > 0 && counted(claims, 'claim'), sources > 0 && counted(sources, 'source')].filter(
    Boolean,
  );
  return [
    out && into ? 'links both ways' : out ? 'linked from here' : into ? 'links here' : '',
    against > 0 ? `${counted(against, 'pair')} of claims against each other` : '',
    shared.length > 0 ? `shares ${shared.join(' and ')}` : '',
  ].filter(Boolean);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Where a node stands in the square: on one of its sides, each side divided evenly into the same rows. */
interface Place {
  readonly x: 0 | 100;
  readonly y: number;
}

function placesOf(count: number): Place[] {
  const rows = Math.ceil(count / 2);
  return Array.from({ length: count }, (_, index) => ({
    x: index < rows ? 0 : 100,
    y: round((((index < rows ? index : index - rows) + 0.5) / rows) * 100),
  }));
}

/** A curve from the middle to a node. */
function spoke({ x, y }: Place): string {
  const bend = x === 0 ? 22 : 78;
  return `M50,50C${bend},50 ${bend},${y} ${x},${y}`;
}

/** A curve between two nodes: across, or out and back on their side, the farther apart the deeper. */
function across(a: Place, b: Place): string {
  const depth = (place: Place) => {
    const reach = a.x === b.x ? round(6 + Math.abs(a.y - b.y) * 0.3) : 40;
    return place.x === 0 ? reach : 100 - reach;
  };
  return `M${a.x},${a.y}C${depth(a)},${a.y} ${depth(b)},${b.y} ${b.x},${b.y}`;
}

/** Lines between nodes that refer to each other, those of the nearest first; a link one way is left out. */
function among(view: SiteView, ties: readonly Tie[], places: readonly Place[]): MapLine[] {
  const { to } = articleLinks(view);
  const refers = (a: Tie, b: Tie) => to.get(a.id)?.has(b.id) === true;
  return ties
    .flatMap((a, i) =>
      ties.slice(i + 1).flatMap((b, offset) => {
        const j = i + 1 + offset;
        const [from, into] = [places[i], places[j]];
        if (!from || !into || !refers(a, b) || !refers(b, a)) return [];
        const line: MapLine = { path: across(from, into), nodes: [i + 1, j + 1], kind: 'among', weight: 1 };
        return [{ line, strength: a.strength + b.strength }];
      }),
    )
    .sort((a, b) => b.strength - a.strength || (a.line.path < b.line.path ? -1 : 1))
    .slice(0, MOST_AMONG)
    .map(({ line }) => line);
}

function caption(shown: number, all: number): string {
  const what = 'link to this one, are linked from it, or share claims or sources with it';
  return shown < all
    ? `The ${shown} nearest of ${all} articles that ${what}; the others are left out.`
    : `All ${all} articles that ${what}.`;
}

/** The map around an article; `undefined` where it has too few neighbours to draw. */
export function articleMap(view: SiteView, article: AnyArticle): ArticleMap | undefined {
  const all = neighbours(view, article);
  if (all.length < FEWEST) return undefined;
  const kindOf = ({ id }: Tie) => view.graph.article(id)?.kind ?? article.kind;
  // Kinds stay together, so that a reader finds the perspectives, say, in one place.
  const ties = all
    .slice(0, MOST)
    .sort(
      (a, b) =>
        KIND_ORDER.indexOf(kindOf(a)) - KIND_ORDER.indexOf(kindOf(b)) ||
        b.strength - a.strength ||
        (a.id < b.id ? -1 : 1),
    );
  const places = placesOf(ties.length);
  const spokes = ties.map((tie, index): MapLine => {
    const kind = tie.out || tie.in ? 'link' : 'shared';
    const weight = tie.strength >= 3 ? 3 : tie.strength >= 1.5 ? 2 : 1;
    return { path: spoke(places[index] as Place), nodes: [index + 1], kind, weight };
  });
  return {
    nodes: ties.map((tie, index) => ({
      ...entityLink(view, tie.id),
      kind: KIND_WORDS[kindOf(tie)].one,
      ties: words(tie),
      side: places[index]?.x === 0 ? 'left' : 'right',
    })),
    lines: [...among(view, ties, places), ...spokes],
    caption: caption(ties.length, all.length),
  };
}
