// Spreadsheets also see a formula behind spaces and control characters, and in the wide forms of the signs.
const FORMULA = /^(?:[\t\r]|[\s\p{Cc}]*[=+\-@\uff1d\uff0b\uff0d\uff20])/u;

/** Text for a cell of a CSV file: what a spreadsheet would take for a formula gets an apostrophe before it. */
export function formulaSafe(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
