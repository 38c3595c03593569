import type { Definition, Image, Link } from 'mdast';
import type { Problem } from '../../read/problem.ts';
import type { SourceText } from '../../read/place.ts';

/** What the handlers of the parser write beside the tree. */
export interface Sink {
  readonly source: SourceText;
  /** Offset in the file of the text that the parser is given. */
  readonly base: number;
  readonly problems: Problem[];
  /** Offsets of brackets whose problem is known, so that it is not reported a second time. */
  readonly explained: Set<number>;
  /** Where the address of a link, image or definition stands, as offsets in the file. */
  readonly destinations: Map<Link | Image | Definition, readonly [start: number, end: number]>;
}
