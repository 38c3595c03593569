import { apiAddress, entityAddress, type TocEntry } from '../../render/index.ts';
import { isPast, STANCES, type AnyArticle, type Stance } from '../../wiki/index.ts';
import { backlinks, type Backlink } from '../backlinks.ts';
import { citeThis, type CiteThis } from '../cite-this.ts';
import { claimRows, type ClaimRow } from '../claim-row.ts';
import { allOf, beginning } from '../entity-lists/window.ts';
import { entityLinks, kindLink, type Link } from '../links.ts';
import { pageFrame, type PageFrame } from '../page-frame.ts';
import { articleSequences, type Sequence } from '../sequences.ts';
import type { SiteView } from '../site-view.ts';
import { sourceReference, type SourceReference } from '../source-row.ts';
import { counted, KIND_WORDS } from '../words.ts';
import { articleText } from './article-text.ts';
import { claimsUsed } from './claims-used.ts';
import type { Details } from './details.ts';
import { sectionsOf } from './sections.ts';
import { seeAlso, type RelatedArticle } from './see-also.ts';

/** An entry of the list of references under an article. */
export interface ReferenceEntry extends SourceReference {
  readonly number: number;
  /** Id of the element, which the numbers in the prose link to. */
  readonly anchor: string;
  /** Ids of the elements in the prose that cite it. */
  readonly backlinks: readonly string[];
  /** How it bears on the claims of the page: `supports 2 claims, qualifies 1 claim`; empty where it is cited for itself. */
  readonly stances: string;
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
  readonly related: readonly RelatedArticle[];
  /** The pages that link here: all of them, or the first where there are many. */
  readonly backlinks: readonly Backlink[];
  readonly allBacklinks: Link | undefined;
  /** Sequences in which the article stands, with what comes before and after it. */
  readonly sequences: readonly Sequence[];
  readonly cite: CiteThis;
  readonly json: string;
}

/** `supports 2 claims, qualifies 1 claim`, in the order in which stances are listed. */
function stanceCounts(stances: Iterable<Stance>): string {
  const all = [...stances];
  return STANCES.flatMap((stance) => {
    const count = all.filter((one) => one === stance).length;
    return count > 0 ? [`${stance} ${counted(count, 'claim')}`] : [];
  }).join(', ');
}

/** The page of an article. */
export function articlePage(view: SiteView, article: AnyArticle): ArticlePage {
  const { graph } = view;
  const { data } = article;
  const { details, body, citations } = articleText(view, article);
  const sections = sectionsOf(details);
  const links = backlinks(view, article.id);
  const own = new Set(article.claims.map((claim) => claim.id));
  const summary = data.summary ?? data.definition ?? data.title;
  const frame = pageFrame(view, {
    title: data.title,
    description: summary,
    path: entityAddress(article.kind, article.id),
    file: article.file,
    entity: article,
    crumbs: [kindLink(view, article.kind, KIND_WORDS[article.kind].many)],
  });
  return {
    ...frame,
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
    references: citations.references.flatMap(({ number, source, backlinks: anchors, stances }) => {
      const record = graph.source(source);
      return record
        ? [
            {
              ...sourceReference(view, record),
              number,
              anchor: `ref-${number}`,
              backlinks: anchors,
              stances: stanceCounts(stances.values()),
            },
          ]
        : [];
    }),
    claims: claimRows(view, own),
    used: claimRows(
      view,
      claimsUsed(graph, article).filter((id) => !own.has(id)),
    ),
    related: seeAlso(view, article),
    backlinks: beginning(links),
    allBacklinks: allOf(view, `${frame.path.slice(1, -1)}/backlinks`, links.length, 'pages'),
    sequences: articleSequences(view, article),
    cite: citeThis(view, { ...article, title: data.title, canonical: frame.canonical }),
    json: apiAddress(article.kind, article.id, view),
  };
}
