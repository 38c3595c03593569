import { csvCell } from '../charts/chart-files.ts';
import type { SiteFile } from '../cite-files.ts';
import type { SiteView } from '../site-view.ts';
import { hasMatrix } from './matrix-page.ts';
import { standsOf, type Stand } from './stands.ts';

const COLUMNS = [
  'tension',
  'title',
  'state',
  'side',
  'label',
  'perspective',
  'holder',
  'name',
  'only',
  'own claims',
  'claims',
] as const;

type Record = Readonly<{ [column in (typeof COLUMNS)[number]]: string | readonly string[] | undefined }>;

/** One record for each side that somebody takes, and one without a name for a side that nobody takes. */
function records(view: SiteView): Record[] {
  return standsOf(view).tensions.flatMap(({ article, state, sides }) =>
    sides.flatMap(({ letter, label, claims, stands }): Record[] => {
      const record = (stand?: Stand): Record => ({
        tension: article.id,
        title: article.data.title,
        state,
        side: letter,
        label,
        perspective: stand?.voice.kind === 'perspective' ? stand.voice.id : undefined,
        holder: stand?.voice.kind === 'holder' ? stand.voice.id : undefined,
        name: stand?.voice.name,
        only: stand?.only ?? [],
        'own claims': stand?.own ?? [],
        claims,
      });
      return stands.length === 0 ? [record()] : stands.map(record);
    }),
  );
}

function csv(view: SiteView): string {
  const cell = (value: string | readonly string[] | undefined) =>
    csvCell(typeof value === 'string' || value === undefined ? value : value.join('; '));
  const lines = records(view).map((record) => COLUMNS.map((column) => cell(record[column])).join(','));
  return [COLUMNS.join(','), ...lines, ''].join('\r\n');
}

/** The data of the matrix as CSV and JSON; none where there is no matrix. */
export function matrixFiles(view: SiteView): SiteFile[] {
  if (!hasMatrix(view)) return [];
  return [
    { path: 'stands.csv', text: () => csv(view) },
    { path: 'stands.json', text: () => `${JSON.stringify({ stands: records(view) }, null, 2)}\n` },
  ];
}
