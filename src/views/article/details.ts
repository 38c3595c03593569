import type { Chart } from '../charts/chart.ts';
import type { ClaimRow } from '../claim-row.ts';
import type { ReadingGroup } from '../dimension-reading.ts';
import type { Link, MaybeLink } from '../links.ts';
import type { SourceReference } from '../source-row.ts';
import type { TimelineEntry } from '../timeline.ts';
import type { FurtherFigure } from '../charts/further-figures.ts';
import type { HolderChart } from '../charts/holder-charts.ts';
import type { Sureness } from './sureness.ts';
import type { TakenSide } from './takes-part.ts';
import type { TensionSides } from './tension-sides.ts';

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
      /** How sure one can be of it; absent where no claim bears on the dimension. */
      readonly sureness: Sureness | undefined;
      readonly charts: readonly Chart[];
      /** Figures that stand in none of the charts: all of them, or the first where there are many. */
      readonly further: readonly FurtherFigure[];
      /** The way to all claims on the dimension, where some figures are left out. */
      readonly allClaims: Link | undefined;
      readonly openQuestions: readonly string[];
    }
  | {
      readonly kind: 'perspective';
      readonly holders: readonly MaybeLink[];
      readonly positionHtml: string;
      /** The path of the position, oldest first; words said again stand with their first step. */
      readonly evolution: readonly (Dated & {
        readonly later: string | undefined;
        readonly restated: readonly string[];
      })[];
      /** Since when the position has not changed, in words. */
      readonly unchangedSince: string | undefined;
      /** All of them, or the first where there are many. */
      readonly tensions: readonly TakenSide[];
      readonly allTensions: Link | undefined;
      /** Its own figures over time, by measure. */
      readonly charts: readonly HolderChart[];
    }
  | ({
      readonly kind: 'tension';
      readonly question: string;
      readonly differBecause: readonly { readonly name: string; readonly html: string }[];
      readonly wouldSettle: readonly string[];
      readonly resolution: {
        readonly state: string;
        readonly html: string;
        readonly date: string | undefined;
      };
    } & TensionSides)
  | {
      readonly kind: 'topic';
      readonly form: string;
      readonly whyItMatters: readonly string[];
      readonly openQuestions: readonly string[];
      /** The events that it shows: all of them, or the first where there are many. */
      readonly timeline: readonly TimelineEntry[];
      readonly wholeTimeline: Link | undefined;
      readonly changes: readonly Dated[];
      readonly perspectives: readonly Link[];
      readonly tensions: readonly Link[];
    }
  | {
      readonly kind: 'brief';
      readonly date: string;
      readonly about: readonly SourceReference[];
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
