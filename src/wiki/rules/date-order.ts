import type { AnyArticle, ClaimEntity, SourceEntity } from '../graph/entity.ts';
import type { EdtfDate } from '../schema/index.ts';
import {
  dateFaults,
  datesOfClaim,
  datesOfSource,
  type Dated,
  type DatePair,
  type Dates,
} from './date-faults.ts';
import { claimsPage, withSources } from './example-parts.ts';
import type { Rule } from './rule.ts';

/** Dates come in a possible order and not after now. */
export const dateOrder: Rule = {
  id: 'date-order',
  severity: 'error',
  exceptable: true,
  summary: 'What happened has happened by now, and dates that follow each other are in order.',
  why: 'A statement cannot hold as of a day that has not come, a page cannot be looked at before it was published, and steps of a position are told in the order in which they were taken. Dates conflict only where their spans cannot overlap: `2026` and `2026-05` agree.',
  fix: 'Correct the date that is wrong. What a source expects of the future is dated by when it was said. A source that changed after it was looked at has the date of the version that was seen in `issued`.',
  bad: [
    {
      title: 'A statement about a day to come',
      files: claimsPage(`
        - id: lag-in-schools
          statement: Pupils read slower on screens.
          sources:
            - { source: lab-study, stance: supports }
          asOf: 2031
      `),
      at: '2031',
    },
    {
      title: 'A source that was seen before it was published',
      files: withSources({
        'sources/daily.yml': `
          type: news
          title: The lag
          publisher: The Daily
          issued: 2026-02
          accessed: 2026-01-31
          grade: report
          interest: { kind: independent }
        `,
      }),
      at: '2026-01-31',
    },
    {
      title: 'Steps of a position out of order',
      files: withSources({
        'perspectives/lab.md': `
          ---
          title: The lab
          summary: What the lab holds.
          holders: [reading-lab]
          position: Paper leads.
          evolution:
            - { date: 2025-06, position: Paper leads by little. }
            - { date: 2024-03, position: Nobody leads. }
          ---
        `,
      }),
      at: '2024-03',
    },
  ],
  good: [
    {
      title: 'A year that is not over yet',
      files: claimsPage(`
        - id: lag-in-schools
          statement: Pupils read slower on screens.
          sources:
            - { source: lab-study, stance: supports }
          asOf: 2026
      `),
    },
  ],
  *check({ graph }) {
    for (const entity of [graph.articles, graph.claims, graph.sources].flat()) {
      for (const { path, ...found } of dateFaults(datesOf(entity), graph.now)) {
        yield { ...found, place: entity.at(path) };
      }
    }
  },
};

function datesOf(entity: AnyArticle | ClaimEntity | SourceEntity): Dates {
  if (entity.kind === 'claim') return datesOfClaim(entity.data);
  if (entity.kind === 'source') return datesOfSource(entity.data);
  return datesOfArticle(entity);
}

function datesOfArticle({ kind, data }: AnyArticle): Dates {
  const list = (field: string, entries: readonly { date: EdtfDate }[] = []): Dated[] =>
    entries.map((each, n) => ({ date: each.date, path: [field, n, 'date'] }));
  const inOrder = (dates: readonly Dated[]): DatePair[] =>
    dates.slice(1).flatMap((date, n): DatePair[] => {
      const before = dates[n];
      return before ? [[before, date]] : [];
    });
  switch (kind) {
    case 'perspective': {
      const evolution = list('evolution', data.evolution);
      return { past: evolution, pairs: inOrder(evolution) };
    }
    case 'tension':
      return { past: [{ date: data.resolution?.date, path: ['resolution', 'date'] }], pairs: [] };
    case 'topic': {
      const changes = list('changes', data.changes);
      const from = { date: data.timeline?.from, path: ['timeline', 'from'] };
      const to = { date: data.timeline?.to, path: ['timeline', 'to'] };
      return { past: changes, pairs: [[from, to], ...inOrder(changes)] };
    }
    case 'brief':
      return { past: [{ date: data.date, path: ['date'] }], pairs: [] };
    case 'assessment':
      return { past: list('supplements', data.supplements), pairs: [] };
    default:
      return { past: [], pairs: [] };
  }
}
