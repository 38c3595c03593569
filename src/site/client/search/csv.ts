/** Spreadsheets take a cell that starts with one of these for a formula, spaces before it ignored. */
const FORMULA = /^[\s\p{Cc}]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u;
const PLAIN_NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

function cell(text: string): string {
  const safe = FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n;\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Rows as CSV (RFC 4180) with a byte order mark, without which spreadsheets misread accents. A cell that a
 * spreadsheet would take for a formula gets an apostrophe before it.
 */
export function csv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}
