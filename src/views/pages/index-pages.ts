import { allCharts } from '../charts/all-charts.ts';
import { chartPage } from '../charts/chart-page.ts';
import { chartsPage } from '../charts/charts-page.ts';
import { contributePage, formPage } from '../contribute/contribute-page.ts';
import { contributorList, contributorsInPages } from '../contributor-page.ts';
import { evidencePage } from '../evidence-page.ts';
import { healthPage } from '../health/health-page.ts';
import { homePage } from '../home-page.ts';
import { claimIndex, claimIndexPages } from '../index-pages/claim-index.ts';
import { sourceIndex, sourceIndexPages } from '../index-pages/source-index.ts';
import { matrixPage, matrixPages } from '../matrix/matrix-page.ts';
import { voicePage, voicePages } from '../matrix/voice-page.ts';
import { kindPage, kindPages } from '../kind-page.ts';
import { numberedPages } from '../paging/pager.ts';
import { searchPage } from '../search/page.ts';
import type { SiteView } from '../site-view.ts';
import { choiceListPage, choiceListPages } from '../timeline-filters.ts';
import { movedTimelines, timelinePage, timelinePages } from '../timeline-page.ts';
import type { SitePage } from './shown.ts';

/** The pages of which there is one: the start, what explains the wiki, and what helps to find and to contribute. */
export function* singlePages(view: SiteView): Generator<SitePage> {
  yield { path: '', show: () => ({ layout: 'home', page: homePage(view) }) };
  yield { path: 'search', unlisted: true, show: () => ({ layout: 'search', page: searchPage(view) }) };
  yield { path: 'evidence', show: () => ({ layout: 'evidence', page: evidencePage(view) }) };
  yield { path: 'health', show: () => ({ layout: 'health', page: healthPage(view) }) };
  yield { path: 'contribute', show: () => ({ layout: 'contribute', page: contributePage(view) }) };
  for (const kind of ['source', 'claim'] as const) {
    yield { path: `contribute/${kind}`, show: () => ({ layout: 'form', page: formPage(view, kind) }) };
  }
}

/** The indexes of claims, sources, authors and publishers, and the articles of each kind; long ones in several pages. */
export function* listPages(view: SiteView): Generator<SitePage> {
  for (const { path, kind, number } of kindPages(view)) {
    yield { path, show: () => ({ layout: 'kind', page: kindPage(view, kind, number) }) };
  }
  for (const { path, facet, number } of claimIndexPages(view)) {
    const show = () => ({
      layout: 'claims' as const,
      page: claimIndex(view, facet, number),
    });
    yield { path, show };
  }
  for (const { path, facet, number } of sourceIndexPages(view)) {
    const show = () => ({
      layout: 'sources' as const,
      page: sourceIndex(view, facet, number),
    });
    yield { path, show };
  }
  for (const kind of ['author', 'publisher'] as const) {
    for (const { path, number } of numberedPages(contributorsInPages(view, kind))) {
      yield { path, show: () => ({ layout: 'names', page: contributorList(view, kind, number) }) };
    }
  }
}

/** The charts, each measure on a page of its own. */
export function* chartPages(view: SiteView): Generator<SitePage> {
  const none = allCharts(view).length === 0;
  yield { path: 'charts', unlisted: none, show: () => ({ layout: 'charts', page: chartsPage(view) }) };
  for (const charts of allCharts(view)) {
    yield {
      path: `charts/${charts.measure}`,
      show: () => ({ layout: 'chart', page: chartPage(view, charts) }),
    };
  }
}

/** The matrix of perspectives and tensions in its orders, and what each voice says. */
export function* matrixAndVoices(view: SiteView): Generator<SitePage> {
  for (const { path, order, number } of matrixPages(view)) {
    yield { path, show: () => ({ layout: 'matrix', page: matrixPage(view, order, number) }) };
  }
  for (const { path, stands, number } of voicePages(view)) {
    yield { path, show: () => ({ layout: 'voice', page: voicePage(view, stands, number) }) };
  }
}

/** The timeline, whole and by what it can be filtered by, and where filters stood before an id changed. */
export function* timelines(view: SiteView): Generator<SitePage> {
  for (const { path, choice, number } of timelinePages(view)) {
    yield { path, show: () => ({ layout: 'timeline', page: timelinePage(view, choice, number) }) };
  }
  for (const { path, choices, number } of choiceListPages(view)) {
    yield { path, show: () => ({ layout: 'names', page: choiceListPage(view, choices, number) }) };
  }
  for (const { former, page } of movedTimelines(view)) {
    yield { path: `timeline/dimensions/${former}`, unlisted: true, show: () => ({ layout: 'moved', page }) };
  }
}
