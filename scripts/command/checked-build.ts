import { buildSite } from '../../src/site/build.ts';
import { siteOptions } from '../../src/site/options.ts';
import { buildShard } from '../../src/site/shards/build-shard.ts';
import { shareFolder, type Share } from '../../src/site/shards/share.ts';
import { afterCheck, freshPages } from './after-check.ts';

/**
 * Checks the content and builds the site. Prints the same report as `npm run check`; with errors in it
 * nothing is built and the last good site stays. Returns the exit status.
 */
export function checkedBuild(): Promise<number> {
  const { out } = siteOptions();
  return afterCheck(buildSite, { doing: 'Building the site', place: out }, (built) => {
    for (const remark of built.remarks) console.log(remark);
    console.log(
      `Built ${built.pages} pages${freshPages(built)} and ${built.records} search records in ${out}`,
    );
    console.log(`SHA-256 of the site: ${built.digest}`);
    return 0;
  });
}

/** Checks the content as `checkedBuild` does and builds one part of the site. Returns the exit status. */
export function checkedShard(share: Share): Promise<number> {
  const place = shareFolder(siteOptions().out, share);
  return afterCheck(
    () => buildShard(share),
    { doing: `Building part ${share.part} of ${share.of} of the site`, place },
    (built) => {
      for (const remark of built.remarks) console.log(remark);
      console.log(
        `Built ${built.pages} pages${freshPages(built)} and ${built.files - built.pages} other files in ${place}`,
      );
      console.log(
        `This is part ${share.part} of ${share.of}, and no site: put all of them together with \`npm run merge\`.`,
      );
      return 0;
    },
  );
}
