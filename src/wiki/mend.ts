import {
  changed,
  changesBetween,
  compatible,
  type FileBytes,
  type FileChange,
  type Move,
} from './edit/index.ts';
import type { ReadContent } from './read/read-content.ts';
import type { Finding } from './rules/rule.ts';
import { loadContent, type LoadOptions, type Wiki } from './wiki.ts';

/** How to mend a wiki. */
export interface MendOptions extends LoadOptions {
  /** Ids of the rules whose findings are mended; default all. */
  readonly only?: readonly string[];
}

/** What was mended, and the wiki as it is then. */
export interface Mended {
  /** The findings that are mended, each as it was found, in the order in which it was done. */
  readonly findings: readonly Finding[];
  /** How the files differ from what they were. */
  readonly changes: readonly FileChange[];
  /** Files that have another path now, by the first path and the last. */
  readonly moves: readonly Move[];
  readonly wiki: Wiki;
}

/** Rounds after which mending should have come to its end: what one mends can let others be found a few times over. */
const MOST_ROUNDS = 50;

/**
 * Mends all findings that have one right answer, in memory, until none is left that has: what is read anew may
 * have others. Nothing else changes, and mending again changes nothing. Exceptions that accept nothing go only
 * where no error is left, since an error may hide what they were for. Throws where it comes to no end.
 */
export function mendContent(content: ReadContent, options: MendOptions = {}): Mended {
  const before: FileBytes = new Map(content.files.map(({ path, bytes }) => [path, bytes]));
  let files = before;
  let wiki = loadContent(content, options);
  const findings: Finding[] = [];
  let moves: Move[] = [];
  for (let round = 0; ; round += 1) {
    const mending = mendable(wiki, files, options);
    if (mending.length === 0) break;
    if (round === MOST_ROUNDS) {
      throw new Error(`Mending ${[...new Set(mending.map(({ rule }) => rule))].join(', ')} comes to no end.`);
    }
    findings.push(...mending);
    const moving = mending.flatMap(({ fix }) => fix?.moves ?? []);
    files = changed(
      files,
      mending.flatMap(({ fix }) => fix?.edits ?? []),
      moving,
    );
    moves = joined(moves, moving);
    wiki = loadContent({ ...content, files: listed(files) }, { ...options, like: wiki });
  }
  return { findings, changes: changesBetween(before, files), moves, wiki };
}

/** The findings whose fixes can be done together. */
function mendable(wiki: Wiki, files: FileBytes, { only }: MendOptions): Finding[] {
  const broken = wiki.findings.some(({ severity }) => severity === 'error');
  const certain = wiki.findings.filter(
    ({ fix, rule }) =>
      fix?.certain && (!only || only.includes(rule)) && !(broken && rule === 'exception-unused'),
  );
  const together = new Set(
    compatible(certain.map((finding) => ({ finding, edits: finding.fix?.edits ?? [] }))).map(
      ({ finding }) => finding,
    ),
  );
  const [from, to] = [new Set<string>(), new Set<string>(files.keys())];
  return certain.filter((finding) => {
    if (!together.has(finding)) return false;
    const moving = finding.fix?.moves ?? [];
    if (moving.some((move) => from.has(move.from) || to.has(move.to))) return false;
    for (const move of moving) {
      from.add(move.from);
      to.add(move.to);
    }
    return true;
  });
}

function joined(earlier: readonly Move[], later: readonly Move[]): Move[] {
  const next = new Map(later.map(({ from, to }) => [from, to]));
  const moved = earlier.map(({ from, to }) => {
    const on = next.get(to);
    next.delete(to);
    return { from, to: on ?? to };
  });
  return [...moved, ...[...next].map(([from, to]) => ({ from, to }))];
}

function listed(files: FileBytes): ReadContent['files'] {
  return [...files]
    .map(([path, bytes]) => ({ path, bytes }))
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}
