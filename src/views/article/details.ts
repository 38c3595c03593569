import { Citations, dateText, quantityText, sourcedTextHtml } from '../../render/index.ts';
import {
  unchangedSince,
  type AnyArticle,
  type Article,
  type DatedText,
  type SourcedText,
} from '../../wiki/index.ts';
import { dimensionCharts, type Chart } from '../charts/chart-page.ts';
import { claimRows, type ClaimRow } from '../claim-row.ts';
import { dimensionReading, type ReadingGroup } from '../dimension-reading.ts';
import { entityLinks, holderLinks, type Link, type MaybeLink } from '../links.ts';
import type { SiteView } from '../site-view.ts';
import { sourceRows, type SourceRow } from '../source-row.ts';
import { timelineOf, type TimelineEntry } from '../timeline.ts';
import { sideEvidence, type SideEvidence } from './side-evidence.ts';

/** A dated piece of safe HTML. */
export interface Dated {
  readonly date: string;
  readonly html: string;
}

/** What the page of each kind of article shows beside its prose; all `html` is safe. */
export type Details =
  | {
      readonly kind: 'dimension';
      readonly question: string | undefined;
      readonly reading: readonly ReadingGroup[];
      readonly charts: readonly Chart[];
      readonly openQuestions: readonly string[];
    }
  | {
      readonly kind: 'perspective';
      readonly holders: readonly MaybeLink[];
      readonly positionHtml: string;
      readonly evolution: readonly Dated[];
      /** Since when the position has not changed, in words. */
      readonly unchangedSince: string | undefined;
      readonly tensions: readonly Link[];
    }
  | {
      readonly kind: 'tension';
      readonly question: string;
      readonly sides: readonly {
        readonly label: string;
        readonly position: string;
        readonly holders: readonly MaybeLink[];
        readonly claims: readonly ClaimRow[];
        readonly evidence: SideEvidence;
      }[];
      readonly differBecause: readonly { readonly name: string; readonly html: string }[];
      readonly wouldSettle: readonly string[];
      readonly resolution: {
        readonly state: string;
        readonly html: string;
        readonly date: string | undefined;
      };
    }
  | {
      readonly kind: 'topic';
      readonly form: string;
      readonly whyItMatters: readonly string[];
      readonly openQuestions: readonly string[];
      readonly timeline: readonly TimelineEntry[];
      readonly changes: readonly Dated[];
      readonly perspectives: readonly Link[];
      readonly tensions: readonly Link[];
    }
  | {
      readonly kind: 'brief';
      readonly date: string;
      readonly about: readonly SourceRow[];
      readonly points: readonly {
        readonly row: ClaimRow;
        readonly html: string;
        readonly figures: readonly string[];
      }[];
      readonly terms: readonly { readonly link: Link; readonly definition: string }[];
    }
  | {
      readonly kind: 'assessment';
      readonly question: string;
      readonly subQuestions: readonly {
        readonly question: string;
        readonly html: string;
        readonly implications: readonly string[];
      }[];
      readonly overestimating: readonly string[];
      readonly underestimating: readonly string[];
      readonly supplements: readonly Dated[];
    }
  | {
      readonly kind: 'term';
      readonly definitionHtml: string;
      readonly senses: readonly { readonly id: string; readonly label: string; readonly html: string }[];
    };

/** The parts of a page that come from fields, in the order in which the page shows them, since that numbers the sources. */
export class DetailsBuilder {
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

  /** The details of an article by its kind. */
  build(article: AnyArticle): Details {
    switch (article.kind) {
      case 'dimension':
        return this.#dimension(article);
      case 'perspective':
        return this.#perspective(article);
      case 'tension':
        return this.#tension(article);
      case 'topic':
        return this.#topic(article);
      case 'brief':
        return this.#brief(article);
      case 'assessment':
        return this.#assessment(article);
      case 'term':
        return this.#term(article);
    }
  }

  #dimension(article: Article<'dimension'>): Details {
    return {
      kind: 'dimension',
      question: article.data.question,
      reading: dimensionReading(this.#view, article),
      charts: dimensionCharts(this.#view, article),
      openQuestions: this.#all(article.data.openQuestions),
    };
  }

  #perspective(article: Article<'perspective'>): Details {
    const { id, data } = article;
    const steps = data.evolution ?? [];
    const unchanged = unchangedSince(article);
    const tensions = this.#view.graph
      .articlesOf('tension')
      .filter((tension) =>
        tension.data.sides.some((side) => side.holders?.some((holder) => data.holders.includes(holder))),
      );
    return {
      kind: 'perspective',
      holders: holderLinks(this.#view, data.holders).map((holder) => ({ text: holder.text })),
      positionHtml: sourcedTextHtml(data.position, data, this.#citations),
      evolution: steps.map((step) => ({
        date: dateText(step.date),
        html: sourcedTextHtml(step.position, step, this.#citations),
      })),
      unchangedSince: unchanged && dateText(unchanged),
      tensions: entityLinks(
        this.#view,
        tensions.map((tension) => tension.id).filter((other) => other !== id),
      ),
    };
  }

  #tension({ data }: Article<'tension'>): Details {
    return {
      kind: 'tension',
      question: data.question,
      sides: data.sides.map((side) => ({
        label: side.label,
        position: side.position,
        holders: holderLinks(this.#view, side.holders),
        claims: claimRows(this.#view, side.claims),
        evidence: sideEvidence(this.#view, side.claims ?? []),
      })),
      differBecause: (data.differBecause ?? []).map((entry) => ({
        name: this.#view.settings.differences[entry.kind]?.name ?? entry.kind,
        html: this.#html(entry),
      })),
      wouldSettle: this.#all(data.wouldSettle),
      resolution: {
        state: data.resolution?.state ?? 'open',
        html: data.resolution
          ? sourcedTextHtml(data.resolution.reason, data.resolution, this.#citations)
          : '',
        date: data.resolution?.date && dateText(data.resolution.date),
      },
    };
  }

  #topic(article: Article<'topic'>): Details {
    const { data } = article;
    return {
      kind: 'topic',
      form: data.form,
      whyItMatters: this.#all(data.whyItMatters),
      changes: this.#dated(data.changes),
      timeline: data.timeline ? timelineOf(this.#view, data.timeline) : [],
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
      about: sourceRows(this.#view, data.about),
      points: claimRows(this.#view, data.points).map((row) => ({
        row,
        html: sourcedTextHtml(row.statement, { claims: [row.id] }, this.#citations),
        figures: (graph.claim(row.id)?.data.quantities ?? []).map((quantity) =>
          quantityText(quantity, settings),
        ),
      })),
      terms: entityLinks(this.#view, data.terms).map((link, index) => ({
        link,
        definition:
          graph.article(graph.resolve(data.terms?.[index] ?? '')?.entity.id ?? '')?.data.definition ?? '',
      })),
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
