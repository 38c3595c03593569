import {
  Citations,
  dateText,
  entityAddress,
  quantityText,
  renderBody,
  sourcedTextHtml,
  type RenderedBody,
} from '../../render/index.ts';
import {
  unchangedSince,
  type AnyArticle,
  type Article,
  type DatedText,
  type SourcedText,
} from '../../wiki/index.ts';
import { dimensionCharts } from '../charts/all-charts.ts';
import { boundedChart } from '../charts/bounded.ts';
import { furtherFigures } from '../charts/further-figures.ts';
import { holderCharts } from '../charts/holder-charts.ts';
import { claimRows } from '../claim-row.ts';
import { dimensionReading } from '../dimension-reading.ts';
import { claimsOn } from '../index-pages/claim-index.ts';
import { entityLink, entityLinks, holderLinks, pageLink } from '../links.ts';
import type { SiteView } from '../site-view.ts';
import { sourceReferences } from '../source-row.ts';
import { allOf, beginning, isLong } from '../entity-lists/window.ts';
import { eventsWithin, timelineEntry } from '../timeline.ts';
import type { Dated, Details } from './details.ts';
import { positionPath } from './path.ts';
import { surenessOf } from './sureness.ts';
import { takesPart } from './takes-part.ts';
import { tensionSides } from './tension-sides.ts';

/** The text of an article: what its fields and its body give. */
export interface ArticleText {
  readonly details: Details;
  readonly body: RenderedBody;
  /** The sources cited, numbered in the order in which the page shows them. */
  readonly citations: Citations;
}

/**
 * Writes the text of an article. Fields and body are rendered in the order in which the page of the kind shows
 * them, since that numbers the sources.
 */
export function articleText(view: SiteView, article: AnyArticle): ArticleText {
  const citations = new Citations(view.graph, { base: view.base, notes: true });
  return { ...new TextBuilder(view, citations).build(article), citations };
}

type Built = Pick<ArticleText, 'details' | 'body'>;

class TextBuilder {
  readonly #view: SiteView;
  readonly #citations: Citations;

  constructor(view: SiteView, citations: Citations) {
    this.#view = view;
    this.#citations = citations;
  }

  #html(entry: SourcedText): string {
    return sourcedTextHtml(entry.text, entry, this.#citations);
  }

  #all(entries: readonly SourcedText[] | undefined): string[] {
    return (entries ?? []).map((entry) => this.#html(entry));
  }

  #dated(entries: readonly DatedText[] | undefined): Dated[] {
    return (entries ?? []).map((entry) => ({ date: dateText(entry.date), html: this.#html(entry) }));
  }

  #body(article: AnyArticle): RenderedBody {
    return renderBody(article, this.#view.graph, { base: this.#view.base, citations: this.#citations });
  }

  /** What stands first on the page is written first: the parts of an object are made in their order. */
  build(article: AnyArticle): Built {
    switch (article.kind) {
      case 'dimension':
        return { body: this.#body(article), details: this.#dimension(article) };
      case 'perspective':
        return { details: this.#perspective(article), body: this.#body(article) };
      case 'tension':
        return this.#tension(article);
      case 'topic':
        return { body: this.#body(article), details: this.#topic(article) };
      case 'brief':
        return { details: this.#brief(article), body: this.#body(article) };
      case 'assessment':
        return { details: this.#assessment(article), body: this.#body(article) };
      case 'term':
        return { details: this.#term(article), body: this.#body(article) };
    }
  }

  #dimension(article: Article<'dimension'>): Details {
    const charts = dimensionCharts(this.#view, article);
    const further = furtherFigures(this.#view, article, charts);
    return {
      kind: 'dimension',
      question: article.data.question,
      reading: dimensionReading(this.#view, article),
      sureness: surenessOf(this.#view, article),
      charts: charts.map((chart) => boundedChart(this.#view, chart, charts.length)),
      further: beginning(further),
      allClaims: isLong(further.length) ? claimsOn(this.#view, article.id) : undefined,
      openQuestions: this.#all(article.data.openQuestions),
    };
  }

  #perspective(article: Article<'perspective'>): Details {
    const { data } = article;
    const { evolution = [] } = data;
    const unchanged = unchangedSince(article);
    const tensions = takesPart(this.#view, article);
    const holders = holderLinks(this.#view, data.holders).map(({ text }) => ({ text }));
    return {
      kind: 'perspective',
      holders,
      positionHtml: sourcedTextHtml(data.position, data, this.#citations),
      evolution: positionPath(article).map(({ date, later, restated, index, again }) => {
        const all = [index, ...again].flatMap((place) => evolution[place] ?? []);
        const evidence = {
          claims: all.flatMap(({ claims = [] }) => claims),
          sources: all.flatMap(({ sources = [] }) => sources),
        };
        return {
          date,
          later,
          restated,
          html: sourcedTextHtml(all[0]?.position ?? '', evidence, this.#citations),
        };
      }),
      unchangedSince: unchanged && dateText(unchanged),
      charts: holderCharts(
        this.#view,
        holders.map(({ text }) => text),
      ),
      tensions: beginning(tensions),
      allTensions: isLong(tensions.length)
        ? pageLink(this.#view, `matrix/perspectives/${article.id}`, `All ${tensions.length} tensions`)
        : undefined,
    };
  }

  #tension(article: Article<'tension'>): Built {
    const { data } = article;
    const { resolution } = data;
    const before = {
      question: data.question,
      ...tensionSides(this.#view, article),
      differBecause: (data.differBecause ?? []).map((entry) => ({
        name: this.#view.settings.differences[entry.kind]?.name ?? entry.kind,
        html: this.#html(entry),
      })),
      wouldSettle: this.#all(data.wouldSettle),
    };
    const body = this.#body(article);
    const details: Details = {
      kind: 'tension',
      ...before,
      resolution: {
        state: resolution?.state ?? 'open',
        html: resolution ? sourcedTextHtml(resolution.reason, resolution, this.#citations) : '',
        date: resolution?.date && dateText(resolution.date),
      },
    };
    return { body, details };
  }

  #topic(article: Article<'topic'>): Details {
    const { data } = article;
    const events = data.timeline ? eventsWithin(this.#view, data.timeline) : [];
    const path = entityAddress('topic', article.id).slice(1, -1);
    return {
      kind: 'topic',
      form: data.form,
      whyItMatters: this.#all(data.whyItMatters),
      changes: this.#dated(data.changes),
      timeline: beginning(events).map((event) => timelineEntry(this.#view, event)),
      wholeTimeline: allOf(this.#view, `${path}/timeline`, events.length, 'events'),
      openQuestions: this.#all(data.openQuestions),
      perspectives: entityLinks(this.#view, data.perspectives),
      tensions: entityLinks(this.#view, data.tensions),
    };
  }

  #brief({ data }: Article<'brief'>): Details {
    const { graph, settings } = this.#view;
    return {
      kind: 'brief',
      date: dateText(data.date),
      about: sourceReferences(this.#view, data.about),
      points: claimRows(this.#view, data.points).map((row) => ({
        row,
        html: sourcedTextHtml(row.statement, { claims: [row.id] }, this.#citations),
        figures: (graph.claim(row.id)?.data.quantities ?? []).map((quantity) =>
          quantityText(quantity, settings),
        ),
      })),
      terms: (data.terms ?? []).flatMap((key) => {
        const term = graph.article(graph.resolve(key)?.entity.id ?? '');
        return term
          ? [{ link: entityLink(this.#view, term.id), definition: term.data.definition ?? '' }]
          : [];
      }),
    };
  }

  #assessment({ data }: Article<'assessment'>): Details {
    return {
      kind: 'assessment',
      question: data.question,
      subQuestions: data.subQuestions.map((part) => ({
        question: part.question,
        html: sourcedTextHtml(part.finding, part, this.#citations),
        implications: this.#all(part.implications),
      })),
      overestimating: this.#all(data.risks.overestimating),
      underestimating: this.#all(data.risks.underestimating),
      supplements: this.#dated(data.supplements),
    };
  }

  #term({ data }: Article<'term'>): Details {
    return {
      kind: 'term',
      definitionHtml: sourcedTextHtml(data.definition, data, this.#citations),
      senses: (data.senses ?? []).map((sense) => ({
        id: sense.id,
        label: sense.label,
        html: sourcedTextHtml(sense.definition, sense, this.#citations),
      })),
    };
  }
}
