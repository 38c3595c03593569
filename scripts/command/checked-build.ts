import { buildSite, type Built } from '../../src/site/build.ts';
import { knowledge } from '../../src/site/knowledge.ts';
import { obstacleOf } from '../../src/site/obstacle.ts';
import type { Busy } from '../../src/site/staged-site.ts';
import { textReport } from './content-folder.ts';

/**
 * Checks the content and builds the site. Prints the same report as `npm run check`; with errors in it
 * nothing is built and the last good site stays. Returns the exit status.
 */
export async function checkedBuild(): Promise<number> {
  // A site is there to be read by whoever serves it, and has the same rights whoever builds it.
  process.umask(0o022);
  const { wiki, options } = knowledge();
  console.log(textReport(wiki));
  if (wiki.findings.some((finding) => finding.severity === 'error')) {
    console.error('Nothing was built, since the content has errors. The last good site is as it was.');
    return 1;
  }
  console.log('Building the site …');
  let built: Built | Busy;
  try {
    built = await buildSite();
  } catch (error) {
    const words = obstacleOf(error, options);
    if (words === undefined) throw error;
    console.error(words);
    return 1;
  }
  if ('busy' in built) {
    console.error(
      `Another build (process ${built.busy}) is writing to ${options.out}. Wait for it, or end it.`,
    );
    return 1;
  }
  for (const remark of built.remarks) console.log(remark);
  const fresh = built.rendered === built.pages ? '' : ` (${built.rendered} of them anew)`;
  console.log(`Built ${built.pages} pages${fresh} and ${built.records} search records in ${options.out}`);
  console.log(`SHA-256 of the site: ${built.digest}`);
  return 0;
}
