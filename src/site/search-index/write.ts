import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { Obstacle } from '../obstacle.ts';
import { splitIndex } from './split.ts';
import type { SearchRecord } from '../../views/search/record.ts';

/** Interfaces that the indexer writes beside the engine; the site has its own, in fewer bytes. */
const INTERFACES = /^pagefind-(ui|modular-ui|component-ui|highlight)\.(js|css)$/;

/** A search index that is being made, by a process of the indexer's own. */
export class SearchIndex {
  readonly #index: pagefind.PagefindIndex;
  readonly #language: string;
  readonly #answers: Promise<{ errors: string[] }>[] = [];
  readonly #ended: Promise<never>;

  private constructor(index: pagefind.PagefindIndex, language: string, ended: Promise<never>) {
    this.#index = index;
    this.#language = language;
    this.#ended = ended;
  }

  /** Starts the indexer for a wiki in a language. Fails with the indexer's own words. */
  static async start(language: string): Promise<SearchIndex> {
    const ended = endOfProcess();
    const { index, errors } = await Promise.race([
      pagefind.createIndex({ forceLanguage: language.slice(0, 2) }),
      ended,
    ]);
    if (!index) throw new Error(`the search index could not be started: ${errors.join('; ')}`);
    return new SearchIndex(index, language.slice(0, 2), ended);
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
    const answers = await Promise.race([Promise.all(this.#answers), this.#ended]);
    const errors = answers.flatMap((answer) => answer.errors);
    if (errors.length > 0) throw new Error(`the search index refused a record: ${errors.join('; ')}`);
    mkdirSync(folder, { recursive: true });
    try {
      const written = await Promise.race([this.#index.writeFiles({ outputPath: folder }), this.#ended]);
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

/**
 * Fails when the process of the indexer, the next one that is started, ends: whoever waits for its answer would wait
 * for ever, since the package does not look.
 */
function endOfProcess(): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>();
  const started = (message: unknown): void => {
    unsubscribe('child_process', started);
    const { process } = message as { process: ChildProcess };
    process.once('exit', (status, signal) => {
      const error = new Obstacle(
        `The program that makes the search index was ended from outside (${signal ?? `status ${status}`}), perhaps for want of memory. Build again; the last good site is as it was.`,
      );
      // Ctrl-C ends all programs of a terminal: then the build ends by itself, and says so.
      setTimeout(() => reject(error), signal !== null && ASKED_TO_END.includes(signal) ? ITS_TURN : 0);
    });
  };
  subscribe('child_process', started);
  promise.catch(() => undefined);
  return promise;
}

const ASKED_TO_END: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** Milliseconds that the build has to end by itself. */
const ITS_TURN = 2_000;

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
