import type { BuildFigures, Figures } from './building.ts';
import { duration, megabytes, table } from './figures.ts';
import { restPerPage } from './targets.ts';

const WAYS = {
  cold: 'build, nothing kept from before',
  warm: 'build, nothing changed',
  oneArticleEdited: 'build, one article edited',
  oneSourceRenamed: 'build, one source renamed',
  checkCold: 'check alone, nothing kept from before',
  checkWarm: 'check alone, nothing changed',
  devEdit: 'edit to page in the development server',
} as const satisfies Partial<Record<keyof BuildFigures, string>>;

/** A way of working as the figures name it. */
type Measured = keyof typeof WAYS;
const ways = Object.entries(WAYS) as [Measured, string][];

/** What each phase is; those of a build overlap, since pages are rendered beside the indexer. */
const PHASES: Readonly<Record<string, string>> = {
  files: 'read the files',
  read: 'read their fields',
  validate: 'validate',
  parse: 'parse bodies',
  graph: 'graph',
  rules: 'rules',
  cache: 'keep for the next run',
  compile: 'compile',
  articles: 'pages of articles',
  'further pages': 'all other pages',
  data: 'files of data',
  index: 'search index after the articles, beside other pages',
  write: 'wait for what is still to be written',
  publish: 'put in place',
};

/** All phases that were noted, those without a name here by their own; parts of a build have rows of their own. */
function namedPhases(figures: readonly BuildFigures[]): Record<string, string> {
  const noted = figures.flatMap(({ cold }) => Object.keys(cold?.phases ?? {}));
  const others = noted.filter((name) => name !== 'first' && name !== 'rest' && !(name in PHASES));
  return { ...PHASES, ...Object.fromEntries(others.map((name) => [name, name])) };
}

const time = (ms: number | undefined): string => (ms === undefined ? '–' : duration(ms));
const count = (number: number | undefined): string => number?.toLocaleString('en') ?? '–';

/** Rows whose cells are not all empty: what was not measured has no row. */
function filled(rows: readonly (readonly string[])[]): (readonly string[])[] {
  return rows.filter((row) => row.slice(1).some((cell) => cell !== '–'));
}

/** Of a build that tells it: when articles, sources and search were there, and what it took after that. */
function parts({ wall, first }: Partial<Figures> = {}): { first?: number; rest?: number } {
  return first === undefined || wall === undefined ? {} : { first, rest: wall - first };
}

/**
 * What was measured of building, as two tables with a column for each size: ways of working, and phases when cold. The
 * second is left out where no cold build was measured.
 */
export function buildingTables(figures: readonly BuildFigures[]): string {
  const row = (name: string, cell: (each: BuildFigures) => string): string[] => [name, ...figures.map(cell)];
  const heading = row('', (each) => `${count(each.articles)} articles`);
  const built = ways.flatMap(([way, name]) => [
    row(name, (each) => time(each[way]?.wall)),
    row('… until articles, sources and search are there', (each) => time(parts(each[way]).first)),
    row('… the pages of claims and the indexes after them', (each) => time(parts(each[way]).rest)),
  ]);
  const rows = [
    row('claims', (each) => count(each.claims)),
    row('sources', (each) => count(each.sources)),
    row('pages', (each) => count(each.pages)),
    row('files', (each) => count(each.files)),
    row('size on the disk', (each) => megabytes(each.bytes)),
    ...built,
    row('each page beyond those of articles and sources, cold', (each) => {
      const cost = restPerPage(each);
      return cost === undefined ? '–' : `${cost.toFixed(2)} ms`;
    }),
    row('processor time, cold', (each) => time(each.cold?.processor)),
    row('memory at the peak, cold, all processes', (each) => megabytes(each.cold?.memory)),
    row('memory at the peak, check alone', (each) => megabytes(each.checkCold?.memory)),
  ];
  const tables = [table([heading, ...filled(rows)])];
  const phases = Object.entries(namedPhases(figures)).map(([phase, name]) =>
    row(name, (each) => time(each.cold?.phases[phase])),
  );
  const told = filled(phases);
  if (told.length > 0) tables.push(table([heading.with(0, 'phase of a cold build'), ...told]));
  return tables.join('\n\n');
}

const times = (from: number | undefined, to: number | undefined): string =>
  from === undefined || to === undefined ? '–' : `${(to / from).toFixed(2)} ×`;

/** How times and memory grow from the smallest to the largest wiki that were measured. */
export function growthTable(small: BuildFigures, large: BuildFigures): string {
  const row = (
    name: string,
    figure: (each: BuildFigures) => number | undefined,
    write: (figure: number | undefined) => string,
  ): string[] => [name, write(figure(small)), write(figure(large)), times(figure(small), figure(large))];
  const heading = ['', `${count(small.articles)} articles`, `${count(large.articles)} articles`, 'growth'];
  const rows = [
    row('pages', ({ pages }) => pages, count),
    ...ways.map(([way, name]) => row(name, (each) => each[way]?.wall, time)),
    row('processor time, cold', ({ cold }) => cold?.processor, time),
    row('memory at the peak, cold, all processes', ({ cold }) => cold?.memory, megabytes),
    row('memory at the peak, check alone', ({ checkCold }) => checkCold?.memory, megabytes),
  ];
  return table([heading, ...filled(rows)]);
}
