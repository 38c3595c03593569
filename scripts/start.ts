import { checkedBuild } from './command/checked-build.ts';
import { requireContent } from './command/content-folder.ts';
import { applyFlags, portFlag, portOf, readFlags, siteFlags } from './command/flags.ts';
import { serve } from './command/serve.ts';

const USAGE = `npm start -- [--port 4321] [--content DIR] [--out DIR] [--base /path/] [--now YYYY-MM-DD]

Checks the content, builds the site and serves it on http://localhost:4321.`;

const flags = readFlags(USAGE, { ...siteFlags, ...portFlag });
applyFlags(flags);
// Before the build, which takes a while.
const port = portOf(flags.port, USAGE);
requireContent(USAGE);
const status = await checkedBuild();
if (status === 0) await serve(port);
else process.exitCode = status;
