// Written by `npm run generate` from src/wiki/rules/code.ts: do not edit.
/** A value from the content in backticks: long ones are cut, backticks become apostrophes and line breaks spaces. */
export function code(value: string): string {
  const flat = value.replace(/\s+/gu, ' ').replaceAll('`', "'");
  const letters = Array.from(flat);
  return `\`${letters.length > 80 ? `${letters.slice(0, 79).join('')}…` : flat}\``;
}
