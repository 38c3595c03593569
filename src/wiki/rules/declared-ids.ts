import type { ReadFile } from '../read/read-file.ts';
import type { Place } from '../read/place.ts';
import type { EntityKind } from '../schema/index.ts';
import { isMap } from './setting-keys.ts';

/** An id as an author declares it: by the name of a file, or in a field. */
export interface DeclaredId {
  readonly id: string;
  readonly kind: EntityKind;
  /** True for an entry of `formerIds`. */
  readonly former: boolean;
  readonly file: string;
  /** The field that holds it; the start of the file where its name is the id. */
  readonly place: Place;
  /** Where it stands in the fields of its file; empty where the name of the file is the id. */
  readonly path: readonly (string | number)[];
}

/**
 * Every id that the files declare, present and former, in order of file and place. It is read from the data
 * before its schema, so that an entity that is invalid for another reason still keeps its id to itself.
 */
export function declaredIds(files: readonly ReadFile[]): DeclaredId[] {
  return files.flatMap(declaredIn);
}

// Several rules ask, and a wiki that is loaded again after an edit brings most of its files along.
const known = new WeakMap<ReadFile, readonly DeclaredId[]>();

function declaredIn(file: ReadFile): readonly DeclaredId[] {
  let declared = known.get(file);
  if (!declared) known.set(file, (declared = find(file)));
  return declared;
}

function find(file: ReadFile): DeclaredId[] {
  const declared: DeclaredId[] = [];
  if (file.kind === undefined || file.kind === 'settings') return declared;
  const { kind, data } = file;
  const add = (id: unknown, of: EntityKind, former: boolean, ...path: (string | number)[]): void => {
    if (typeof id !== 'string') return;
    const place = path.length > 0 && data ? data.at(path) : file.text.place(0, 0);
    declared.push({ id, kind: of, former, file: file.path, place, path });
  };
  add(file.id, kind, false);
  if (!data || !isMap(data.value)) return declared;
  for (const [n, id] of entries(data.value['formerIds'])) {
    add(id, kind, true, 'formerIds', n);
  }
  if (kind === 'source') return declared;
  for (const [n, claim] of entries(data.value['claims'])) {
    if (!isMap(claim)) continue;
    add(claim['id'], 'claim', false, 'claims', n, 'id');
    for (const [m, id] of entries(claim['formerIds'])) {
      add(id, 'claim', true, 'claims', n, 'formerIds', m);
    }
  }
  return declared;
}

function entries(value: unknown): [number, unknown][] {
  return Array.isArray(value) ? [...value.entries()] : [];
}
