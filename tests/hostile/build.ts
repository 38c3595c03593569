import { buildSite } from '../../src/site/build.ts';

/**
 * Builds the site of `GAPWIKI_CONTENT` whatever the checker says of it: what a page would be if a rule failed to
 * refuse something. The commands of the project have no such switch.
 */
const built = await buildSite();
if ('busy' in built) throw new Error(`process ${built.busy} builds at the same place`);
process.stdout.write(`${built.pages} pages, ${built.records} records\n`);
