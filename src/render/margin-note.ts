import type { Element, ElementContent } from 'hast';
import type { Graph, Stance } from '../wiki/index.ts';
import { sourceLabel } from './bibliography/label.ts';
import { element, textNode } from './hast.ts';
import { standingText } from './mark.ts';

/** A source of a bracket as its note names it. */
export interface NotedSource {
  /** Number of the source on the page. */
  readonly number: number;
  /** Id of the source. */
  readonly source: string;
  /** How it bears on the claims of the bracket; empty where it is cited for itself. */
  readonly stances: readonly Stance[];
  /** Whether a note of the same paragraph has named it before. */
  readonly repeated: boolean;
}

/** Most sources that a note names: more would push the notes of the next lines out of place. */
const MOST_SOURCES = 4;

function sourceLine(graph: Graph, { number, source, stances }: NotedSource): ElementContent[] {
  const record = graph.source(source);
  if (!record) return [];
  const grade = graph.settings.grades[record.data.grade]?.name ?? record.data.grade;
  const qualifies = stances.length > 0 && !stances.includes('supports') ? ', qualifies' : '';
  return [
    element('strong', {}, String(number)),
    textNode(` ${sourceLabel(record.data, graph.settings)} · `),
    element('em', {}, `${grade}${qualifies}`),
  ];
}

/**
 * What stands in the margin beside a bracket: each source by author and year with its grade, and how each
 * claim stands. It says what the references and the pages of the claims say too, so that those who hear the
 * page are spared it. Absent where there is nothing to say.
 */
export function marginNote(
  graph: Graph,
  sources: readonly NotedSource[],
  claims: readonly string[],
): Element | undefined {
  const fresh = sources.filter(({ repeated }) => !repeated);
  const shown = fresh.length > MOST_SOURCES ? fresh.slice(0, MOST_SOURCES - 1) : fresh;
  const left = fresh.length - shown.length;
  const standings = new Set(claims.map((claim) => standingText(graph, claim)));
  const lines = [
    ...shown.map((source) => sourceLine(graph, source)),
    ...(left > 0 ? [[textNode(`and ${left} more`)]] : []),
    ...[...standings].map((words) => [textNode(`◆ ${words}`)]),
  ].filter((line) => line.length > 0);
  const [first] = lines;
  if (!first) return undefined;
  // A standing needs to be told of what: numbers named before do without their names.
  if (fresh.length === 0 && sources.length > 0) {
    const numbers = sources.map(({ number }) => number).join(', ');
    first.unshift(element('strong', {}, numbers), textNode(' '));
  }
  const children = lines.flatMap((line, index) => (index === 0 ? line : [element('br', {}), ...line]));
  return element('span', { className: ['note'], ariaHidden: 'true' }, ...children);
}
