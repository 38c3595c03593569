import type { Finding, Severity } from '../rules/index.ts';

/** How many findings there are of each severity. */
export type Counts = Readonly<Record<Severity, number>>;

/** Counts findings by severity. */
export function count(findings: readonly Finding[]): Counts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** The counts in words: `2 errors and 1 warning`; `no findings` where there are none. */
export function inWords(counts: Counts): string {
  const parts = [
    counted(counts.error, 'error', 'errors'),
    counted(counts.warning, 'warning', 'warnings'),
    counted(counts.info, 'note', 'notes'),
  ].filter((part) => part !== '');
  const last = parts.pop();
  if (last === undefined) return 'no findings';
  return parts.length > 0 ? `${parts.join(', ')} and ${last}` : last;
}

function counted(number: number, one: string, other: string): string {
  return number === 0 ? '' : `${number} ${number === 1 ? one : other}`;
}
