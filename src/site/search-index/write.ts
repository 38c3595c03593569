import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { IndexerProcess } from './indexer-process.ts';
import { splitIndex } from './split.ts';
import type { SearchRecord } from '../../views/search/record.ts';

/** Interfaces that the indexer writes beside the engine; the site has its own, in fewer bytes. */
const INTERFACES = /^pagefind-(ui|modular-ui|component-ui|highlight)\.(js|css)$/;

/** A search index that is being made, by a process of the indexer's own. */
export class SearchIndex {
  readonly #index: pagefind.PagefindIndex;
  readonly #language: string;
  readonly #answers: Promise<{ errors: string[] }>[] = [];
  readonly #process: IndexerProcess;

  private constructor(index: pagefind.PagefindIndex, language: string, process: IndexerProcess) {
    this.#index = index;
    this.#language = language;
    this.#process = process;
  }

  /** Starts the indexer for a wiki in a language. Fails with the indexer's own words. */
  static async start(language: string): Promise<SearchIndex> {
    const process = new IndexerProcess();
    const made = pagefind.createIndex({ forceLanguage: language.slice(0, 2) });
    const { index, errors } = await process.answer(made);
    if (!index) throw new Error(`the search index could not be started: ${errors.join('; ')}`);
    return new SearchIndex(index, language.slice(0, 2), process);
  }

  /** Number of its process. */
  get pid(): number | undefined {
    return this.#process.pid;
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
    const answers = await this.#process.answer(Promise.all(this.#answers));
    const errors = answers.flatMap((answer) => answer.errors);
    if (errors.length > 0) throw new Error(`the search index refused a record: ${errors.join('; ')}`);
    mkdirSync(folder, { recursive: true });
    try {
      const written = await this.#process.answer(this.#index.writeFiles({ outputPath: folder }));
      if (written.errors.length > 0)
        throw new Error(`the search index was not written: ${written.errors.join('; ')}`);
    } catch (error) {
      // The indexer does not say why it could not write; who tries to write as much is told.
      probe(folder);
      throw error;
    }
    splitIndex(folder);
    for (const file of readdirSync(folder)) if (INTERFACES.test(file)) rmSync(join(folder, file));
    return this.#answers.length;
  }

  /** Ends the indexer, whatever it is doing. */
  async close(): Promise<void> {
    this.#process.leave();
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

/** Bytes that an index has at the least, engine included. */
const PROBE_BYTES = 262_144;

/** Fails with the words of the file system where nothing can be written into a folder. */
function probe(folder: string): void {
  const file = join(folder, 'probe');
  try {
    writeFileSync(file, Buffer.alloc(PROBE_BYTES));
  } catch (error) {
    throw Object.assign(error as Error, { path: folder });
  }
  rmSync(file);
}
