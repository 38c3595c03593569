import { insertEntry, insertField, type Edit } from '../edit/index.ts';
import type { Entity, InvalidEntity } from '../graph/entity.ts';
import { replacing } from '../read/place.ts';
import { fieldsOf, type ReadFile } from '../read/read-file.ts';
import { isMap } from '../rules/setting-keys.ts';
import { isId } from '../schema/index.ts';

/** Where the fields of an entity stand in those of its file; `undefined` for a claim that is not found there. */
export function baseOf(file: ReadFile, entity: Entity | InvalidEntity): (string | number)[] | undefined {
  if (entity.kind !== 'claim') return [];
  const value = file.data?.value;
  const claims = isMap(value) ? value['claims'] : undefined;
  const n = Array.isArray(claims)
    ? claims.findIndex((claim) => isMap(claim) && claim['id'] === entity.id)
    : -1;
  return n < 0 ? undefined : ['claims', n];
}

/** Fields behind which a new `formerIds` stands; behind all where none of them is there. */
const BEFORE = ['title', 'summary', 'definition'];

/**
 * The edit that keeps an old id alive among the former ones. Where the new id is one of these it gives its place to
 * the old one, since an id cannot be former and present. Absent where no edit is needed: an old id that never was
 * one has no address. `'impossible'` where the fields stand so that none can be added.
 */
export function formerIdEdit(
  file: ReadFile,
  entity: Entity | InvalidEntity,
  base: readonly (string | number)[],
  id: string,
): Edit | 'impossible' | undefined {
  const fields = fieldsOf(file);
  const value = base.reduce<unknown>(
    (here, step) => (here as Record<string | number, unknown>)[step],
    file.data?.value,
  );
  const list = isMap(value) ? value['formerIds'] : undefined;
  const index = Array.isArray(list) ? list.indexOf(id) : -1;
  if (index >= 0 && file.data) return replacing(file.data.at([...base, 'formerIds', index]), entity.id);
  if (!isId(entity.id)) return undefined;
  if (!fields) return 'impossible';
  const path = [...base, 'formerIds'];
  if (list !== undefined) return insertEntry(fields, path, entity.id) ?? 'impossible';
  const names = isMap(value) ? Object.keys(value) : [];
  const after =
    entity.kind === 'claim'
      ? []
      : entity.kind === 'source'
        ? names.filter((name) => name !== 'exceptions')
        : BEFORE;
  return insertField(fields, base, 'formerIds', `[${entity.id}]`, after) ?? 'impossible';
}
