import type { FieldPath, SourceEntity } from '../graph/entity.ts';
import { circles } from './circles.ts';
import { withSources } from './example-parts.ts';
import type { Rule } from './rule.ts';
import { code } from './wording.ts';

const derived = (title: string, from: string): string => `
  type: news
  title: ${title}
  publisher: ${title}
  grade: report
  interest: { kind: independent }
  derivedFrom: [${from}]
`;

/** Derivation leads to an origin. */
export const derivationCycle: Rule = {
  id: 'derivation-cycle',
  severity: 'error',
  summary: 'Following `derivedFrom` from source to source, or `seenVia`, never leads back to the start.',
  why: 'Whether two sources are independent is found by following each to its origin. In a circle each source has its word from the next and nobody has seen anything.',
  fix: 'Find the source that reports its own work and remove what it is said to derive from.',
  bad: [
    {
      title: 'Two news items that rest on each other',
      files: withSources({
        'sources/daily.yml': derived('The Daily', 'weekly'),
        'sources/weekly.yml': derived('The Weekly', 'daily'),
      }),
      at: 'weekly',
    },
  ],
  good: [
    {
      title: 'A news item that rests on a study',
      files: withSources({ 'sources/daily.yml': derived('The Daily', 'lab-study') }),
    },
    {
      title: 'A report known only through the news item that reports it',
      files: withSources({
        'sources/daily.yml': derived('The Daily', 'weekly'),
        'sources/weekly.yml': `
          type: report
          title: The Weekly
          publisher: The Weekly
          grade: report
          interest: { kind: independent }
          seenVia: [{ source: daily }]
        `,
      }),
    },
  ],
  *check({ graph }) {
    // Each field on its own: that a report is known through the news item which reports it is no circle.
    for (const field of ['derivedFrom', 'seenVia'] as const) {
      const steps = new Map(
        graph.sources.map((source) => [
          source.id,
          stepsOf(source, field).map(({ key, path }) => ({ to: graph.resolve(key)?.entity.id ?? key, path })),
        ]),
      );
      const next = (id: string): string[] => (steps.get(id) ?? []).map((step) => step.to);
      for (const circle of circles(steps.keys(), next)) {
        const [id = '', to = id] = circle;
        const step = steps.get(id)?.find((each) => each.to === to);
        const source = graph.source(id);
        if (!step || !source || circle.length === 1) continue;
        yield {
          place: source.at(step.path),
          message: `These sources have their word from each other, so that none is the origin: ${[...circle, id].map(code).join(' derives from ')}`,
          actual: to,
          advice: 'Remove what the origin is said to derive from',
        };
      }
    }
  },
};

/** The sources that one field of a record names, each with the path to it. */
function stepsOf(
  { data: { derivedFrom = [], seenVia = [] } }: SourceEntity,
  field: 'derivedFrom' | 'seenVia',
): { key: string; path: FieldPath }[] {
  if (field === 'derivedFrom') return derivedFrom.map((key, n) => ({ key, path: [field, n] }));
  return seenVia.flatMap((way, n) =>
    'source' in way ? [{ key: way.source, path: [field, n, 'source'] }] : [],
  );
}
