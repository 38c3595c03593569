// Written by `npm run generate` from src/wiki/rules/claim-faults.ts: do not edit.
import { code } from './code.ts';

/**
 * What can be wrong with a claim by its own fields. The forms of the site check by the same words in the browser.
 */

/** A fault of a claim or of one of its citations, with the field that it stands in. */
export interface ClaimFault<F extends string> {
  readonly field: F;
  readonly message: string;
  readonly actual?: string;
  readonly expected?: readonly string[];
  readonly advice: string;
}

/** What speaks against a comparison of the editors, or against reasoning without one; `distinct` counts its sources. */
export function editorialFault(
  { origin, reasoning }: { readonly origin?: string | undefined; readonly reasoning?: string | undefined },
  distinct: number,
): ClaimFault<'origin' | 'reasoning'> | undefined {
  if (origin === undefined) {
    if (reasoning === undefined) return undefined;
    return {
      field: 'reasoning',
      message: 'Only a comparison of our own has `reasoning`, and this claim is not marked as editorial',
      expected: ['origin: editorial'],
      advice: 'Add `origin: editorial`, or move the text to `note`',
    };
  }
  const lacks = [
    ...(reasoning === undefined ? ['gives no `reasoning`'] : []),
    ...(distinct < 2 ? [`rests on ${distinct === 0 ? 'no source' : 'one source'}`] : []),
  ];
  if (lacks.length === 0) return undefined;
  return {
    field: 'origin',
    message: `This editorial claim ${lacks.join(' and ')}, and a comparison of our own has to show what it compares and how`,
    actual: origin,
    advice: 'Add what is missing, or leave `origin` out where a source makes the statement itself',
  };
}

/** What speaks against the grade that a citation gives; `known` is the grade of its source, where that is known. */
export function gradeFault(
  { grade, gradeReason }: { readonly grade?: string | undefined; readonly gradeReason?: string | undefined },
  known: string | undefined,
): ClaimFault<'grade' | 'gradeReason'> | undefined {
  if (grade !== undefined && gradeReason === undefined) {
    return {
      field: 'grade',
      message: `The evidence is graded ${code(grade)} here, and no reason says why`,
      actual: grade,
      advice: 'Add `gradeReason`, or leave `grade` out to take the grade of the source',
    };
  }
  if (grade === undefined && gradeReason !== undefined) {
    return {
      field: 'gradeReason',
      message: 'A reason is given for a grade that is not there',
      advice: 'Add `grade`, or leave `gradeReason` out',
    };
  }
  if (grade === undefined || known !== grade) return undefined;
  return {
    field: 'grade',
    message: `The source itself has the grade ${code(grade)}, so there is nothing to depart from`,
    actual: grade,
    advice: 'Leave `grade` and `gradeReason` out, or correct one of the two grades',
  };
}
