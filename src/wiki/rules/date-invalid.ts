import { claimsPage } from './example-parts.ts';
import type { Rule } from './rule.ts';

const dated = (date: string): Record<string, string> =>
  claimsPage(`
    - id: lag-in-schools
      statement: Pupils read slower on screens.
      sources:
        - { source: lab-study, stance: supports }
      asOf: ${date}
  `);

/** Dates exist and are written one way. */
export const dateInvalid: Rule = {
  id: 'date-invalid',
  severity: 'error',
  summary: 'A date exists and is written as year, year and month, full date, or two of these with a slash.',
  why: 'Dates are sorted, compared with today and printed. `05/06/2026` is another day on each side of an ocean, and the 30th of February never comes.',
  fix: 'Write `2026`, `2026-05`, `2026-05-28` or `2023-01/2025-10`, no finer than the source has it. Leave the field out where no date is known.',
  mends:
    'A month in words, a year that stands first with figures that lack their zeros, and an interval with a dash are written as they should be. `05/06/2026` stays, since it has two meanings.',
  bad: [
    { title: 'A day that does not exist', files: dated('2026-02-30'), at: '2026-02-30' },
    { title: 'A month in words', files: dated('May 2026'), at: 'May 2026', mended: dated('2026-05') },
    { title: 'An interval that runs backwards', files: dated('2026/2025'), at: '2026/2025' },
  ],
  good: [
    { title: 'A month', files: dated('2026-05') },
    { title: 'An interval', files: dated('2023-01/2025-10') },
  ],
  check: (context) => context.reported('date-invalid'),
};
