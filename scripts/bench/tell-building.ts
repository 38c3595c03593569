import { duration, table } from './figures.ts';
import type { BuildFigures, Figures } from './building.ts';

const WAYS = {
  cold: 'build, nothing kept from before',
  warm: 'build, nothing changed',
  oneArticleEdited: 'build, one article edited',
  oneSourceRenamed: 'build, one source renamed',
  checkCold: 'check alone, nothing kept from before',
  checkWarm: 'check alone, nothing changed',
  devEdit: 'edit to page in the development server',
} as const satisfies Partial<Record<keyof BuildFigures, string>>;

/** What each phase is; those of a build overlap, since pages are rendered beside the indexer. */
const PHASES: Readonly<Record<string, string>> = {
  files: 'read the files',
  read: 'read their fields',
  validate: 'validate',
  parse: 'parse bodies',
  graph: 'graph',
  rules: 'rules',
  cache: 'keep for the next run',
  pages: 'views and pages',
  index: 'search index, beside the pages',
  publish: 'put in place',
};

const megabytes = (bytes: number | undefined): string =>
  bytes === undefined ? '–' : `${Math.round(bytes / 1e6)} MB`;

/** What was measured of building, as two tables with a column for each size: ways of working, and phases when cold. */
export function buildingTables(figures: readonly BuildFigures[]): string {
  const row = (name: string, cell: (each: BuildFigures) => string): string[] => [name, ...figures.map(cell)];
  const count = (number: number): string => number.toLocaleString('en');
  const ways = Object.entries(WAYS).map(([way, name]) =>
    row(name, (each) => duration((each[way as keyof typeof WAYS] as Figures).wall)),
  );
  const heading = row('', (each) => `${count(each.articles)} articles`);
  return [
    table([
      heading,
      row('claims', (each) => count(each.claims)),
      row('sources', (each) => count(each.sources)),
      row('pages', (each) => count(each.pages)),
      row('files', (each) => count(each.files)),
      row('size on the disk', (each) => megabytes(each.bytes)),
      ...ways,
      row('memory at the peak, cold, all processes', (each) => megabytes(each.cold.memory)),
      row('memory at the peak, check alone', (each) => megabytes(each.checkCold.memory)),
    ]),
    '',
    table([
      heading.with(0, 'phase of a cold build'),
      ...Object.entries(PHASES).map(([phase, name]) =>
        row(name, (each) => duration(each.cold.phases[phase] ?? 0)),
      ),
    ]),
  ].join('\n');
}
