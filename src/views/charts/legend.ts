import type { Mark } from '../../wiki/index.ts';
import type { SiteView } from '../site-view.ts';
import type { ChartPoint } from './points.ts';
import type { Shape, SpanKind } from './shapes.ts';

/** What the signs of a chart mean: only what it shows. */
export interface Legend {
  readonly classes: readonly { readonly shape: Shape; readonly name: string }[];
  readonly marks: readonly { readonly mark: Mark; readonly name: string }[];
  readonly spans: readonly { readonly kind: SpanKind; readonly name: string }[];
}

const SPAN_NAMES: Readonly<Record<SpanKind, string>> = {
  interval: 'interval of 90 or 95 percent',
  spread: 'spread of several values',
  estimate: 'estimated range',
  bound: 'bound, open to one side',
};

/** The legend of some points. */
export function legendOf(
  { settings }: SiteView,
  points: readonly ChartPoint[],
  shapes: ReadonlyMap<string, Shape>,
  kinds: ReadonlySet<SpanKind | undefined>,
): Legend {
  const marks = new Map(points.flatMap(({ mark }) => (mark ? [[mark.mark, mark.name] as const] : [])));
  return {
    // One form for all says nothing.
    classes:
      shapes.size < 2
        ? []
        : [...shapes].map(([key, shape]) => ({
            shape,
            name: key === '' ? 'No class of test named' : (settings.testClasses?.[key]?.name ?? key),
          })),
    marks: [...marks].map(([mark, name]) => ({ mark, name })),
    spans: (Object.keys(SPAN_NAMES) as SpanKind[])
      .filter((kind) => kinds.has(kind))
      .map((kind) => ({ kind, name: SPAN_NAMES[kind] })),
  };
}
