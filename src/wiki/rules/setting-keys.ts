import { SETTING_TABLES } from '../graph/find-references.ts';
import type { ReadFile } from '../read/read-file.ts';
import { SETTING_KINDS, type ReferenceTarget, type SettingKind, type Settings } from '../schema/index.ts';

/** True where a reference of this kind leads to a key of `wiki.yml`, not to an entity. */
export function isSettingKind(kind: ReferenceTarget): kind is SettingKind {
  return (SETTING_KINDS as readonly string[]).includes(kind);
}

/** The keys of one table, in written order; empty where the table is absent. */
export function settingKeys(settings: Settings, kind: SettingKind): string[] {
  return Object.keys(settings[SETTING_TABLES[kind]] ?? {});
}

/**
 * Whether the key may stand in `wiki.yml` although the settings do not have it: its table was written with
 * the key and refused, or the file could not be read at all. A reference to it is then no second finding.
 */
export function mayBeSet(files: readonly ReadFile[], kind: SettingKind, key: string): boolean {
  const data = files.find((file) => file.kind === 'settings')?.data?.value;
  if (!isMap(data)) return true;
  const table = data[SETTING_TABLES[kind]];
  return isMap(table) && Object.hasOwn(table, key);
}

/** True for a YAML map, which is plain data without a prototype. */
export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
