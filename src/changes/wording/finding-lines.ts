import { pathOf, type Finding } from '../../wiki/index.ts';
import type { FindingChanges } from '../changes.ts';
import { name, strong, withNames, words, type Item } from '../outline/outline.ts';

const SEVERITIES = { error: 'error', warning: 'warning', info: 'note' } as const;

/** Lines on findings that are new, and on those that are mended. */
export function findingLines({ added, mended }: FindingChanges, prefix: string): Item[] {
  return [
    ...added.map((finding) => findingLine(finding, 'New', prefix)),
    ...mended.map((finding) => findingLine(finding, 'Mended', prefix)),
  ];
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
