import { gradeFault } from './claim-faults.ts';
import { claimsPage } from './example-parts.ts';
import type { Rule } from './rule.ts';
import { besides } from './suggestions.ts';

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
  *check({ graph, files }) {
    for (const claim of graph.claims) {
      for (const [n, cited] of (claim.data.sources ?? []).entries()) {
        const id = graph.resolve(cited.source)?.entity.id;
        const fault = gradeFault(cited, id === undefined ? undefined : graph.source(id)?.data.grade);
        if (!fault) continue;
        const { field, ...found } = fault;
        const place = claim.at(['sources', n, field], field === 'gradeReason' ? 'key' : 'value');
        const open =
          cited.gradeReason === undefined ? 'gradeReason' : cited.grade === undefined ? 'grade' : undefined;
        const fix = open && besides(files, place, open);
        yield { ...found, place, ...(fix && { fix }) };
      }
    }
  },
};
