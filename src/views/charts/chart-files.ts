import type { SiteFile } from '../cite-files.ts';
import type { SiteView } from '../site-view.ts';
import { allCharts, type Chart } from './chart-page.ts';

const COLUMNS = [
  'claim',
  'statement',
  'value',
  'low',
  'high',
  'range',
  'unit',
  'ahead',
  'date',
  'measurer',
  'series',
  'test class',
  'mark',
  'computed',
];

// What the search export refuses as well: its script runs in the browser and carries nothing from here.
const FORMULA = /^(?:[\t\r]|[\s\p{Cc}]*[=+\-@\uff1d\uff0b\uff0d\uff20])/u;

/** A cell of a CSV file (RFC 4180). Text is kept from being taken for a formula; numbers stay numbers. */
export function csvCell(value: string | number | boolean | undefined): string {
  if (value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function records(chart: Chart) {
  return chart.rows.map(({ point }) => ({
    claim: point.claim,
    statement: point.statement,
    value: point.quantity.value,
    low: point.quantity.low,
    high: point.quantity.high,
    range: point.range,
    unit: chart.unit,
    ahead: point.ahead,
    date: point.date?.edtf.text,
    measurer: point.measurer,
    series: point.series,
    'test class': point.testClass,
    mark: point.mark?.mark,
    computed: point.computed,
  }));
}

function csv(chart: Chart): string {
  const rows = records(chart).map((record) => Object.values(record).map(csvCell).join(','));
  return [COLUMNS.join(','), ...rows, ''].join('\r\n');
}

/** The data of each chart as CSV and JSON. */
export function chartFiles(view: SiteView): SiteFile[] {
  return allCharts(view).flatMap((chart) => [
    { path: `${chart.measure}.csv`, text: () => csv(chart) },
    {
      path: `${chart.measure}.json`,
      text: () =>
        `${JSON.stringify({ measure: chart.measure, name: chart.name, unit: chart.unit, figures: records(chart) }, null, 2)}\n`,
    },
  ]);
}
