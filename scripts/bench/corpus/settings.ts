/** Keys of the tables in the settings of a generated wiki, which its claims and sources draw from. */
export const KEYS = {
  measures: [
    { key: 'lag', compares: true, max: 24 },
    { key: 'score', compares: false, max: 100 },
    { key: 'difference', compares: true, max: 100 },
    { key: 'price', compares: true, max: 50 },
    { key: 'share', compares: false, max: 100 },
  ],
  series: ['lag-by-index', 'lag-by-tests', 'lag-by-judgement'],
  grades: ['official', 'reviewed', 'preprint', 'analysis', 'vendor-report', 'news', 'community'],
  interests: ['vendor', 'investor', 'government', 'independent', 'unknown'],
  differences: ['measure', 'method', 'definition', 'date-window', 'version'],
} as const;

const named = (keys: readonly string[], more: (key: string, number: number) => string): string =>
  keys
    .map((key, number) => {
      const name = `${key.charAt(0).toUpperCase()}${key.slice(1).replaceAll('-', ' ')}`;
      return `  ${key}:\n    name: ${name}\n${more(key, number)}`;
    })
    .join('');

/** The settings of a generated wiki with so many holders, as the text of `wiki.yml`. */
export function settingsText(holders: readonly { key: string; name: string }[]): string {
  const measures = KEYS.measures.map(({ key }) => key);
  return `name: A generated gap
question: How far apart are the two poles of this generated wiki?
description: A wiki of generated text for measuring how long things take.
gap: the generated gap
language: en
url: https://generated.example
licence:
  name: CC BY 4.0
  url: https://creativecommons.org/licenses/by/4.0/
now: 2026-11-20
poles:
  open: { name: Open ones, adjective: open }
  closed: { name: Closed ones, adjective: closed }
units:
  months: { one: month, other: months }
  percent: { one: '%', other: '%', tight: true }
  times: { one: ×, other: ×, tight: true }
measures:
${named(measures, (key) => `    unit: ${key === 'lag' ? 'months' : key === 'price' ? 'times' : 'percent'}\n    better: none\n    compares: ${KEYS.measures.some((measure) => measure.key === key && measure.compares)}\n    min: 0\n`)}testClasses:
${named(['index', 'tests', 'judgement'], () => '')}series:
${named(KEYS.series, (key) => `    measure: lag\n    testClass: ${key.slice('lag-by-'.length)}\n`)}grades:
${named(KEYS.grades, (_, number) => `    rubric: What a source must be to get this grade.\n    short: ${'ORPAVNC'.charAt(number)}\n`)}interests:
${named(KEYS.interests, () => '')}differences:
${named(KEYS.differences, () => '')}holders:
${holders.map(({ key, name }) => `  ${key}: { name: ${name}, kind: organisation }\n`).join('')}`;
}
