import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { splitIndex } from './split.ts';
import type { SearchRecord } from '../../views/search/record.ts';

/** Interfaces that the indexer writes beside the engine; the site has its own, in fewer bytes. */
const INTERFACES = /^pagefind-(ui|modular-ui|component-ui|highlight)\.(js|css)$/;

/** A search index that is being made, by a process of the indexer's own. */
export class SearchIndex {
  readonly #index: pagefind.PagefindIndex;
  readonly #language: string;
  readonly #answers: Promise<{ errors: string[] }>[] = [];

  private constructor(index: pagefind.PagefindIndex, language: string) {
    this.#index = index;
    this.#language = language;
  }

  /** Starts the indexer for a wiki in a language. Fails with the indexer's own words. */
  static async start(language: string): Promise<SearchIndex> {
    const { index, errors } = await pagefind.createIndex({ forceLanguage: language.slice(0, 2) });
    if (!index) throw new Error(`the search index could not be started: ${errors.join('; ')}`);
    return new SearchIndex(index, language.slice(0, 2));
  }

  /** Adds a record. The indexer takes them in the order given: another order gives other bytes. */
  add(record: SearchRecord): void {
    const answer =
      record.type === 'page'
        ? this.#index.addHTMLFile({ url: record.url, content: record.html })
        : this.#index.addCustomRecord({ ...record.record, language: this.#language });
    // Whether it failed is asked when all are given; until then a failure must not count as unhandled.
    answer.catch(() => undefined);
    this.#answers.push(answer);
  }

  /** Writes the index into a folder and ends; returns how many records it has. Fails with the indexer's own words. */
  async write(folder: string): Promise<number> {
    const errors = (await Promise.all(this.#answers)).flatMap((answer) => answer.errors);
    if (errors.length > 0) throw new Error(`the search index refused a record: ${errors.join('; ')}`);
    const written = await this.#index.writeFiles({ outputPath: folder });
    if (written.errors.length > 0)
      throw new Error(`the search index was not written: ${written.errors.join('; ')}`);
    splitIndex(folder);
    for (const file of readdirSync(folder)) if (INTERFACES.test(file)) rmSync(join(folder, file));
    return this.#answers.length;
  }

  /** Ends the indexer, whatever it is doing. */
  async close(): Promise<void> {
    await pagefind.close();
  }
}

/** Writes the search index of some records into a folder. Fails with the indexer's own words. */
export async function writeSearchIndex(
  records: Iterable<SearchRecord>,
  folder: string,
  language: string,
): Promise<number> {
  const index = await SearchIndex.start(language);
  try {
    for (const record of records) index.add(record);
    return await index.write(folder);
  } finally {
    await index.close();
  }
}
