import type { ShownArticle } from '../article/shown-article.ts';
import type { ChartPage } from '../charts/chart-page.ts';
import type { ChartsPage } from '../charts/charts-page.ts';
import type { ClaimPage } from '../claim-page.ts';
import type { ContributePage, FormPage } from '../contribute/contribute-page.ts';
import type { ContributorPage } from '../contributor-page.ts';
import type { EntityListPage } from '../entity-lists/list-page.ts';
import type { EvidencePage } from '../evidence-page.ts';
import type { HealthPage } from '../health/health-page.ts';
import type { HomePage } from '../home-page.ts';
import type { ClaimIndex } from '../index-pages/claim-index.ts';
import type { SourceIndex } from '../index-pages/source-index.ts';
import type { KindPage } from '../kind-page.ts';
import type { MatrixPage } from '../matrix/matrix-page.ts';
import type { VoicePage } from '../matrix/voice-page.ts';
import type { MovedPage } from '../moved.ts';
import type { NamesPage } from '../names-page.ts';
import type { PageFrame } from '../page-frame.ts';
import type { SearchPage } from '../search/page.ts';
import type { SourcePage } from '../source-page.ts';
import type { TimelinePage } from '../timeline-page.ts';

/** Layouts by name, each with what it shows: plain data, from which a page follows whole. */
export interface Layouts {
  readonly article: ShownArticle;
  readonly broken: PageFrame;
  readonly chart: ChartPage;
  readonly charts: ChartsPage;
  readonly claim: ClaimPage;
  readonly claims: ClaimIndex;
  readonly contribute: ContributePage;
  readonly contributor: ContributorPage;
  readonly evidence: EvidencePage;
  readonly form: FormPage;
  readonly health: HealthPage;
  readonly home: HomePage;
  readonly kind: KindPage;
  readonly list: EntityListPage;
  readonly matrix: MatrixPage;
  readonly missing: PageFrame;
  readonly moved: MovedPage;
  readonly names: NamesPage;
  readonly search: SearchPage;
  readonly source: SourcePage;
  readonly sources: SourceIndex;
  readonly timeline: TimelinePage;
  readonly voice: VoicePage;
}

/** What a page shows: the name of its layout and the data of it. */
export type Shown = {
  readonly [Name in keyof Layouts]: { readonly layout: Name; readonly page: Layouts[Name] };
}[keyof Layouts];

/** A page of the site. */
export interface SitePage {
  /** Path below the base without slashes at its ends; that of the home page is empty. */
  readonly path: string;
  /** File of the content that it is about. */
  readonly file?: string;
  /** Whether search engines should leave it out: pages that lead on, that only search, and that say there is none. */
  readonly unlisted?: boolean;
  /** Makes what it shows. */
  readonly show: () => Shown;
}
