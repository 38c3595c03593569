import { duration, kilobytes, table } from './figures.ts';
import type { SearchFigures } from './search.ts';

/** What was measured of search, as a table with a column for each size. */
export function searchTable(figures: readonly SearchFigures[]): string {
  const row = (name: string, cell: (each: SearchFigures) => string): string[] => [name, ...figures.map(cell)];
  const ways = (['box', 'page'] as const).flatMap((way) => {
    const of = way === 'box' ? 'box on the home page' : 'search page, opened';
    return [
      row(`first result, ${of}: requests`, (each) => String(each[way].requests)),
      row(`first result, ${of}: sent`, (each) => kilobytes(each[way].bytes)),
      row(`… for the longest of the queries`, (each) => kilobytes(each[way].mostBytes)),
      row(`… engine`, (each) => kilobytes(each[way].engineBytes)),
      row(`… list of records (\`pf_meta\`)`, (each) => kilobytes(each[way].listBytes)),
      row(`… everything else`, (each) =>
        kilobytes(each[way].bytes - each[way].engineBytes - each[way].listBytes),
      ),
      row(`first result, ${of}: time with an empty cache`, (each) => duration(each[way].cold)),
    ];
  });
  return table([
    row('', (each) => `${each.records.toLocaleString('en')} records`),
    row('indexing', (each) => duration(each.indexing)),
    row('index: files', (each) => each.indexFiles.toLocaleString('en')),
    row('index: size on the disk', (each) => kilobytes(each.indexBytes)),
    row('… list of records (`pf_meta`)', (each) => kilobytes(each.listBytes)),
    row('… filters', (each) => kilobytes(each.filterBytes)),
    ...ways,
    row('last key to result in the box, engine loaded', (each) => duration(each.box.warm ?? NaN)),
  ]);
}
