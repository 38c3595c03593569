import { describe, expect, test } from 'vitest';
import { findingsOf } from '../findings-of.ts';
import { whatToWrite } from '../report/what-to-write.ts';
import { claimsPage, speedPage } from './example-parts.ts';

/** What reports say to write for the first finding of a rule: the phrase, then the lines. */
function said(rule: string, files: Readonly<Record<string, string>>): string[] {
  const finding = findingsOf(files).find((each) => each.rule === rule);
  return finding
    ? whatToWrite(finding).flatMap(({ phrase, lines }) => [phrase, ...lines.map((line) => line.trim())])
    : [];
}

const cited = (more: string): Record<string, string> =>
  claimsPage(`
    - id: lag-one
      statement: Pupils read slower on screens.
      sources:
        - { source: lab-study, stance: supports }
      ${more}
  `);

describe('a guess is said as the lines that it would write', () => {
  test.each<[string, string, Record<string, string>, string[]]>([
    [
      'a field beside the one that needs it',
      'claim-without-source',
      claimsPage('- id: lag-one\n  statement: Pupils read.\n'),
      [
        'Write below line 6, with what is meant in place of `…`',
        'sources: [{ source: …, stance: supports }]',
      ],
    ],
    [
      'a field inside braces',
      'grade-needs-reason',
      claimsPage(
        '- id: lag-one\n  statement: Pupils read.\n  sources:\n    - { source: lab-study, stance: supports, grade: report }\n',
      ),
      [
        'Write, with what is meant in place of `…`',
        '- { source: lab-study, stance: supports, grade: report, gradeReason: … }',
      ],
    ],
    [
      'two values that change places',
      'quantity-range',
      cited(
        'quantities:\n        - { measure: reading-lag, low: 6, high: 4, range: estimate, ahead: paper }',
      ),
      [
        'If that is meant, write',
        '- { measure: reading-lag, low: 4, high: 6, range: estimate, ahead: paper }',
      ],
    ],
    [
      'a field with its value, below what it belongs to',
      'quantity-measure',
      cited('quantities:\n        - measure: reading-lag\n          value: 4'),
      ['If that is meant, write below line 11', 'ahead: paper'],
    ],
    [
      'an entry that goes',
      'self-reference',
      cited(
        'relations:\n        - to: lag-one\n          kind: contradicts\n        - { to: lag-one, kind: qualifies }',
      ),
      ['If that is meant, take out lines 10 to 11'],
    ],
    [
      'a link for an embed',
      'reference-kind',
      speedPage('Look: ![[ lab-study ]].\n'),
      ['If that is meant, write', 'Look: [[ lab-study ]].'],
    ],
    [
      'a link for a citation',
      'reference-kind',
      speedPage('See [@speed].\n'),
      ['If that is meant, write', 'See [[speed]].'],
    ],
    ['nothing for a citation among others', 'reference-kind', speedPage('See [@lab-study; @speed].\n'), []],
    [
      'the first of several guesses',
      'citation-unknown',
      speedPage('See [@lab-studdy].\n'),
      ['If that is meant, write', 'See [@lab-study].'],
    ],
    [
      'an interval that runs forwards',
      'date-invalid',
      cited('asOf: 2026/2025'),
      ['If that is meant, write', 'asOf: 2025/2026'],
    ],
    [
      'another name of a file',
      'file-unexpected',
      { 'sources/daily.yaml': '' },
      ['If that is meant, rename the file to `content/sources/daily.yml`'],
    ],
    [
      'a field that is missing',
      'field-missing',
      claimsPage('- id: lag-one\n  sources: [{ source: lab-study, stance: supports }]\n'),
      ['Write below line 6, with what is meant in place of `…`', 'statement: …'],
    ],
  ])('%s', (_, rule, files, expected) => {
    expect(said(rule, files)).toEqual(expected);
  });
});
