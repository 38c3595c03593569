import { applyFlags, portFlag, portOf, readFlags, siteFlags } from './command/flags.ts';
import { serve } from './command/serve.ts';

const USAGE = `npm run serve -- [--port 4321] [--out DIR] [--base /path/]

Serves the site that was built last, with the headers that a host should send.`;

const flags = readFlags(USAGE, { ...siteFlags, ...portFlag });
applyFlags(flags);
await serve(portOf(flags.port, USAGE));
