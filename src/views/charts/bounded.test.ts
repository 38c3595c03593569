import { expect, test } from 'vitest';
import { minimalSettings } from '../../wiki/index.ts';
import { MOST_SHOWN } from '../entity-lists/window.ts';
import { entityListPages } from '../entity-lists/list-page.ts';
import { articlePage } from '../article/article-page.ts';
import { homePage } from '../home-page.ts';
import { article, there, viewOf } from '../small-site.ts';
import { allCharts } from './all-charts.ts';
import { boundedStrip, MOST_DOTS } from './bounded.ts';
import { chartPage } from './chart-page.ts';
import { chartsPage } from './charts-page.ts';

/** A wiki with this many dated figures of one measure on one dimension, each held by one of sixty. */
function wikiWith(figures: number) {
  const keys = Array.from({ length: 60 }, (_, n) => `holder-${n}`);
  const holders = keys.map((key) => `  ${key}: { name: ${key}, kind: person }\n`).join('');
  const claims = Array.from({ length: figures }, (_, n) => {
    const date = `${2000 + (n % 26)}-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}`;
    const figure = `{ measure: reading-lag, value: ${n % 97}, ahead: paper, between: [paper, screen] }`;
    return `  - { id: c${n}, dimensions: [speed], statement: Claim ${n}., asOf: ${date}, heldBy: [holder-${n % 60}], quantities: [${figure}] }\n`;
  });
  // In several files, since one would be longer than an article may be.
  const topics = Array.from({ length: Math.ceil(figures / 500) }, (_, n): [string, string] => [
    `topics/t${n}.md`,
    article(`Topic ${n}`, `form: overview\nclaims:\n${claims.slice(n * 500, n * 500 + 500).join('')}`),
  ]);
  return viewOf({
    'wiki.yml': minimalSettings.replace('holders:\n', `holders:\n${holders}`),
    ...Object.fromEntries(topics),
    'dimensions/speed.md': article('Speed'),
  });
}

test('a chart of few figures is shown as it is', () => {
  const view = wikiWith(30);
  const measure = there(allCharts(view)[0]);
  expect(chartPage(view, measure).charts).toEqual([measure.gap]);
});

test('a chart of any number of figures has a bounded number of dots, rows, parts and names', () => {
  const view = wikiWith(1000);
  const measure = there(allCharts(view)[0]);
  const page = chartPage(view, measure);
  const chart = there(page.charts[0]);
  expect(there(measure.gap?.overTime).dots).toHaveLength(1000);
  expect(there(chart.overTime).dots.length).toBeLessThanOrEqual(MOST_DOTS.whole);
  expect(there(chart.overTime).dots.length).toBeGreaterThan(MOST_DOTS.whole / 4);
  expect(chart.rows).toHaveLength(MOST_SHOWN);
  const parts = chart.facets.flatMap(({ facets }) => facets);
  expect(parts.length).toBeLessThanOrEqual(20);
  expect(Math.max(...parts.map(({ dots }) => dots.length))).toBeLessThanOrEqual(MOST_DOTS.facet);
  expect(Math.max(...parts.map(({ about = '' }) => about.length))).toBeLessThan(1000);
  expect(chart.left).toMatchObject({
    dots: 1000 - there(chart.overTime).dots.length,
    rows: { href: '/charts/reading-lag/figures/', text: 'All 1000 figures' },
  });
  expect(entityListPages(view).map(({ path }) => path)).toContain('charts/reading-lag/figures/page/2');
});

test('pages of several charts keep to the same bounds', () => {
  const view = wikiWith(1000);
  expect(there(chartsPage(view).charts[0]?.overTime).dots.length).toBeLessThanOrEqual(MOST_DOTS.whole);
  const { details } = articlePage(view, there(view.graph.article('speed')));
  expect(details.kind === 'dimension' && details.charts[0]?.left?.rows?.href).toBe('/charts/reading-lag/');
  const strip = homePage(view).dimensions.find(({ href }) => href === '/dimensions/speed/')?.chart;
  expect(there(strip).rows.length).toBeLessThanOrEqual(60);
  expect(boundedStrip(there(strip), 1).rows).toEqual(there(strip).rows);
});
