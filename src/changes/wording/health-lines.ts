import type { Coverage, Health } from '../../wiki/index.ts';
import type { Changes } from '../changes.ts';
import { name, words, type Item } from '../outline/outline.ts';
import { statusName } from './status-names.ts';

type Row = readonly [label: string, before: number, after: number];

/** Lines on how the wiki fared before and fares now: totals always, the rest where it changed. */
export function healthLines({ health: { before, after } }: Changes): Item[] {
  const totals: Row[] = [
    ['Articles', before.totals.articles, after.totals.articles],
    ['Claims in use', before.totals.inUse, after.totals.inUse],
    ['Sources', before.totals.sources, after.totals.sources],
    ['Figures', before.totals.figures, after.totals.figures],
  ];
  const changing: Row[] = [
    ...statusRows(before, after, 'support'),
    ...statusRows(before, after, 'standing'),
    ...statusRows(before, after, 'freshness'),
    ['Claims without a date', before.undated.length, after.undated.length],
    ['Claims that nothing uses', before.orphans.claims.length, after.orphans.claims.length],
    ['Sources that nothing cites', before.orphans.sources.length, after.orphans.sources.length],
    ['Findings', open(before), open(after)],
    ['Findings that exceptions accept', accepted(before), accepted(after)],
  ];
  const rows = [...totals, ...changing.filter(([, was, is]) => was !== is)];
  return [...rows.map((row) => ({ words: words(rowText(row)) })), ...coverageLines(before, after)];
}

function rowText([label, before, after]: Row): string {
  return `${label}: ${before === after ? after : `${before} → ${after}`}`;
}

function statusRows(before: Health, after: Health, axis: 'support' | 'standing' | 'freshness'): Row[] {
  const was: Readonly<Record<string, readonly string[]>> = before.statuses[axis];
  const is: Readonly<Record<string, readonly string[]>> = after.statuses[axis];
  return Object.keys(is).map((status): Row => [
    `Claims ${statusName(status)}`,
    was[status]?.length ?? 0,
    is[status]?.length ?? 0,
  ]);
}

function open({ rules }: Health): number {
  return rules.reduce((sum, rule) => sum + rule.open, 0);
}

function accepted({ rules }: Health): number {
  return rules.reduce((sum, rule) => sum + rule.accepted, 0);
}

function coverageLines(before: Health, after: Health): Item[] {
  const earlier = new Map(before.coverage.map((coverage) => [coverage.dimension, coverage]));
  return after.coverage.flatMap((is): Item | [] => {
    const was = earlier.get(is.dimension);
    const rows = (
      [
        ['claims', was?.claims.length ?? 0, is.claims.length],
        ['origins', was?.origins ?? 0, is.origins],
        ['measurers', measurers(was), measurers(is)],
        ['figures', was?.figures ?? 0, is.figures],
      ] satisfies Row[]
    ).filter(([, one, other]) => one !== other);
    if (rows.length === 0) return [];
    const text = rows.map(([label, one, other]) => `${label} ${one} → ${other}`).join(', ');
    return { words: words('Dimension ', name(is.dimension), `: ${text}`) };
  });
}

function measurers(coverage: Coverage | undefined): number {
  return coverage ? coverage.measurers.length + coverage.unnamedMeasurers : 0;
}
