import { resolve } from 'node:path';
import { siteOptions } from '../src/site/options.ts';
import { mergeShards } from '../src/site/shards/merge-shards.ts';
import { afterCheck } from './command/after-check.ts';
import { requireContent } from './command/content-folder.ts';
import { applyFlags, readWords, siteFlags, wrongUse } from './command/flags.ts';

const USAGE = `npm run merge -- FOLDER FOLDER … [--content DIR] [--out DIR] [--base /path/] [--now YYYY-MM-DD]

Puts the parts together that \`npm run build -- --shard 1/2\`, \`--shard 2/2\` and so on wrote, makes the search index, and
puts the site into dist/: file by file the one that \`npm run build\` makes. Parts that are missing, there twice, or made
from other content, code or another day than is here are refused, and nothing is written.`;

const { values, words: folders } = readWords(USAGE, siteFlags);
applyFlags(values);
requireContent(USAGE);
if (folders.length === 0) wrongUse('Name the folders of all parts, as in `dist.shard-*`.', USAGE);
const { out } = siteOptions();
process.exitCode = await afterCheck(
  () => mergeShards(folders.map((folder) => resolve(folder))),
  { doing: 'Putting the parts together', place: out },
  (merged) => {
    if ('misfits' in merged) {
      console.error([...merged.misfits, 'Nothing was written; the last good site is as it was.'].join('\n'));
      return 1;
    }
    console.log(
      `Put ${folders.length} parts together: ${merged.files} files and ${merged.records} search records in ${out}`,
    );
    console.log(`SHA-256 of the site: ${merged.digest}`);
    return 0;
  },
);
