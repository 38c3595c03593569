import type { Place } from '../read/place.ts';
import type { ReferenceTarget } from '../schema/index.ts';
import type { FieldPath } from './entity.ts';

/** The `from` of references in `wiki.yml`; a settings file is no entity. */
export const SETTINGS_ID = 'wiki.yml';

/** A pointer from one entity to another, or to a setting, in a field or in prose. */
export interface Reference {
  /**
   * Id of the entity that points (a claim for the fields of a claim, an article for its prose and fields),
   * or `SETTINGS_ID`.
   */
  readonly from: string;
  /** Key as written; it may be a former id, or name nothing. */
  readonly key: string;
  /**
   * Id of what it leads to, former ids followed, or the key of a setting; absent where the key names
   * nothing of the right kind. What it leads to may be invalid.
   */
  readonly to?: string;
  /** Kind of what it leads to; present with `to`. Ids and keys of settings are separate namespaces. */
  readonly toKind?: ReferenceTarget;
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

/** True where an entity names what it leaves out, in `timeline.exclude`: that is no use, and no link. */
export function leavesOut({ path }: Pick<Reference, 'path'>): boolean {
  return path[0] === 'timeline' && path[1] === 'exclude';
}
