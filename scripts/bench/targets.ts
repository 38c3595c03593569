import type { BuildFigures, Figures } from './building.ts';
import { duration, megabytes, table } from './figures.ts';
import type { PeerFigures, Versus } from './peers/in-turn.ts';

/** What a build is meant to take at most, and what it took. */
export interface Target {
  readonly target: string;
  /** The most that meets it, in the unit of `measured`: a ratio, milliseconds or bytes. */
  readonly atMost: number;
  readonly unit: 'ratio' | 'milliseconds' | 'bytes';
  /** Absent where it was not measured. */
  readonly measured?: number;
  readonly met?: boolean;
  /** What the figure stands for where it is not quite what was asked for. */
  readonly remark?: string;
}

function target(
  name: string,
  unit: Target['unit'],
  atMost: number,
  measured: number | undefined,
  remark?: string,
): Target {
  const found = measured === undefined ? {} : { measured, met: measured <= atMost };
  return { target: name, unit, atMost, ...found, ...(remark === undefined ? {} : { remark }) };
}

/** Said of a figure for articles, sources and search where the build does not tell when they were done. */
const WHOLE = 'the whole build';

function firstRatio(name: string, atMost: number, found: Versus | undefined): Target {
  const remark = found && found.firstRatio === undefined ? WHOLE : undefined;
  return target(name, 'ratio', atMost, found?.firstRatio ?? found?.ratio, remark);
}

/** The targets that are about peers, of what was measured at one size; ratios are ours divided by theirs. */
export function peerTargets({ rivals }: PeerFigures): Target[] {
  const hugo = rivals.find(({ title }) => title === 'Hugo + Pagefind');
  const starlight = rivals.find(({ title }) => title === 'Starlight');
  return [
    firstRatio('articles, sources and search, cold, against Hugo + Pagefind', 2, hugo?.cold),
    firstRatio('articles, sources and search, cold, against Starlight', 0.33, starlight?.cold),
    firstRatio(
      'articles, sources and search, one article edited, against Hugo + Pagefind',
      1,
      hugo?.oneArticleEdited,
    ),
    target('memory at the peak, cold, against Starlight', 'ratio', 0.5, starlight?.cold.memoryRatio),
  ];
}

/** Milliseconds for each page beyond those of articles and sources; absent where the build does not tell its phases. */
export function restPerPage({ cold, pages, articles, sources }: BuildFigures): number | undefined {
  const further = (pages ?? 0) - articles - sources;
  return cold?.first === undefined || further <= 0 ? undefined : (cold.wall - cold.first) / further;
}

/** The targets that are about building, checking and editing one generated wiki. */
export function buildTargets(figures: BuildFigures): Target[] {
  return [
    target('each page beyond those of articles and sources, cold', 'milliseconds', 1.5, restPerPage(figures)),
    target('check alone, nothing changed', 'milliseconds', 1000, figures.checkWarm?.wall),
    target('edit to page in the development server', 'milliseconds', 300, figures.devEdit?.wall),
  ];
}

/** Most that time may grow, divided by how much the wiki grows. */
const GROWTH = 1.1;
const MOST_MEMORY = 4e9;

/** The targets that are about growing, of the smallest and the largest wiki that were measured. */
export function growthTargets(small: BuildFigures, large: BuildFigures): Target[] {
  const atMost = (GROWTH * large.articles) / small.articles;
  const growth = (from?: Figures, to?: Figures): number | undefined => from && to && to.wall / from.wall;
  return [
    target('growth of the time, cold', 'ratio', atMost, growth(small.cold, large.cold)),
    target('memory at the peak, cold, of the largest', 'bytes', MOST_MEMORY, large.cold?.memory),
  ];
}

function figureOf(unit: Target['unit'], figure: number): string {
  if (unit === 'bytes') return megabytes(figure);
  if (unit === 'ratio') return `${figure.toFixed(2)} ×`;
  return figure < 10 ? `${figure.toFixed(1)} ms` : duration(figure);
}

/** Targets as a table that says what was asked, what was measured, and whether that meets it. */
export function targetTable(heading: string, targets: readonly Target[]): string {
  const rows = targets.map(({ target: name, unit, atMost, measured, met, remark }) => [
    name,
    `at most ${figureOf(unit, atMost)}`,
    measured === undefined
      ? 'not measured'
      : `${figureOf(unit, measured)}${remark === undefined ? '' : ` (${remark})`}`,
    met === undefined ? '–' : met ? 'met' : 'not met',
  ]);
  return table([[heading, 'asked', 'measured', 'met'], ...rows]);
}
