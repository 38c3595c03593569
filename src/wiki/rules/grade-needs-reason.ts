import { claimsPage } from './example-parts.ts';
import type { Rule } from './rule.ts';
import { code } from './wording.ts';

const graded = (more: string): Record<string, string> =>
  claimsPage(`
    - id: lag-in-schools
      statement: Pupils read slower on screens.
      sources:
        - { source: lab-study, stance: supports, ${more} }
  `);

/** A grade that departs from the source's own says why. */
export const gradeNeedsReason: Rule = {
  id: 'grade-needs-reason',
  severity: 'error',
  summary: 'A citation that grades its evidence otherwise than the source record says why.',
  why: 'Grades follow a published rubric. A departure may be right, for one table of an otherwise careful report, but the reader must be able to judge it.',
  fix: 'Add `gradeReason` beside `grade`, or leave `grade` out to take that of the source.',
  bad: [
    { title: 'A grade without a reason', files: graded('grade: report'), at: 'report' },
    {
      title: 'A reason without a grade',
      files: graded('gradeReason: An aside in the text'),
      at: 'gradeReason',
    },
    {
      title: 'The grade that the source has anyway',
      files: graded('grade: study, gradeReason: It is a study'),
      at: 'study',
    },
  ],
  good: [
    { title: 'A grade with its reason', files: graded('grade: report, gradeReason: An aside without data') },
  ],
  *check({ graph }) {
    for (const claim of graph.claims) {
      for (const [n, { source, grade, gradeReason }] of (claim.data.sources ?? []).entries()) {
        if (grade !== undefined && gradeReason === undefined) {
          yield {
            place: claim.at(['sources', n, 'grade']),
            message: `The evidence is graded ${code(grade)} here, and no reason says why`,
            actual: grade,
            advice: 'Add `gradeReason`, or leave `grade` out to take the grade of the source',
          };
        } else if (grade === undefined && gradeReason !== undefined) {
          yield {
            place: claim.at(['sources', n, 'gradeReason'], 'key'),
            message: 'A reason is given for a grade that is not there',
            advice: 'Add `grade`, or leave `gradeReason` out',
          };
        } else if (grade !== undefined) {
          const id = graph.resolve(source)?.entity.id;
          if (id === undefined || graph.source(id)?.data.grade !== grade) continue;
          yield {
            place: claim.at(['sources', n, 'grade']),
            message: `The source itself has the grade ${code(grade)}, so there is nothing to depart from`,
            actual: grade,
            advice: 'Leave `grade` and `gradeReason` out, or correct one of the two grades',
          };
        }
      }
    }
  },
};
