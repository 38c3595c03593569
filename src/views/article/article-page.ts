import {
  apiAddress,
  Citations,
  entityAddress,
  referenceHtml,
  renderBody,
  type TocEntry,
} from '../../render/index.ts';
import { isPast, type AnyArticle } from '../../wiki/index.ts';
import { backlinks, type Backlink } from '../backlinks.ts';
import { claimRows, type ClaimRow } from '../claim-row.ts';
import { entityLinks, kindLink, type Link } from '../links.ts';
import { pageFrame, type PageFrame } from '../page-frame.ts';
import type { SiteView } from '../site-view.ts';
import { sourceRow, type SourceRow } from '../source-row.ts';
import { KIND_WORDS } from '../words.ts';
import { DetailsBuilder, type Details } from './details.ts';
import { sectionsOf } from './sections.ts';
import { seeAlso } from './see-also.ts';

/** An entry of the list of references under an article. */
export interface ReferenceEntry extends SourceRow {
  readonly number: number;
  /** Id of the element, which the numbers in the prose link to. */
  readonly anchor: string;
  /** Ids of the elements in the prose that cite it. */
  readonly backlinks: readonly string[];
}

/** A link with a sentence about where it leads. */
export interface DescribedLink extends Link {
  readonly kind: string;
  readonly summary: string;
}

/** Everything on the page of an article. */
export interface ArticlePage extends PageFrame {
  readonly id: string;
  readonly kindName: string;
  readonly summary: string;
  readonly definition: string | undefined;
  readonly synonyms: readonly string[];
  readonly dimensions: readonly Link[];
  /** Whether somebody should have looked at it again by now. */
  readonly pastReview: boolean;
  readonly details: Details;
  /** The body as safe HTML; empty where there is none. */
  readonly body: string;
  /** Sections made from fields and headings of the body, in the order of the page. */
  readonly toc: readonly TocEntry[];
  readonly references: readonly ReferenceEntry[];
  /** Claims that the article makes, and those of other articles that it uses. */
  readonly claims: readonly ClaimRow[];
  readonly used: readonly ClaimRow[];
  readonly related: readonly DescribedLink[];
  readonly backlinks: readonly Backlink[];
  readonly json: string;
}

/** Kinds whose fields are read before the body; the others show them after it. */
const FIELDS_FIRST: ReadonlySet<string> = new Set([
  'dimension',
  'perspective',
  'tension',
  'brief',
  'assessment',
  'term',
]);

function usedElsewhere(view: SiteView, article: AnyArticle): string[] {
  const own = new Set(article.claims.map((claim) => claim.id));
  const used = new Set<string>();
  for (const reference of view.graph.referencesFrom(article.id)) {
    if (reference.to && !own.has(reference.to) && view.graph.claim(reference.to)) used.add(reference.to);
  }
  return [...used];
}

/** The page of an article. */
export function articlePage(view: SiteView, article: AnyArticle): ArticlePage {
  const { graph } = view;
  const { data } = article;
  const citations = new Citations(graph, view);
  const builder = new DetailsBuilder(view, citations);
  const early = FIELDS_FIRST.has(article.kind) ? builder.build(article) : undefined;
  const body = renderBody(article, graph, { base: view.base, citations });
  const details = early ?? builder.build(article);
  const sections = sectionsOf(details);
  const summary = data.summary ?? data.definition ?? data.title;
  return {
    ...pageFrame(view, {
      title: data.title,
      description: summary,
      path: entityAddress(article.kind, article.id),
      file: article.file,
      crumbs: [kindLink(view, article.kind, KIND_WORDS[article.kind].many)],
    }),
    id: article.id,
    kindName: KIND_WORDS[article.kind].one,
    summary,
    definition: article.kind === 'term' ? undefined : data.definition,
    synonyms: data.synonyms ?? [],
    dimensions: 'dimensions' in data ? entityLinks(view, data.dimensions) : [],
    pastReview: data.reviewBy !== undefined && isPast(data.reviewBy, graph.now),
    details,
    body: body.html,
    toc: [...sections.before, ...body.toc, ...sections.after],
    references: citations.references.flatMap(({ number, source, backlinks: anchors }) => {
      const record = graph.source(source);
      return record
        ? [
            {
              ...sourceRow(view, record),
              reference: referenceHtml(record, graph, view),
              number,
              anchor: `ref-${number}`,
              backlinks: anchors,
            },
          ]
        : [];
    }),
    claims: claimRows(
      view,
      article.claims.map((claim) => claim.id),
    ),
    used: claimRows(view, usedElsewhere(view, article)),
    related: seeAlso(view, article),
    backlinks: backlinks(view, article.id),
    json: apiAddress(article.kind, article.id, view),
  };
}
