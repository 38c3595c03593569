import type { Body, BodyReference } from '../markdown/body.ts';
import type { ReadFile } from '../read/read-file.ts';
import {
  articleSchemas,
  claimSchema,
  ENTITY_KINDS,
  settingsSchema,
  sourceSchema,
  type EntityKind,
  type ReferenceTarget,
  type SettingKind,
  type Settings,
} from '../schema/index.ts';
import type { Entity, FieldPath } from './entity.ts';
import { fieldContext } from './context.ts';
import type { Resolved } from './graph.ts';
import { SETTINGS_ID, type Reference } from './reference.ts';
import { walkReferences, type FoundReference } from './walk-references.ts';

/** Table of the settings that holds the keys of each kind of setting. */
export const SETTING_TABLES = {
  pole: 'poles',
  measure: 'measures',
  series: 'series',
  'test-class': 'testClasses',
  grade: 'grades',
  interest: 'interests',
  holder: 'holders',
  difference: 'differences',
} as const satisfies Record<SettingKind, keyof Settings>;

/** What each form of reference in prose may point at. */
export const PROSE_TARGETS: Readonly<Record<BodyReference['type'], readonly EntityKind[]>> = {
  citation: ['source', 'claim'],
  wikilink: ENTITY_KINDS,
  embed: ['claim'],
};

/** True where the settings have this key in the table of this kind. */
export function hasSetting(settings: Settings, kind: SettingKind, key: string): boolean {
  const table = settings[SETTING_TABLES[kind]];
  return table !== undefined && Object.hasOwn(table, key);
}

function isSettingKind(target: ReferenceTarget): target is SettingKind {
  return Object.hasOwn(SETTING_TABLES, target);
}

// What stands in the fields of an entity, by its data, which a wiki that is loaded again after an edit shares with it.
const known = new WeakMap<object, readonly (FoundReference & Pick<Reference, 'place'>)[]>();

/** A reference in a field. Its context is found when it is asked for: there are many, and few are ever shown. */
class FieldReference implements Reference {
  readonly from: string;
  readonly key: string;
  readonly to?: string;
  readonly toKind?: ReferenceTarget;
  readonly type = 'field';
  readonly targets: readonly ReferenceTarget[];
  readonly path: FieldPath;
  readonly place: Reference['place'];
  readonly #data: unknown;

  constructor(
    from: string,
    { key, path, meta }: FoundReference,
    data: unknown,
    place: Reference['place'],
    { to, toKind }: Pick<Reference, 'to' | 'toKind'>,
  ) {
    this.from = from;
    this.key = key;
    this.targets = meta.to;
    this.path = path;
    this.place = place;
    if (to !== undefined) this.to = to;
    if (toKind !== undefined) this.toKind = toKind;
    this.#data = data;
  }

  get context(): string {
    return fieldContext(this.#data, this.path);
  }
}

/** Makes references: knows what every key leads to. */
export class ReferenceFinder {
  readonly #settings: Settings;
  readonly #resolve: (key: string) => Resolved | undefined;

  constructor(settings: Settings, resolve: (key: string) => Resolved | undefined) {
    this.#settings = settings;
    this.#resolve = resolve;
  }

  #target(key: string, targets: readonly ReferenceTarget[]): Pick<Reference, 'to' | 'toKind'> {
    for (const kind of targets) {
      if (isSettingKind(kind) && hasSetting(this.#settings, kind, key)) return { to: key, toKind: kind };
    }
    const entity = this.#resolve(key)?.entity;
    return entity && targets.includes(entity.kind) ? { to: entity.id, toKind: entity.kind } : {};
  }

  #field(from: string, found: FoundReference, data: unknown, place: Reference['place']): Reference {
    return new FieldReference(from, found, data, place, this.#target(found.key, found.meta.to));
  }

  /** The references in the fields of an entity, in the order of its schema. */
  inFields(entity: Entity): Reference[] {
    const schema =
      entity.kind === 'claim'
        ? claimSchema
        : entity.kind === 'source'
          ? sourceSchema
          : articleSchemas[entity.kind];
    let found = known.get(entity.data);
    if (!found) {
      found = walkReferences(schema, entity.data).map((one) => ({ ...one, place: entity.at(one.path) }));
      known.set(entity.data, found);
    }
    return found.map((one) => this.#field(entity.id, one, entity.data, one.place));
  }

  /** The references in the prose of an article, in written order. */
  inProse(from: string, body: Body): Reference[] {
    return body.references.map(({ type, key, anchor, place, anchorPlace, context }): Reference => {
      const targets = PROSE_TARGETS[type];
      const target = this.#target(key, targets);
      return { from, key, type, targets, path: [], place, anchor, anchorPlace, context, ...target };
    });
  }

  /** The references of the settings to each other and to articles. */
  inSettings(file: ReadFile): Reference[] {
    return walkReferences(settingsSchema, this.#settings).map((one) =>
      this.#field(SETTINGS_ID, one, this.#settings, file.data?.at(one.path) ?? file.text.place(0, 0)),
    );
  }
}
