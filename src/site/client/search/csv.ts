import { formulaSafe } from '../../../render/csv.ts';

const PLAIN_NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

function cell(text: string): string {
  const safe = PLAIN_NUMBER.test(text) ? text : formulaSafe(text);
  return /[",\r\n;\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Rows as CSV (RFC 4180) with a byte order mark, without which spreadsheets misread accents. A cell that a
 * spreadsheet would take for a formula gets an apostrophe before it.
 */
export function csv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}
