import type { SiteFile } from '../cite-files.ts';
import type { SiteView } from '../site-view.ts';
import { allCharts, dimensionCharts } from './all-charts.ts';
import type { Chart } from './chart.ts';
import { chartsOf } from './chart-page.ts';

const COLUMNS = [
  'claim',
  'statement',
  'value',
  'low',
  'high',
  'range',
  'unit',
  'ahead',
  'of',
  'on',
  'date',
  'measurer',
  'measured by',
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

function records(charts: readonly Chart[]) {
  return charts.flatMap(({ unit, rows }) =>
    rows.map(({ point }) => ({
      claim: point.claim,
      statement: point.statement,
      value: point.quantity.value,
      low: point.quantity.low,
      high: point.quantity.high,
      range: point.range,
      unit,
      ahead: point.ahead,
      of: point.quantity.of ?? point.quantity.between?.join(' against '),
      on: point.quantity.on,
      date: point.date?.edtf.text,
      measurer: point.measurer,
      'measured by': point.by,
      series: point.series,
      'test class': point.testClass,
      mark: point.mark?.mark,
      computed: point.computed,
    })),
  );
}

function csv(charts: readonly Chart[]): string {
  const rows = records(charts).map((record) => Object.values(record).map(csvCell).join(','));
  return [COLUMNS.join(','), ...rows, ''].join('\r\n');
}

function json(charts: readonly Chart[], dimension: string | undefined): string {
  const [first] = charts;
  const data = {
    measure: first?.measure,
    name: first?.name,
    unit: first?.unit,
    dimension,
    figures: records(charts),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

function filesOf(name: string, charts: readonly Chart[], dimension?: string): SiteFile[] {
  return [
    { path: `${name}.csv`, text: () => csv(charts) },
    { path: `${name}.json`, text: () => json(charts, dimension) },
  ];
}

/** The data of each measure that has a chart, whole and by dimension, as CSV and JSON. */
export function chartFiles(view: SiteView): SiteFile[] {
  const whole = allCharts(view).flatMap((measure) => filesOf(measure.measure, chartsOf(measure)));
  const parts = view.graph.articlesOf('dimension').flatMap((dimension) => {
    const byMeasure = new Map<string, Chart[]>();
    for (const chart of dimensionCharts(view, dimension)) {
      byMeasure.set(chart.measure, [...(byMeasure.get(chart.measure) ?? []), chart]);
    }
    // An id holds no full stop, so that the name of a file is that of one dimension.
    return [...byMeasure].flatMap(([measure, charts]) =>
      filesOf(`${measure}.${dimension.id}`, charts, dimension.id),
    );
  });
  return [...whole, ...parts];
}
