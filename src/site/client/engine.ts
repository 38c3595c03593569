import { RANKING } from './relevance.ts';

/** The part of Pagefind's browser API that is used here (https://pagefind.app/docs/api/). */
export interface Engine {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<Record<string, Record<string, number>>>;
  /** Gives only records with every word; what a reader typed goes to `rankedSearch`. */
  search(
    query: string | null,
    options?: { filters?: Record<string, unknown>; sort?: Record<string, string> },
  ): Promise<Found>;
}

/** A record that a search found; what is known of it is loaded when it is asked for. */
export interface Result {
  readonly id: string;
  readonly score: number;
  data(): Promise<Hit>;
}

/** The answer to a search: results load their data one by one. */
export interface Found {
  readonly results: readonly Result[];
  readonly filters: Record<string, Record<string, number>>;
}

/** What is known of a result. */
export interface Hit {
  readonly url: string;
  /** Safe HTML: escaped by the engine, matches in `mark` elements. */
  readonly excerpt: string;
  readonly meta: Record<string, string>;
  /** Values of the record by name of the filter. */
  readonly filters?: Readonly<Record<string, readonly string[]>>;
  /** The whole text of the record, escaped. */
  readonly raw_content?: string;
  /** Where the matches stand, counted in words of the text. */
  readonly locations?: readonly number[];
  readonly sub_results?: readonly {
    readonly title: string;
    readonly url: string;
    readonly excerpt: string;
  }[];
}

/**
 * How the engine is set up wherever it runs. Addresses in the index begin with the base path, which the engine
 * would else put before them once more. A worker would be one more file of 12 KB for searches of a few milliseconds.
 */
export const ENGINE_OPTIONS = { excerptLength: 28, baseUrl: '/', noWorker: true, ranking: RANKING } as const;

/** Loads the engine from the folder of the index; fails where a build has not written one. */
export async function loadEngine(folder: string): Promise<Engine> {
  // The bundler must leave this address alone: the file is written after it has run.
  const engine = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Engine;
  await engine.options({ ...ENGINE_OPTIONS });
  await engine.init();
  return engine;
}
