import { checkedBuild } from './command/checked-build.ts';
import { requireContent } from './command/content-folder.ts';
import { applyFlags, readFlags, siteFlags } from './command/flags.ts';

const USAGE = `npm run build -- [--content DIR] [--out DIR] [--base /path/] [--now YYYY-MM-DD]

Checks the content and builds the site into dist/. With errors in the content nothing is built.`;

applyFlags(readFlags(USAGE, siteFlags));
requireContent(USAGE);
process.exitCode = await checkedBuild();
