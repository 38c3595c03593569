import type { ReferenceTarget, Settings } from '../../wiki/index.ts';

/** A word that can be chosen, and how it is shown. */
export interface Choice {
  readonly value: string;
  readonly text: string;
  /** What it means, shown once it is chosen. */
  readonly about?: string;
}

interface Entry {
  readonly name: string;
  readonly description?: string | undefined;
  readonly rubric?: string;
  readonly unit?: string;
}
type Table = Readonly<Record<string, Entry>>;

function tableOf(kind: ReferenceTarget, settings: Settings): Table | undefined {
  switch (kind) {
    case 'pole':
      return settings.poles;
    case 'measure':
      return settings.measures;
    case 'series':
      return settings.series ?? {};
    case 'test-class':
      return settings.testClasses ?? {};
    case 'grade':
      return settings.grades;
    case 'interest':
      return settings.interests;
    case 'holder':
      return settings.holders;
    case 'difference':
      return settings.differences;
    default:
      return undefined;
  }
}

/**
 * The keys of the settings that a reference can name, with their names; grades in the order of their rank, the
 * others by name. `undefined` where it names an article, claim or source.
 */
export function settingChoices(to: readonly ReferenceTarget[], settings: Settings): Choice[] | undefined {
  const tables = to.map((kind) => ({ kind, table: tableOf(kind, settings) }));
  if (tables.some(({ table }) => table === undefined)) return undefined;
  const collator = new Intl.Collator('en');
  return tables.flatMap(({ kind, table = {} }) => {
    const choices = Object.entries(table).map(([value, entry]) => choiceOf(value, entry, settings));
    return kind === 'grade' ? choices : choices.sort((a, b) => collator.compare(a.text, b.text));
  });
}

function choiceOf(value: string, { name, description, rubric, unit }: Entry, { units }: Settings): Choice {
  const written = unit === undefined || !Object.hasOwn(units, unit) ? undefined : units[unit]?.other;
  const about = [rubric, description, written && `Given in ${written}.`].filter(Boolean).join(' ');
  return { value, text: name, ...(about === '' ? {} : { about }) };
}
