import { shareOf } from '../src/site/shards/share.ts';
import { checkedBuild, checkedShard } from './command/checked-build.ts';
import { requireContent } from './command/content-folder.ts';
import { applyFlags, readFlags, siteFlags, wrongUse } from './command/flags.ts';

const USAGE = `npm run build -- [--content DIR] [--out DIR] [--base /path/] [--now YYYY-MM-DD] [--shard 1/3]

Checks the content and builds the site into dist/. With errors in the content nothing is built.

With --shard it builds one part of several, as evenly as can be, into dist.shard-1-of-3/, so that several machines
share the work; \`npm run merge\` puts the parts together.`;

const flags = readFlags(USAGE, { ...siteFlags, shard: { type: 'string' } });
applyFlags(flags);
requireContent(USAGE);
const share = flags.shard === undefined ? undefined : shareOf(flags.shard);
if (flags.shard !== undefined && !share)
  wrongUse(
    `\`--shard ${flags.shard}\` is no part of a whole: write \`1/3\` for the first of three, of 256 at the most.`,
    USAGE,
  );
process.exitCode = await (share ? checkedShard(share) : checkedBuild());
