import type { AnyArticle, ClaimEntity, FieldPath, SourceEntity } from '../graph/entity.ts';
import { contradictsOrder, isFuture, type EdtfDate } from '../schema/index.ts';
import { claimsPage, withSources } from './example-parts.ts';
import type { Found, Rule } from './rule.ts';
import { code } from './wording.ts';

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
      const { past, pairs } = datesOf(entity);
      for (const { date, path } of past) {
        if (date && isFuture(date, graph.now)) {
          yield {
            place: entity.at(path),
            message: `${code(date.text)} lies after ${code(graph.now)}, which counts as now, and ${code(nameOf(path))} is about what has been`,
            actual: date.text,
            advice: 'Correct the date; what is expected of the future is dated by when it was said',
          };
        }
      }
      yield* disorder(entity, pairs);
    }
  },
};

interface Dated {
  readonly date: EdtfDate | undefined;
  readonly path: FieldPath;
}
/** Two dates of which the second cannot be before the first. */
type Pair = readonly [Dated, Dated];
interface Dates {
  readonly past: readonly Dated[];
  readonly pairs: readonly Pair[];
}

function* disorder(entity: { at(path: FieldPath): Found['place'] }, pairs: readonly Pair[]): Iterable<Found> {
  for (const [earlier, later] of pairs) {
    if (!earlier.date || !later.date || !contradictsOrder(earlier.date, later.date)) continue;
    yield {
      place: entity.at(later.path),
      message: `${code(later.date.text)} in ${code(nameOf(later.path))} is before ${code(earlier.date.text)} in ${code(nameOf(earlier.path))}, and it can only be the same or later`,
      actual: later.date.text,
      advice: 'Correct the one that is wrong, or put the entries in order of time',
    };
  }
}

/** The field with the names of what it stands in, list positions counted from 1: `evolution 2 date`. */
function nameOf(path: FieldPath): string {
  return path.map((part) => (typeof part === 'number' ? part + 1 : part)).join(' ');
}

function datesOf(entity: AnyArticle | ClaimEntity | SourceEntity): Dates {
  if (entity.kind === 'claim') return datesOfClaim(entity);
  if (entity.kind === 'source') return datesOfSource(entity);
  return datesOfArticle(entity);
}

function datesOfClaim({ data }: ClaimEntity): Dates {
  const asOf = { date: data.asOf, path: ['asOf'] };
  const happened = { date: data.happened, path: ['happened'] };
  const withdrawn = { date: data.withdrawn?.date, path: ['withdrawn', 'date'] };
  const reviewBy = { date: data.reviewBy, path: ['reviewBy'] };
  const points = (data.quantities ?? []).map((each, n) => ({ date: each.at, path: ['quantities', n, 'at'] }));
  return { past: [asOf, happened, withdrawn, ...points], pairs: [[asOf, reviewBy]] };
}

function datesOfSource({ data }: SourceEntity): Dates {
  const issued = { date: data.issued, path: ['issued'] };
  const accessed = { date: data.accessed, path: ['accessed'] };
  const archived = { date: data.archive?.date, path: ['archive', 'date'] };
  const notices = (data.notices ?? []).map((each, n) => ({ date: each.date, path: ['notices', n, 'date'] }));
  const after = [accessed, archived, ...notices];
  return { past: [issued, ...after], pairs: after.map((each): Pair => [issued, each]) };
}

function datesOfArticle({ kind, data }: AnyArticle): Dates {
  const list = (field: string, entries: readonly { date: EdtfDate }[] = []): Dated[] =>
    entries.map((each, n) => ({ date: each.date, path: [field, n, 'date'] }));
  const inOrder = (dates: readonly Dated[]): Pair[] =>
    dates.slice(1).flatMap((date, n): Pair[] => {
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
