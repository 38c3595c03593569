import { ARTICLE_KINDS, type AnyArticle, type Wiki } from '../../../src/wiki/index.ts';
import { apiFiles } from '../../../src/views/api.ts';
import { articlePage } from '../../../src/views/article/article-page.ts';
import { elsewhere } from '../../../src/views/article/elsewhere.ts';
import { allCharts } from '../../../src/views/charts/all-charts.ts';
import { chartFiles } from '../../../src/views/charts/chart-files.ts';
import { chartPage } from '../../../src/views/charts/chart-page.ts';
import { chartsPage } from '../../../src/views/charts/charts-page.ts';
import { citeFiles } from '../../../src/views/cite-files.ts';
import { claimPage } from '../../../src/views/claim-page.ts';
import { contributePage, formPage } from '../../../src/views/contribute/contribute-page.ts';
import { formData } from '../../../src/views/contribute/form-data.ts';
import { namesOf } from '../../../src/views/contribute/names.ts';
import { contributorList, contributorPage, contributorsOf } from '../../../src/views/contributor-page.ts';
import { evidencePage } from '../../../src/views/evidence-page.ts';
import { atomFeed, robots, sitemap, sitemapCount, sitemapIndex } from '../../../src/views/feeds.ts';
import { healthPage } from '../../../src/views/health/health-page.ts';
import { homePage } from '../../../src/views/home-page.ts';
import { CLAIM_FACETS, claimIndex } from '../../../src/views/index-pages/claim-index.ts';
import { SOURCE_FACETS, sourceIndex } from '../../../src/views/index-pages/source-index.ts';
import { kindPage } from '../../../src/views/kind-page.ts';
import { articleMap } from '../../../src/views/map/article-map.ts';
import { matrixFiles } from '../../../src/views/matrix/matrix-files.ts';
import { hasMatrix, MATRIX_ORDERS, matrixPage } from '../../../src/views/matrix/matrix-page.ts';
import { voicePage, voicesWithPage } from '../../../src/views/matrix/voice-page.ts';
import { formerIds, movedPage } from '../../../src/views/moved.ts';
import { navigation } from '../../../src/views/navigation.ts';
import { pageList } from '../../../src/views/page-list.ts';
import { articleSearchData } from '../../../src/views/search/article-record.ts';
import { searchPage } from '../../../src/views/search/page.ts';
import { graphRecords } from '../../../src/views/search/records.ts';
import { spellingIndex } from '../../../src/views/search/spelling.ts';
import { searchStamp } from '../../../src/views/search/stamp.ts';
import { siteView, type SiteView } from '../../../src/views/site-view.ts';
import { sourcePage } from '../../../src/views/source-page.ts';
import { movedTimelines, timelineChoices, timelinePage } from '../../../src/views/timeline-page.ts';

/** The page of an article; one that has lost its text cannot be made, unless nothing calls the footnotes that it is made of. */
function wholeArticle(view: SiteView, article: AnyArticle): unknown {
  const page = articlePage(view, article);
  const told = view.wiki.findings.some(
    ({ rule, place }) => rule === 'footnote-unused' && place.file === article.file,
  );
  if (article.body.words > 0 && page.body === '' && !told) throw new Error('the text of the article is lost');
  return page;
}

/** Everything that a build writes of one thing, as a name and how to make it. */
type Made = readonly [name: string, make: () => unknown];

function* made(view: SiteView): Generator<Made> {
  const { graph } = view;
  const entities: readonly { readonly id: string }[] = [...graph.articles, ...graph.claims, ...graph.sources];
  for (const article of graph.articles) {
    yield [
      article.id,
      () => [
        wholeArticle(view, article),
        articleMap(view, article),
        elsewhere(view, article),
        articleSearchData(view, article),
      ],
    ];
  }
  for (const claim of graph.claims) yield [claim.id, () => claimPage(view, claim)];
  for (const source of graph.sources) yield [source.id, () => sourcePage(view, source)];
  for (const { former } of formerIds(graph)) yield [former, () => movedPage(view, former)];
  for (const kind of ARTICLE_KINDS) yield [kind, () => kindPage(view, kind)];
  for (const kind of ['author', 'publisher'] as const) {
    yield [kind, () => contributorList(view, kind)];
    for (const one of contributorsOf(view, kind)) yield [one.slug, () => contributorPage(view, kind, one)];
  }
  for (const facet of CLAIM_FACETS) yield [`claims ${facet.slug}`, () => claimIndex(view, facet)];
  for (const facet of SOURCE_FACETS) yield [`sources ${facet.slug}`, () => sourceIndex(view, facet)];
  for (const choice of [undefined, ...timelineChoices(view)])
    yield ['timeline', () => timelinePage(view, choice)];
  for (const charts of allCharts(view)) yield [`chart ${charts.measure}`, () => chartPage(view, charts)];
  if (hasMatrix(view)) for (const order of MATRIX_ORDERS) yield ['matrix', () => matrixPage(view, order)];
  for (const voice of voicesWithPage(view)) yield ['voice', () => voicePage(view, voice)];
  for (const files of [apiFiles, citeFiles, chartFiles, matrixFiles]) {
    for (const { path, text } of files(view)) yield [path, text];
  }
  yield ['the rest', () => rest(view)];
  yield [
    'the records for search',
    () => [...graphRecords(view)].length >= entities.length - graph.articles.length,
  ];
}

function rest(view: SiteView): unknown[] {
  return [
    [
      homePage(view),
      evidencePage(view),
      healthPage(view),
      chartsPage(view),
      navigation(view),
      pageList(view),
    ],
    [contributePage(view), formPage(view, 'source'), formPage(view, 'claim'), formData(view), namesOf(view)],
    [
      atomFeed(view),
      robots(view),
      sitemapIndex(view),
      searchPage(view),
      spellingIndex(view),
      searchStamp(view),
    ],
    Array.from({ length: sitemapCount(view) }, (_, number) => sitemap(view, number)),
    movedTimelines(view),
  ];
}

/** Pages and files that cannot be made from a wiki, though the check accepts it. */
export function pageFaults(wiki: Wiki): string[] {
  const view = siteView(wiki, { changed: new Map() }, { base: '/', url: undefined });
  const faults: string[] = [];
  const add = (name: string, error: unknown): void => {
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
    faults.push(`${name} cannot be made: ${trace.split('\n').slice(0, 4).join(' ')}`);
  };
  try {
    for (const [name, make] of made(view)) {
      try {
        JSON.stringify(make());
      } catch (error) {
        add(name, error);
      }
    }
  } catch (error) {
    add('The list of pages', error);
  }
  return faults;
}
