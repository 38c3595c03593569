import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { minimalSettings } from '../wiki/index.ts';
import { articlePage } from './article/article-page.ts';
import { allCharts } from './charts/all-charts.ts';
import { chartPage } from './charts/chart-page.ts';
import { chartsPage } from './charts/charts-page.ts';
import { claimPage } from './claim-page.ts';
import { contributorList, contributorPage } from './contributor-page.ts';
import { formPage } from './contribute/contribute-page.ts';
import { entityListPage, entityListPages } from './entity-lists/list-page.ts';
import { evidencePage } from './evidence-page.ts';
import { healthPage } from './health/health-page.ts';
import { homePage } from './home-page.ts';
import { claimFacetBySlug, CLAIM_FACETS, claimIndex } from './index-pages/claim-index.ts';
import { sourceFacetBySlug, SOURCE_FACETS, sourceIndex } from './index-pages/source-index.ts';
import { kindPage } from './kind-page.ts';
import { articleMap } from './map/article-map.ts';
import { MATRIX_ORDERS, matrixPage } from './matrix/matrix-page.ts';
import { voicePage, voicesWithPage } from './matrix/voice-page.ts';
import { mostOnPage, PAGE_ENTRIES } from './paging/split.ts';
import { searchPage } from './search/page.ts';
import type { SiteView } from './site-view.ts';
import { article, source, there, viewOf } from './small-site.ts';
import { sourcePage } from './source-page.ts';
import { timelineChoices } from './timeline-choices.ts';
import { choiceListPage } from './timeline-filters.ts';
import { timelinePage } from './timeline-page.ts';

/**
 * A wiki in which everything leads to a few: one source that every claim cites, one dimension that every claim is on, one
 * claim that all differ from, one perspective that takes a side everywhere. `size` is the number of claims.
 */
function hubs(size: number): SiteView {
  const count = (share: number) => Array.from({ length: Math.round(size * share) }, (_, n) => n);
  const holders = count(0.25).map((n) => `  h${n}: { name: Holder ${n}, kind: person }\n`);
  const claims = count(1).map((n) => {
    const figure = `{ measure: reading-lag, value: ${n % 83}, ahead: paper, between: [paper, screen] }`;
    return [
      `  - id: c${n}`,
      `    statement: Claim number ${n} on how far reading on screens trails reading on paper in class ${n}.`,
      `    dimensions: [hub]`,
      `    happened: ${1900 + (n % 120)}`,
      `    heldBy: [h${n % holders.length}]`,
      `    sources: [{ source: hub-source, stance: supports }, { source: s${n % count(0.5).length}, stance: supports }]`,
      `    quantities: [${figure}]`,
      ...(n === 0 ? [] : [`    relations: [{ to: c0, kind: contradicts }]`]),
      '',
    ].join('\n');
  });
  const files: Record<string, string> = {
    'wiki.yml': minimalSettings.replace('holders:\n', `holders:\n${holders.join('')}`),
    'dimensions/hub.md': article('Hub'),
    'topics/events.md': article('Events', 'form: overview\ntimeline: {}'),
    'perspectives/hub-voice.md': article('Voice', 'holders: [reading-lab]\nposition: P.'),
    'sources/hub-source.yml': source('Hub', 'author: [{ literal: Lab }]\npublisher: Press\nfirsthand: true'),
  };
  for (let from = 0; from < size; from += 40) {
    const made = claims.slice(from, from + 40).join('');
    files[`topics/t${from}.md`] = article(
      `Topic ${from}`,
      `form: overview\nclaims:\n${made}`,
      'See [[hub]] and [@c0].',
    );
  }
  for (const n of count(0.5)) {
    files[`sources/s${n}.yml`] = source(
      `Study ${n}`,
      `author: [{ literal: Lab }, { family: Name${n}, given: A. }]\npublisher: Press ${n}\nderivedFrom: [hub-source]`,
    );
  }
  for (const n of count(0.25)) {
    const sides = `sides:\n  - { label: Yes, position: P., holders: [reading-lab] }\n  - { label: No, position: P., holders: [h${n}] }\n`;
    files[`tensions/x${n}.md`] = article(`Tension ${n}`, `question: Q?\n${sides}`);
    files[`perspectives/p${n}.md`] = article(`Perspective ${n}`, `holders: [h${n}]\nposition: P.`);
    files[`dimensions/d${n}.md`] = article(`Dimension ${n}`);
    files[`terms/w${n}.md`] = `---\ntitle: Word ${n}\ndefinition: It is ${n}.\n---\nAs [[hub]] says.\n`;
  }
  return viewOf(files);
}

/** What the first and longest pages of each type are made from, by the type. */
function models(view: SiteView): Map<string, unknown> {
  const { graph } = view;
  const [measure] = allCharts(view);
  const [voice] = voicesWithPage(view);
  const hub = there(graph.article('hub'));
  const author = there(graph.authors.find(({ name }) => name === 'Lab'));
  const [choice] = timelineChoices(view);
  return new Map<string, unknown>([
    ['home', homePage(view)],
    ['health', healthPage(view)],
    ['evidence', evidencePage(view)],
    ['search', searchPage(view)],
    ['form', formPage(view, 'claim')],
    ['dimension', articlePage(view, hub)],
    ['map', articleMap(view, hub)],
    ['topic', articlePage(view, there(graph.article('events')))],
    ['perspective', articlePage(view, there(graph.article('hub-voice')))],
    ['claim', claimPage(view, there(graph.claim('c0')))],
    ['source', sourcePage(view, there(graph.source('hub-source')))],
    ['author', contributorPage(view, 'author', author)],
    ['authors', contributorList(view, 'author')],
    ['publishers', contributorList(view, 'publisher')],
    ['chart', chartPage(view, there(measure))],
    ['charts', chartsPage(view)],
    ['voice', voicePage(view, there(voice))],
    ['timeline', timelinePage(view)],
    ['timeline of one', timelinePage(view, there(choice))],
    ['filters of the timeline', choiceListPage(view, 'holders', 1)],
    ...MATRIX_ORDERS.map((order) => [`matrix ${order.slug}`, matrixPage(view, order)] as const),
    ...CLAIM_FACETS.map(({ slug }) => [`claims ${slug}`, claimIndex(view, claimFacetBySlug(slug))] as const),
    ...SOURCE_FACETS.map(
      ({ slug }) => [`sources ${slug}`, sourceIndex(view, sourceFacetBySlug(slug))] as const,
    ),
    ...(['term', 'tension', 'perspective', 'dimension', 'topic'] as const).map(
      (kind) => [`list of ${kind}`, kindPage(view, kind)] as const,
    ),
    ...entityListPages(view)
      .filter(({ number }) => number === 1)
      .map(({ list }) => [`list ${list}`, entityListPage(view, list, 1)] as const),
  ]);
}

/** Bars of the picture of a timeline: rows times what finds room in each. */
const MOST_BARS = 2800;

/** Length of the longest list within a value, with the fields that lead to it. */
function longestList(value: unknown, path = ''): { readonly length: number; readonly path: string } {
  let longest = { length: Array.isArray(value) ? value.length : 0, path };
  if (typeof value !== 'object' || value === null) return longest;
  for (const [key, inner] of Object.entries(value)) {
    const found = longestList(inner, Array.isArray(value) ? path : `${path}.${key}`);
    if (found.length > longest.length) longest = found;
  }
  return longest;
}

/** Whether a model is that of a list of one page, which may grow until the page is full. */
function hasRoom(model: unknown): boolean {
  return typeof model === 'object' && model !== null && 'pager' in model && model.pager === undefined;
}

const compressed = (value: unknown): number => gzipSync(JSON.stringify(value ?? null)).length;

describe('however large the wiki,', () => {
  const SIZE = 520;
  let once: Map<string, unknown>;
  let twice: Map<string, unknown>;
  beforeAll(() => {
    once = models(hubs(SIZE));
    twice = models(hubs(SIZE * 2));
  });

  test('no page has a list longer than a page of a list may have', () => {
    const longest = [...twice].map(([type, model]) => ({ type, ...longestList(model) }));
    const most = (path: string) => (path.endsWith('.strip.bars') ? MOST_BARS : mostOnPage(PAGE_ENTRIES));
    expect(longest.filter(({ path, length }) => length > most(path))).toEqual([]);
  });

  test('a wiki twice as large has pages of the same length', () => {
    // Numbers grow by a digit.
    const grown = [...twice].flatMap(([type, model]) => {
      const [before, after] = [compressed(once.get(type)), compressed(model)];
      return once.has(type) && !hasRoom(once.get(type)) && after > Math.max(before * 1.15, before + 1500)
        ? [`${type}: ${before} → ${after}`]
        : [];
    });
    expect(grown).toEqual([]);
  });

  test('no page is made from more than 60 KB, compressed', () => {
    const heavy = [...twice].filter(([, model]) => compressed(model) > 60_000).map(([type]) => type);
    expect(heavy).toEqual([]);
  });
});
