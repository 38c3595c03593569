import type { SiteView } from '../site-view.ts';
import type { ChartPoint } from './points.ts';
import { seriesLines, type Dot, type SeriesLine } from './shapes.ts';
import { partFinding } from './wording.ts';

/** One part of a chart over time, on the scales of the whole. */
export interface Facet {
  readonly name: string;
  readonly about: string | undefined;
  /** What its figures say, in a sentence without a full stop. */
  readonly finding: string;
  readonly dots: readonly Dot[];
  readonly lines: readonly SeriesLine[];
}

/** A chart taken apart one way: small charts side by side, on the same scales. */
export interface Facets {
  /** Part of an address and an id: `class` or `measurer`. */
  readonly key: 'class' | 'measurer';
  readonly heading: string;
  readonly facets: readonly Facet[];
}

/** Fewest parts into which it is worth to take a chart apart. */
const FEWEST = 2;
/** Most parts by measurer; those with fewer figures share the last one. */
const MOST_MEASURERS = 12;
/** Most names that such a part gives. */
const MOST_NAMES = 40;
/** Measurers with fewer dated figures than this share one part. */
const OWN_PART = 2;

interface Part {
  readonly name: string;
  readonly about?: string | undefined;
  readonly points: readonly ChartPoint[];
}

function facet(view: SiteView, measure: string, { name, about, points }: Part, dots: readonly Dot[]): Facet {
  const own = new Set(points);
  const drawn = dots.filter(({ point }) => own.has(point));
  return {
    name,
    about,
    finding: partFinding(view, measure, points),
    dots: drawn,
    lines: seriesLines(drawn),
  };
}

function groups(
  points: readonly ChartPoint[],
  key: (point: ChartPoint) => string,
): Map<string, ChartPoint[]> {
  const found = new Map<string, ChartPoint[]>();
  for (const point of points) {
    const group = found.get(key(point));
    if (group) group.push(point);
    else found.set(key(point), [point]);
  }
  return found;
}

function byClass({ settings }: SiteView, points: readonly ChartPoint[]): Part[] {
  const found = groups(points, ({ testClass }) => testClass ?? '');
  const classes = settings.testClasses ?? {};
  return [...Object.keys(classes), ''].flatMap((key): Part | [] => {
    const of = found.get(key);
    if (!of) return [];
    return key === ''
      ? { name: 'No class of test named', points: of }
      : { name: classes[key]?.name ?? key, about: classes[key]?.description, points: of };
  });
}

/** One part of several, with their names. */
function shared(name: string, points: readonly ChartPoint[], parts: readonly Part[]): Part {
  const names = parts.map((part) => part.name).sort();
  const of = new Set(names);
  const more = names.length - MOST_NAMES;
  const about = names.slice(0, MOST_NAMES).join(', ');
  return {
    name,
    about: more > 0 ? `${about} and ${more} more` : about,
    points: points.filter(({ by }) => of.has(by)),
  };
}

function byMeasurer(points: readonly ChartPoint[]): Part[] {
  const found = [...groups(points, ({ by }) => by)].map(([name, of]) => ({ name, points: of }));
  const own = found
    .filter((part) => part.points.length >= OWN_PART)
    .sort((a, b) => b.points.length - a.points.length || (a.name < b.name ? -1 : 1));
  const once = found.filter((part) => part.points.length < OWN_PART);
  if (own.length > MOST_MEASURERS)
    return [
      ...own.slice(0, MOST_MEASURERS),
      shared('Further measurers', points, [...own.slice(MOST_MEASURERS), ...once]),
    ];
  const [only] = once;
  if (!only) return own;
  if (once.length === 1) return [...own, only];
  return [...own, shared('One figure each', points, once)];
}

/**
 * The dated figures of a chart by class of test, in the order of the settings, and by measurer, those with most
 * figures first; a way that gives a single part is left out.
 */
export function facetsOf(
  view: SiteView,
  measure: string,
  points: readonly ChartPoint[],
  dots: readonly Dot[],
): Facets[] {
  const dated = points.filter(({ date }) => date);
  const ways = [
    { key: 'class', heading: 'By class of test', parts: byClass(view, dated) },
    { key: 'measurer', heading: 'By measurer', parts: byMeasurer(dated) },
  ] as const;
  return ways
    .filter(({ parts }) => parts.length >= FEWEST)
    .map(({ key, heading, parts }) => ({
      key,
      heading,
      facets: parts.map((part) => facet(view, measure, part, dots)),
    }));
}
