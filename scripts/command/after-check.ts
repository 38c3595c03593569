import { knowledge } from '../../src/site/knowledge.ts';
import { obstacleOf } from '../../src/site/obstacle.ts';
import type { Busy } from '../../src/site/staged-site.ts';
import { textReport } from './content-folder.ts';

/**
 * Checks the content and does some work on it, whose result `tell` tells; returns the exit status, which is that of
 * `tell` where the work came to an end. Prints the same report as `npm run check`; with errors in it, and where
 * something else stands in the way, it says so and nothing is written. `doing` is told before the work, which
 * writes into `place`.
 */
export async function afterCheck<T extends object>(
  work: () => Promise<T | Busy>,
  { doing, place }: { readonly doing: string; readonly place: string },
  tell: (made: T) => number,
): Promise<number> {
  // A site is there to be read by whoever serves it, and has the same rights whoever builds it.
  process.umask(0o022);
  const { wiki, options } = knowledge();
  console.log(textReport(wiki));
  if (wiki.findings.some((finding) => finding.severity === 'error')) {
    console.error('Nothing was built, since the content has errors. The last good site is as it was.');
    return 1;
  }
  console.log(`${doing} …`);
  let made: T | Busy;
  try {
    made = await work();
  } catch (error) {
    const words = obstacleOf(error, options);
    if (words === undefined) throw error;
    console.error(words);
    return 1;
  }
  if (!('busy' in made)) return tell(made);
  console.error(`Another build (process ${made.busy}) is writing to ${place}. Wait for it, or end it.`);
  return 1;
}

/** " (3 of them anew)" where only some pages had to be rendered; empty where all had to. */
export function freshPages({ pages, rendered }: { pages: number; rendered: number }): string {
  return rendered === pages ? '' : ` (${rendered} of them anew)`;
}
