import { dateText, pageAddress } from '../render/index.ts';
import { byLatestFirst } from '../wiki/index.ts';
import { dimensionCharts, type Chart } from './charts/chart-page.ts';
import { claimRow, newestFirst, type ClaimRow } from './claim-row.ts';
import { dimensionReading, type ReadingGroup } from './dimension-reading.ts';
import { entityLink, type Link } from './links.ts';
import { pageFrame, type PageFrame } from './page-frame.ts';
import type { SiteView } from './site-view.ts';
import { counted } from './words.ts';

/** The home page: the question, what the evidence reads now, what is disputed, what is new. */
export interface HomePage extends PageFrame {
  readonly question: string;
  readonly about: string;
  readonly counts: readonly Link[];
  readonly topic: (Link & { readonly summary: string }) | undefined;
  readonly poles: readonly { readonly name: string; readonly description: string | undefined }[];
  readonly dimensions: readonly (Link & {
    readonly summary: string;
    readonly claims: string;
    readonly reading: readonly ReadingGroup[];
    readonly chart: Chart | undefined;
  })[];
  readonly disputed: readonly (ClaimRow & { readonly against: number })[];
  readonly briefs: readonly (Link & { readonly date: string; readonly summary: string })[];
  readonly tensions: readonly (Link & { readonly question: string; readonly sides: readonly string[] })[];
}

/** Most entries in the lists of the home page. */
const MOST = { disputed: 8, briefs: 6, tensions: 8, reading: 1 };

function disputedClaims(view: SiteView): HomePage['disputed'] {
  const { graph } = view;
  return graph.claims
    .filter((claim) => ['disputed', 'challenged'].includes(graph.claimFacts(claim.id).standing.value))
    .map((claim) => {
      const facts = graph.claimFacts(claim.id);
      return { claim, against: facts.contradicts.length + facts.undercutBy.length };
    })
    .sort((a, b) => b.against - a.against || newestFirst(a.claim, b.claim))
    .slice(0, MOST.disputed)
    .map(({ claim, against }) => ({ ...claimRow(view, claim), against }));
}

/** The home page. */
export function homePage(view: SiteView): HomePage {
  const { graph, settings } = view;
  const topic = settings.headline?.topic
    ? graph.article(graph.resolve(settings.headline.topic)?.entity.id ?? '')
    : undefined;
  const count = (path: string, number: number, one: string, many?: string) => ({
    href: pageAddress(path, view),
    text: counted(number, one, many),
  });
  return {
    ...pageFrame(view, { title: settings.name, description: settings.description, path: pageAddress('') }),
    question: settings.question,
    about: settings.description,
    counts: [
      count('claims', graph.claims.length, 'claim'),
      count('sources', graph.sources.length, 'source'),
      count('tensions', graph.articlesOf('tension').length, 'tension'),
      count('perspectives', graph.articlesOf('perspective').length, 'perspective'),
    ],
    topic: topic && { ...entityLink(view, topic.id), summary: topic.data.summary ?? '' },
    poles: Object.values(settings.poles).map(({ name, description }) => ({ name, description })),
    dimensions: graph.articlesOf('dimension').map((article) => {
      const claims = graph.claims.filter((claim) => claim.dimensions.includes(article.id));
      return {
        ...entityLink(view, article.id),
        summary: article.data.summary,
        claims: counted(claims.length, 'claim'),
        reading: dimensionReading(view, article).slice(0, MOST.reading),
        chart: dimensionCharts(view, article)[0],
      };
    }),
    disputed: disputedClaims(view),
    briefs: [...graph.articlesOf('brief')]
      .sort((a, b) => byLatestFirst(a.data.date, b.data.date) || (a.id < b.id ? -1 : 1))
      .slice(0, MOST.briefs)
      .map((brief) => ({
        ...entityLink(view, brief.id),
        date: dateText(brief.data.date),
        summary: brief.data.summary,
      })),
    tensions: graph
      .articlesOf('tension')
      .slice(0, MOST.tensions)
      .map((tension) => ({
        ...entityLink(view, tension.id),
        question: tension.data.question,
        sides: tension.data.sides.map((side) => side.label),
      })),
  };
}
