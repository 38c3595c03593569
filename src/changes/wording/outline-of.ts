import type { Changes } from '../changes.ts';
import { saysTheSame } from '../compare.ts';
import { strong, words, type Inline, type Outline, type Section } from '../outline/outline.ts';
import { claimLines } from './claim-lines.ts';
import { findingLines } from './finding-lines.ts';
import { healthLines } from './health-lines.ts';
import { brokenLines, lossLines, moveLines } from './loss-lines.ts';
import { counted, fieldLine } from './parts.ts';
import { readingLines } from './reading-lines.ts';
import { affectedLines, articleLines, proseLines, sourceLines } from './record-lines.ts';
import { statusLines } from './status-lines.ts';

/** What a report on changes is told beside them. */
export interface Telling {
  /** Names of the two states, as `main`; without `to` it is the files as they lie there. */
  readonly from: string;
  readonly to?: string;
  /** Number of files that are not the same byte for byte. */
  readonly files: number;
  /** What goes before the path of a file; default `content/`. */
  readonly prefix?: string;
}

/** The report on what changed in knowledge, gravest first; sections without lines are left out. */
export function outlineOf(changes: Changes, telling: Telling): Outline {
  const { prefix = 'content/', from, to } = telling;
  const nothing = saysTheSame(changes);
  const sections: Section[] = [
    { title: 'Ids that lead nowhere now', weight: 'grave', items: lossLines(changes.losses) },
    { title: 'Broken or readable again', items: brokenLines(changes.broken) },
    { title: 'Statuses', items: statusLines(changes.statuses) },
    { title: 'Who is ahead', items: readingLines(changes.readings) },
    { title: 'Claims', items: claimLines(changes) },
    { title: 'Sources', items: sourceLines(changes) },
    { title: 'Articles', items: articleLines(changes) },
    { title: 'Articles that show what changed', weight: 'folded', items: affectedLines(changes) },
    { title: 'Prose', weight: 'folded', items: proseLines(changes) },
    { title: 'Moved', items: moveLines(changes.moves) },
    { title: 'Settings', items: changes.settings.map(fieldLine) },
    { title: 'Findings', items: findingLines(changes.findings, ['error', 'warning'], prefix) },
    { title: 'Notes', weight: 'folded', items: findingLines(changes.findings, ['info'], prefix) },
    { title: 'Coverage and health', weight: 'folded', items: nothing ? [] : healthLines(changes) },
  ];
  return {
    version: 1,
    title: `What changed in knowledge ${to === undefined ? `since ${from}` : `from ${from} to ${to}`}`,
    summary: nothing ? nothingChanged(telling.files) : summary(changes),
    sections: sections.filter(({ items }) => items.length > 0),
  };
}

function nothingChanged(files: number): Inline[] {
  const rest =
    files === 0
      ? ': the files are the same.'
      : `; ${counted(files, 'file differs', 'files differ')} in layout alone.`;
  return words(strong('Nothing changed in knowledge'), rest);
}

function summary({
  losses,
  claims,
  sources,
  articles,
  statuses,
  readings,
  moves,
  settings,
  findings,
}: Changes): Inline[] {
  const figures = claims.changed.reduce((sum, claim) => sum + claim.figures.length, 0);
  const reworded = claims.changed.filter(({ statement }) => statement).length;
  const rows: [number, string, string, string][] = [
    [claims.added.length, 'claim', 'claims', 'added'],
    [claims.removed.length, 'claim', 'claims', 'gone'],
    [reworded, 'claim', 'claims', 'reworded'],
    [claims.changed.length - reworded, 'claim', 'claims', 'changed otherwise'],
    [figures, 'figure', 'figures', 'changed'],
    [statuses.length, 'status', 'statuses', 'changed'],
    [readings.length, 'reading', 'readings', 'changed'],
    [sources.added.length, 'source', 'sources', 'added'],
    [sources.removed.length, 'source', 'sources', 'gone'],
    [sources.changed.length, 'source', 'sources', 'changed'],
    [articles.added.length, 'article', 'articles', 'added'],
    [articles.removed.length, 'article', 'articles', 'gone'],
    [articles.changed.length, 'article', 'articles', 'changed'],
    [articles.affected.length, 'article', 'articles', 'affected'],
    [moves.length, 'id', 'ids', 'moved'],
    [settings.length, 'setting', 'settings', 'changed'],
    [findings.added.length, 'finding', 'findings', 'new'],
    [findings.mended.length, 'finding', 'findings', 'mended'],
  ];
  const text = rows
    .filter(([count]) => count > 0)
    .map(([count, one, many, what]) => `${counted(count, one, many)} ${what}`)
    .join(', ');
  const lost =
    losses.length > 0 ? strong(`${counted(losses.length, 'id leads', 'ids lead')} nowhere now`) : undefined;
  return words(
    lost,
    lost && text !== '' ? '; ' : '',
    text,
    text !== '' || lost ? '.' : 'Something can be read again, or no longer.',
  );
}
