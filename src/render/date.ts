import type { EdtfDate } from '../wiki/index.ts';

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

function pointText(point: string): string {
  const [year = '', month, day] = point.split('-');
  if (!month) return year;
  const name = MONTHS[Number(month) - 1] ?? month;
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}

/** A date in words, as precise as it is written: `2026`, `May 2026`, `28 May 2026`, `January 2023 to October 2025`. */
export function dateText(date: EdtfDate): string {
  return date.text.split('/').map(pointText).join(' to ');
}
