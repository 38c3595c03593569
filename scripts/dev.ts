import '../src/site/telemetry.ts';
import { dev } from 'astro';
import { knowledge } from '../src/site/knowledge.ts';
import { siteOptions } from '../src/site/options.ts';
import { requireContent, textReport } from './command/content-folder.ts';
import { applyFlags, portFlag, portOf, readFlags, siteFlags } from './command/flags.ts';

const USAGE = `npm run dev -- [--port 4321] [--content DIR] [--base /path/] [--now YYYY-MM-DD]

Serves the wiki while you write: an edit shows at once, with its findings on the page.`;

const flags = readFlags(USAGE, { ...siteFlags, ...portFlag });
applyFlags(flags);
const port = portOf(flags.port, USAGE);
requireContent(USAGE);
process.env['GAPWIKI_DEV'] = '1';
const { wiki } = knowledge();
console.log(textReport(wiki));
await dev({
  server: { port },
  mode: 'development',
  // What is kept there is nothing that a page shows, and much of it is written while pages are.
  vite: { server: { watch: { ignored: [`${siteOptions().cache}/**`] } } },
});
