import type { ArticleKind } from '../schema/kinds.ts';
import type { Place, SourceText } from './place.ts';
import type { Problem } from './problem.ts';

/** A file of the content as it comes from the disk or from a test. */
export interface ContentFile {
  /** Path below the content folder, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The YAML of a file: plain data made of strings, lists and maps without prototype, and where each part stands. */
export interface YamlData {
  readonly value: unknown;
  /** Where the value at a path stands, or its key with `'key'`; the nearest parent where there is none. */
  at(path: readonly (string | number)[], part?: 'key' | 'value'): Place;
}

/** A file that was read: its kind and id from its path, its data, its body. */
export interface ReadFile {
  readonly path: string;
  readonly kind: ArticleKind | 'source' | 'settings' | undefined;
  /** File name without ending; for settings `wiki`. */
  readonly id: string;
  readonly text: SourceText;
  /** Absent where the file could not be read as YAML or has no front matter; `problems` says why. */
  readonly data?: YamlData;
  /** Offset at which the body starts in the text; the length of the text where there is no body. */
  readonly bodyStart: number;
  readonly problems: readonly Problem[];
}
