import { ENTITY_KINDS, type SettingKind } from '../schema/index.ts';
import { groupBy } from './group.ts';
import { byCodeUnits } from './namespace.ts';
import type { Reference } from './reference.ts';

/** References in order, found from either end. */
export interface ReferenceIndex {
  /** All, in order of file and place. */
  readonly all: readonly Reference[];
  from(id: string): readonly Reference[];
  to(id: string): readonly Reference[];
  toSetting(kind: SettingKind, key: string): readonly Reference[];
}

const ENTITIES: ReadonlySet<string> = new Set(ENTITY_KINDS);

/** Sorts references and indexes them. A key of the settings and an id may be the same word; they are kept apart. */
export function indexReferences(references: readonly Reference[]): ReferenceIndex {
  const all = references.toSorted(
    (a, b) => byCodeUnits(a.place.file, b.place.file) || a.place.start.offset - b.place.start.offset,
  );
  const from = groupBy(all, (reference) => reference.from);
  const to = groupBy(all, ({ toKind, to: id }) => {
    if (toKind === undefined || id === undefined) return undefined;
    return ENTITIES.has(toKind) ? id : `${toKind} ${id}`;
  });
  return {
    all,
    from: (id) => from.get(id) ?? [],
    to: (id) => to.get(id) ?? [],
    toSetting: (kind, key) => to.get(`${kind} ${key}`) ?? [],
  };
}
