import type { CustomRecord } from '../../views/search/record.ts';
import type { KeptPage } from './kept-list.ts';

/** Folder of the search index below that of the site. */
export const INDEX = 'pagefind';

/** What the thread that writes needs to know at its start. */
export interface WriterStart {
  /** Folder that the site is written into. */
  readonly folder: string;
  /** List of the files of a former site in it, where there is one. */
  readonly former: string | undefined;
  /** Language of the wiki; without it there is no search index. */
  readonly language: string | undefined;
}

/** A file to be written. Paths are below the folder of the site. */
export type FileOrder =
  | {
      readonly do: 'page';
      readonly path: string;
      /** Its HTML in UTF-8; the memory goes over to the thread. */
      readonly html: Uint8Array<ArrayBuffer>;
      /** Where the page is kept too. */
      readonly keep: { readonly key: string; readonly file: string } | undefined;
      /** Address under which it is found by searching. */
      readonly searched: string | undefined;
    }
  | {
      readonly do: 'link';
      readonly path: string;
      /** File of the kept page. */
      readonly file: string;
      readonly digest: string;
      readonly searched: string | undefined;
    }
  | { readonly do: 'file'; readonly path: string; readonly text: string }
  | { readonly do: 'copy'; readonly path: string; readonly from: string };

/** A piece of work for the thread that writes. */
export type Order =
  | FileOrder
  | { readonly do: 'record'; readonly record: CustomRecord }
  /** All records are given: write the index. */
  | { readonly do: 'index' }
  | { readonly do: 'end' };

/** What the thread answers. */
export type Answer =
  /** So many orders are done since the last answer. */
  | { readonly is: 'done'; readonly orders: number }
  /** The process of the indexer has this number, or has ended. */
  | { readonly is: 'indexing'; readonly pid: number | undefined }
  | { readonly is: 'indexed'; readonly records: number }
  | { readonly is: 'end'; readonly written: Written }
  | { readonly is: 'failed'; readonly failure: Failure };

/** An error, as it passes from one thread to another. */
export interface Failure {
  readonly message: string;
  readonly stack: string | undefined;
  /** Whether it is told in words for whoever builds. */
  readonly obstacle: boolean;
  /** What the file system said: its code and the path that it is about. */
  readonly code: string | undefined;
  readonly path: string | undefined;
}

/** What was written. */
export interface Written {
  /** Every file of the site, by path. */
  readonly files: ReadonlyMap<string, KeptPage>;
  /** Pages that were kept, by key. */
  readonly kept: ReadonlyMap<string, KeptPage>;
}
