import {
  FOLDERS,
  idFromTitle,
  SETTING_TABLES,
  SETTINGS_FILE,
  template,
  templateHead,
  type SettingKind,
  type YamlFields,
} from '../../src/wiki/index.ts';
import { STARTING_LICENCE, STARTING_PLATFORMS, STARTING_TABLES } from './starting-tables.ts';
import type { Measure, Subject } from './subject.ts';

/** The files of a new wiki by their paths below the content folder. `day` is today, `YYYY-MM-DD`. */
export function startingFiles(subject: Subject, day: string): Record<string, string> {
  const settings = settingsOf(subject, day);
  const choices = (kind: string): readonly string[] => {
    if (!Object.hasOwn(SETTING_TABLES, kind)) return [];
    return Object.keys(settings[SETTING_TABLES[kind as SettingKind]] ?? {});
  };
  const text = `${templateHead('settings')}${template('settings', { filled: settings, choices })}`;
  const measures = Object.keys(settings['measures'] ?? {});
  const articles = subject.dimensions.map((title): [string, string] => {
    const filled = { title, summary: summaryOf(subject), measures };
    const fields = template('dimension', { filled, fields: 'open' });
    return [`${FOLDERS.dimension}/${idFromTitle(title)}.md`, `---\n${fields}---\n${bodyOf(subject, title)}`];
  });
  return Object.fromEntries([[SETTINGS_FILE, text], ...articles]);
}

/** Sentences of ours are English; wikis in other languages get the question, which their makers wrote. */
function isEnglish({ language }: Subject): boolean {
  return /^en\b/.test(language);
}

function summaryOf(subject: Subject): string {
  const [one, other] = subject.poles.map(({ name }) => inText(name));
  return isEnglish(subject) ? `Where ${one} and ${other} stand in this respect.` : subject.question;
}

/** A name inside a sentence: its first letter small, unless it is an abbreviation or a name with capitals. */
export function inText(name: string): string {
  const [first = ''] = name.split(' ');
  return /^\p{Lu}\p{Ll}*$/u.test(first) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

function bodyOf(subject: Subject, title: string): string {
  if (!isEnglish(subject)) return '';
  return `\nNothing has been claimed here yet. \`npm run cite\` takes in a source, and \`npm run new -- claim ${idFromTitle(title)}\` puts a claim into this page.\n`;
}

function settingsOf(subject: Subject, day: string): YamlFields {
  const { name, question, gap, language, poles, measures, repository } = subject;
  return {
    name,
    question,
    description: isEnglish(subject)
      ? `A wiki on ${gap}, in which each statement of fact is a claim with its sources.`
      : question,
    gap,
    language,
    ...(repository !== undefined && { repository: { url: repository, branch: 'main' } }),
    licence: STARTING_LICENCE,
    now: day,
    poles: Object.fromEntries(poles.map((pole) => [idFromTitle(pole.name), { ...pole }])),
    units: Object.fromEntries(measures.map((measure) => [unitKey(measure), unitOf(measure)])),
    measures: Object.fromEntries(measures.map((measure) => [idFromTitle(measure.name), measureOf(measure)])),
    ...STARTING_TABLES,
    holders: {},
    platforms: STARTING_PLATFORMS,
    headline: { measures: measures.map((measure) => idFromTitle(measure.name)) },
  };
}

const SIGNS: Readonly<Record<string, string>> = { '%': 'percent', '×': 'times', '€': 'euros', $: 'dollars' };

/** Key of a unit by its word after other numbers; signs have words of their own. */
function unitKey({ other }: Measure): string {
  return SIGNS[other] ?? (idFromTitle(other) || 'unit');
}

function unitOf({ one, other }: Measure): YamlFields {
  return {
    one,
    other,
    ...(other in SIGNS && { tight: 'true' }),
    ...(/^[€$£]$/.test(other) && { before: 'true' }),
  };
}

function measureOf(measure: Measure): YamlFields {
  const { name, better, compares } = measure;
  return { name, unit: unitKey(measure), better, compares: String(compares) };
}
