import { SETTING_TABLES, template, templateHead, type SettingKind, type Settings } from '../../wiki/index.ts';

/** The keys that a reference to a table of the settings can name; none for ids. */
function choicesOf(settings: Settings) {
  return (kind: string): readonly string[] =>
    Object.hasOwn(SETTING_TABLES, kind)
      ? Object.keys(settings[SETTING_TABLES[kind as SettingKind]] ?? {})
      : [];
}

/** A new record as commented YAML, with every field: a whole file for a source, an entry of `claims` for a claim. */
export function blankYaml(kind: 'source' | 'claim', settings: Settings): string {
  const choices = choicesOf(settings);
  if (kind === 'source') return `${templateHead('source')}${template('source', { choices })}`;
  const lines = template('claim', { choices, open: ['sources'] }).split('\n');
  // The hyphen stands before the first field; the explanation above it goes, since comments cannot carry one.
  const first = lines.findIndex((line) => /^[a-z]/i.test(line));
  const entry = lines
    .slice(first)
    .map((line, index) => (index === 0 ? `  - ${line}` : line === '' ? '' : `    ${line}`));
  return ['claims:', ...entry].join('\n');
}
