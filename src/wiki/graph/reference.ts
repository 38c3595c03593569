import type { Place } from '../read/place.ts';
import type { ReferenceTarget } from '../schema/index.ts';
import type { FieldPath } from './entity.ts';

/** A pointer from one entity to another, or to a setting, in a field or in prose. */
export interface Reference {
  /** Id of the entity that points (a claim for the fields of a claim, an article for its prose and fields). */
  readonly from: string;
  /** Key as written; it may be a former id, or name nothing. */
  readonly key: string;
  /** Id of what it leads to, former ids followed; absent where the key names nothing of the right kind. */
  readonly to?: string;
  /** How it is made. */
  readonly type: 'field' | 'citation' | 'wikilink' | 'embed';
  /** What it may point at. */
  readonly targets: readonly ReferenceTarget[];
  /** Field that holds it; empty in prose. */
  readonly path: FieldPath;
  /** Where the key stands. */
  readonly place: Place;
  /** Heading named in a wikilink, and where it stands. */
  readonly anchor?: string;
  readonly anchorPlace?: Place;
  /** The sentence around it in prose; the text of the field's neighbour otherwise, where there is one. */
  readonly context: string;
}
