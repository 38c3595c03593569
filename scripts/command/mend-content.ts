import {
  mendContent,
  readContent,
  visible,
  type Finding,
  type Mended,
  type Wiki,
} from '../../src/wiki/index.ts';
import { siteOptions } from '../../src/site/options.ts';
import { patchOf, touched, visibleLines } from './change-report.ts';
import { contentPrefix } from './content-folder.ts';
import { writeChanges } from './write-content.ts';

/** What to mend, and how. */
export interface Mending {
  /** Ids of the rules whose findings are mended; default all. */
  readonly only?: readonly string[];
  /** Show what would change, and write nothing. */
  readonly dryRun: boolean;
}

/** What came of mending. */
export interface MendedContent {
  /** The content as it is now, or would be. */
  readonly wiki: Wiki;
  readonly mended: readonly Finding[];
  /** What to tell of it, for people. */
  readonly told: string;
}

/**
 * Mends the content folder on the disk, starting from `wiki`, which was loaded from it. Gives back why nothing
 * was written, as a sentence, where a file changed in between or the disk refused.
 */
export function mendFolder(wiki: Wiki, { only, dryRun }: Mending): MendedContent | string {
  const root = siteOptions().content;
  const content = readContent(root);
  const { now } = wiki.graph;
  const mended = mendContent(content, { now, like: wiki, ...(only && { only }) });
  if (!dryRun) {
    const refused = writeChanges(root, mended.changes);
    if (refused !== undefined) return refused;
  }
  return { wiki: mended.wiki, mended: mended.findings, told: toldOf(mended, dryRun) };
}

function toldOf({ findings, changes, moves }: Mended, dryRun: boolean): string {
  if (findings.length === 0) return 'Nothing has one right answer that could be mended.';
  const prefix = contentPrefix();
  const lines = findings.map(({ place, message, rule }) => {
    const { line, column } = place.start;
    return `${visible(`${prefix}${place.file}`)}:${line}:${column}: mended: ${visible(message)} [${rule}]`;
  });
  const renamed = moves.map(
    ({ from, to }) => `${visible(`${prefix}${from}`)} is now ${visible(`${prefix}${to}`)}`,
  );
  const files = touched(changes, moves);
  const count = `${findings.length === 1 ? '1 finding' : `${findings.length} findings`} in ${files === 1 ? '1 file' : `${files} files`}`;
  if (!dryRun) return [...lines, ...renamed, `${count} mended.`].join('\n');
  const patch = patchOf(changes, moves, prefix);
  const shown = process.stdout.isTTY ? visibleLines(patch) : patch;
  return [...lines, ...renamed, `${count} would be mended; nothing was written.`, '', shown.trimEnd()].join(
    '\n',
  );
}
