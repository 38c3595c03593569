import { dateText, pageAddress } from '../render/index.ts';
import { byLatestFirst, claimsByDimension, SETTINGS_FILE, type Article } from '../wiki/index.ts';
import { dimensionCharts } from './charts/all-charts.ts';
import { boundedStrip } from './charts/bounded.ts';
import type { Chart } from './charts/chart.ts';
import { claimRow, newestFirst, type ClaimRow } from './claim-row.ts';
import { dimensionReading, type ReadingGroup } from './dimension-reading.ts';
import { entityLink, kindLink, pageLink, type Link } from './links.ts';
import { readingOrder, type ReadingStep } from './reading-order.ts';
import { pageFrame, type PageFrame } from './page-frame.ts';
import type { SiteView } from './site-view.ts';
import { counted } from './words.ts';

/** The home page: the question, what the evidence reads now, what is disputed, what is new. */
export interface HomePage extends PageFrame {
  readonly question: string;
  readonly about: string;
  readonly counts: readonly Link[];
  /** What somebody new to the subject reads first, in order. */
  readonly start: readonly ReadingStep[];
  readonly topic: (Link & { readonly summary: string }) | undefined;
  readonly poles: readonly { readonly name: string; readonly description: string | undefined }[];
  readonly dimensions: readonly (Link & {
    readonly summary: string;
    readonly claims: string;
    readonly reading: readonly ReadingGroup[];
    readonly chart: Chart | undefined;
  })[];
  /** The list of all dimensions, where some are left out. */
  readonly allDimensions: Link | undefined;
  /** Contested claims, and in words how many claims and sources stand against each; most first. */
  readonly disputed: readonly (ClaimRow & { readonly against: string })[];
  readonly briefs: readonly (Link & { readonly date: string; readonly summary: string })[];
  readonly tensions: readonly (Link & { readonly question: string; readonly sides: readonly string[] })[];
}

/** Most entries in the lists of the home page. */
const MOST = { disputed: 8, briefs: 6, tensions: 8, reading: 1, dimensions: 30 };

function against(claims: number, sources: number): string {
  const parts = [claims > 0 && counted(claims, 'claim'), sources > 0 && counted(sources, 'source')];
  return parts.filter(Boolean).join(' and ');
}

function disputedClaims(view: SiteView): HomePage['disputed'] {
  const { graph } = view;
  return graph.claims
    .filter((claim) => ['disputed', 'challenged'].includes(graph.claimFacts(claim.id).standing.value))
    .map((claim) => {
      const { reasons } = graph.claimFacts(claim.id).standing;
      const claims = new Set(reasons.flatMap((reason) => reason.claims)).size;
      const sources = new Set(reasons.flatMap((reason) => reason.sources)).size;
      return { claim, claims, sources };
    })
    .sort((a, b) => b.claims + b.sources - a.claims - a.sources || newestFirst(a.claim, b.claim))
    .slice(0, MOST.disputed)
    .map(({ claim, claims, sources }) => ({
      ...claimRow(view, claim),
      against: `${against(claims, sources)} against it`,
    }));
}

/** Open tensions come before those that are narrowed, and these before settled ones. */
function openness({ data }: Article<'tension'>): number {
  return ['open', 'narrowed', 'settled'].indexOf(data.resolution?.state ?? 'open');
}

/** All dimensions, or where there are many, those with the most claims. */
function shownDimensions({ graph }: SiteView): readonly Article<'dimension'>[] {
  const all = graph.articlesOf('dimension');
  if (all.length <= MOST.dimensions) return all;
  const claims = claimsByDimension(graph);
  const size = ({ id }: Article<'dimension'>) => claims.get(id)?.length ?? 0;
  return [...all].sort((a, b) => size(b) - size(a) || (a.id < b.id ? -1 : 1)).slice(0, MOST.dimensions);
}

function stripFor(view: SiteView, article: Article<'dimension'>, strips: number): Chart | undefined {
  const [chart] = dimensionCharts(view, article);
  return chart && boundedStrip(chart, strips);
}

/** The home page. */
export function homePage(view: SiteView): HomePage {
  const { graph, settings } = view;
  const topic = settings.headline?.topic
    ? graph.article(graph.resolve(settings.headline.topic)?.entity.id ?? '')
    : undefined;
  const shown = shownDimensions(view);
  const count = (path: string, number: number, one: string) => pageLink(view, path, counted(number, one));
  return {
    ...pageFrame(view, {
      title: settings.name,
      description: settings.description,
      path: pageAddress(''),
      file: SETTINGS_FILE,
    }),
    question: settings.question,
    about: settings.description,
    counts: [
      count('claims', graph.claims.length, 'claim'),
      count('sources', graph.sources.length, 'source'),
      count('tensions', graph.articlesOf('tension').length, 'tension'),
      count('perspectives', graph.articlesOf('perspective').length, 'perspective'),
    ],
    start: readingOrder(view),
    topic: topic && { ...entityLink(view, topic.id), summary: topic.data.summary ?? '' },
    poles: Object.values(settings.poles).map(({ name, description }) => ({ name, description })),
    dimensions: shown.map((article) => ({
      ...entityLink(view, article.id),
      summary: article.data.summary,
      claims: counted(claimsByDimension(graph).get(article.id)?.length ?? 0, 'claim'),
      reading: dimensionReading(view, article).slice(0, MOST.reading),
      chart: stripFor(view, article, shown.length),
    })),
    allDimensions:
      graph.articlesOf('dimension').length > MOST.dimensions
        ? kindLink(view, 'dimension', `All ${counted(graph.articlesOf('dimension').length, 'dimension')}`)
        : undefined,
    disputed: disputedClaims(view),
    briefs: [...graph.articlesOf('brief')]
      .sort((a, b) => byLatestFirst(a.data.date, b.data.date) || (a.id < b.id ? -1 : 1))
      .slice(0, MOST.briefs)
      .map((brief) => ({
        ...entityLink(view, brief.id),
        date: dateText(brief.data.date),
        summary: brief.data.summary,
      })),
    tensions: [...graph.articlesOf('tension')]
      .sort((a, b) => openness(a) - openness(b) || (a.id < b.id ? -1 : 1))
      .slice(0, MOST.tensions)
      .map((tension) => ({
        ...entityLink(view, tension.id),
        question: tension.data.question,
        sides: tension.data.sides.map((side) => side.label),
      })),
  };
}
