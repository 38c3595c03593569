import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { splitIndex } from './split.ts';
import type { SearchRecord } from '../../views/search/record.ts';

/** Interfaces that the indexer writes beside the engine; the site has its own, in fewer bytes. */
const INTERFACES = /^pagefind-(ui|modular-ui|component-ui|highlight)\.(js|css)$/;

/**
 * Writes the search index of a site into a folder. Records are added one after the other in the order
 * given, as soon as they come: another order gives other bytes. Fails with the indexer's own words.
 */
export async function writeSearchIndex(
  records: Iterable<SearchRecord> | AsyncIterable<SearchRecord>,
  folder: string,
  language: string,
): Promise<number> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: language.slice(0, 2) });
  if (!index) throw new Error(`the search index could not be started: ${errors.join('; ')}`);
  let count = 0;
  try {
    for await (const record of records) {
      const answer =
        record.type === 'page'
          ? await index.addHTMLFile({ url: record.url, content: record.html })
          : await index.addCustomRecord({ ...record.record, language: language.slice(0, 2) });
      if (answer.errors.length > 0)
        throw new Error(`the search index refused a record: ${answer.errors.join('; ')}`);
      count++;
    }
    const written = await index.writeFiles({ outputPath: folder });
    if (written.errors.length > 0)
      throw new Error(`the search index was not written: ${written.errors.join('; ')}`);
  } finally {
    await pagefind.close();
  }
  splitIndex(folder);
  for (const file of readdirSync(folder)) if (INTERFACES.test(file)) rmSync(join(folder, file));
  return count;
}
