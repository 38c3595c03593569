const NAMES = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August'];
const LAST = ['September', 'October', 'November', 'December'];

/** A month in words: `2026-05` is `May 2026`; anything else stays as it is. */
export function monthText(month: string): string {
  const [year = '', number = ''] = month.split('-');
  const name = [...NAMES, ...LAST][Number(number) - 1];
  return name === undefined ? month : `${name} ${year}`;
}
