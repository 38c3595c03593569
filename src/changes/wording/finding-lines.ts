import { pathOf, type Finding, type Severity } from '../../wiki/index.ts';
import type { FindingChanges } from '../changes.ts';
import { name, strong, withNames, words, type Item } from '../outline/outline.ts';

const SEVERITIES = { error: 'error', warning: 'warning', info: 'note' } as const;

/** Lines on findings of these severities, those of the first before the others: new ones, then those that are mended. */
export function findingLines(
  { added, mended }: FindingChanges,
  severities: readonly Severity[],
  prefix: string,
): Item[] {
  const of = (findings: readonly Finding[], what: string) =>
    severities.flatMap((severity) =>
      findings
        .filter((finding) => finding.severity === severity)
        .map((finding) => findingLine(finding, what, prefix)),
    );
  return [...of(added, 'New'), ...of(mended, 'Mended')];
}

/** A finding as a line: what became of it (where that is told), where it is, what is wrong, what to do. */
export function findingLine(finding: Finding, what: string, prefix: string): Item {
  const { place, severity, rule, message, advice, expected = [] } = finding;
  const path = pathOf(place.file, { prefix });
  const guess =
    expected.length > 0 ? ` Did you mean ${expected.map((each) => `\`${each}\``).join(' or ')}?` : '';
  return {
    words: words(
      what === '' ? undefined : strong(what),
      `${what === '' ? '' : ' '}${SEVERITIES[severity]} `,
      name(`${path}:${place.start.line}:${place.start.column}`),
      ' ',
      ...withNames(`${message}.${guess}${advice === undefined || what === 'Mended' ? '' : ` ${advice}.`}`),
      ' (',
      name(rule),
      ')',
    ),
  };
}
