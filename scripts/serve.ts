import { applyFlags, readFlags, siteFlags } from './command/flags.ts';
import { serve } from './command/serve.ts';

const USAGE = `npm run serve -- [--port 4321] [--out DIR] [--base /path/]

Serves the site that was built last, with the headers that a host should send.`;

const flags = readFlags(USAGE, { ...siteFlags, port: { type: 'string' } });
applyFlags(flags);
await serve(flags.port);
