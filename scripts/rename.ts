import { formatText, readContent, renameContent } from '../src/wiki/index.ts';
import { knowledge } from '../src/site/knowledge.ts';
import { renameReport } from './command/rename-report.ts';
import { contentPrefix, requireContent } from './command/content-folder.ts';
import { applyFlags, contentFlags, readWords, wrongUse } from './command/flags.ts';
import { writeChanges } from './command/write-content.ts';

const USAGE = `npm run rename -- <old id> <new id> [options]

Gives an article, a claim or a source another id: moves its file, makes every reference name the new id, and keeps
the old one among its former ids, so that old addresses lead on. A key of \`wiki.yml\` is renamed where nothing has
it as id, or as \`holder:<key>\`, \`measure:<key>\` and so on. Nothing is written where anything would break. Exit
status: 0 done, 1 refused, 2 wrong use.

  --dry-run         show the changes, and write nothing
  --now YYYY-MM-DD  the day that counts as now
  --content DIR     folder of the content (default content)`;

const { values: flags, words } = readWords(USAGE, { ...contentFlags, 'dry-run': { type: 'boolean' } });
const [from, to, ...more] = words;
if (from === undefined || to === undefined || more.length > 0) {
  wrongUse(
    `Give the old id and the new one${words.length === 0 ? '' : `, and not ${words.length === 1 ? 'one word' : `${words.length} words`}`}.`,
    USAGE,
  );
}
applyFlags(flags);
requireContent(USAGE);

/** Renames, and tells what changed or why nothing did; gives the exit status. */
function rename(old: string, id: string): number {
  const { wiki, options } = knowledge();
  const renamed = renameContent(readContent(options.content), old, id, { now: wiki.graph.now, like: wiki });
  if ('refused' in renamed) {
    console.error(`Nothing was renamed: ${renamed.refused}`);
    if (renamed.findings) {
      console.error(
        `\n${formatText(renamed.findings, renamed.wiki?.files ?? [], { prefix: contentPrefix() })}`,
      );
    }
    return 1;
  }
  const dryRun = flags['dry-run'] === true;
  const refused = dryRun ? undefined : writeChanges(options.content, renamed.changes);
  if (refused !== undefined) {
    console.error(`Nothing was renamed: ${refused}`);
    return 1;
  }
  console.log(renameReport(renamed, { prefix: contentPrefix(), dryRun }));
  return 0;
}

process.exitCode = rename(from, to);
