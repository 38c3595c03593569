import { editorialFault, gradeFault } from './checks/claim-faults.ts';
import { dateFaults, datesOfClaim } from './checks/date-faults.ts';
import { parseEdtf, type EdtfDate } from './checks/edtf.ts';
import { numberProblem } from './checks/leaf-checks.ts';
import { measureFaults, rangeFaults, seriesFaults, type Figure } from './checks/quantity-faults.ts';
import { relationFaults } from './checks/relation-faults.ts';
import { entriesAt, isList, textAt, type Fields, type FormData } from './form-types.ts';
import type { KnownNames } from './known-names.ts';
import { problemOf, type Problem } from './problem.ts';

/** What is wrong with a claim as a whole: what its fields say about each other, and what the wiki knows of it. */
export function claimProblems(values: Fields, data: FormData, names: KnownNames): Problem[] {
  const id = textAt(values, 'id');
  const taken = id === undefined ? undefined : names.taken(id);
  const cited = entriesAt(values, 'sources');
  return [
    ...(taken === undefined ? [] : [{ path: ['id'], message: taken }]),
    ...(cited.length > 0
      ? []
      : [
          {
            path: ['sources'],
            message: 'A claim without a source cannot be checked by anybody: give at least one.',
          },
        ]),
    ...editorial(
      values,
      cited.map(([, entry]) => textAt(entry, 'source') ?? ''),
    ),
    ...cited.flatMap(([n, entry]) => {
      const fault = gradeFault(
        { grade: textAt(entry, 'grade'), gradeReason: textAt(entry, 'gradeReason') },
        names.grades.get(textAt(entry, 'source') ?? ''),
      );
      return fault ? [problemOf(['sources', n, fault.field], fault)] : [];
    }),
    ...entriesAt(values, 'quantities').flatMap(([n, entry]) => figureProblems(n, entry, data)),
    ...relationProblems(values, id, data),
    ...dateProblems(values, data.now),
  ];
}

function editorial(values: Fields, sources: readonly string[]): Problem[] {
  const fault = editorialFault(
    { origin: textAt(values, 'origin'), reasoning: textAt(values, 'reasoning') },
    new Set(sources).size,
  );
  return fault ? [problemOf([fault.field], fault)] : [];
}

function figureProblems(n: number, entry: Fields, data: FormData): Problem[] {
  const measure = textAt(entry, 'measure');
  // A measure or number that is missing or misspelt is told of its own.
  if (measure === undefined) return [];
  const numbers = ['value', 'low', 'high'].map((name) => textAt(entry, name));
  if (numbers.some((text) => text !== undefined && numberProblem(text))) return [];
  const [value, low, high] = numbers.map((text) => (text === undefined ? undefined : Number(text)));
  const between = entry['between'];
  const figure: Figure = {
    measure,
    ...{ value, low, high },
    series: textAt(entry, 'series'),
    testClass: textAt(entry, 'testClass'),
    range: textAt(entry, 'range'),
    ahead: textAt(entry, 'ahead'),
    of: textAt(entry, 'of'),
    between: between !== undefined && isList(between) ? ['', ''] : undefined,
  };
  const faults = [
    ...rangeFaults(figure, data),
    ...measureFaults(figure, data),
    ...seriesFaults(figure, data),
  ];
  return faults.map((fault) => problemOf(['quantities', n, ...(fault.field ? [fault.field] : [])], fault));
}

function relationProblems(values: Fields, id: string | undefined, data: FormData): Problem[] {
  const relations = entriesAt(values, 'relations');
  const replaced = entriesAt(values, 'supersedes').map(([, entry]) => textAt(entry, 'claim') ?? '');
  const stated = relations.map(([, entry]) => ({
    to: textAt(entry, 'to') ?? '',
    kind: textAt(entry, 'kind') ?? '',
    because: textAt(entry, 'because'),
  }));
  const faults = relationFaults(stated, {
    idOf: (key) => key,
    saidWith: (other) =>
      new Set([
        ...stated.filter(({ to }) => to === other).map(({ kind }) => kind),
        ...(replaced.includes(other) ? ['supersedes'] : []),
      ]),
    reasons: data.differences,
  });
  return [
    ...[...faults].map((fault) => problemOf(['relations', fault.index, 'kind'], fault)),
    ...stated.flatMap(({ to }, index) => itself(to, id, ['relations', index, 'to'])),
    ...replaced.flatMap((claim, index) => itself(claim, id, ['supersedes', index, 'claim'])),
  ];
}

function itself(other: string, id: string | undefined, path: Problem['path']): Problem[] {
  if (id === undefined || other !== id) return [];
  return [
    { path, message: 'A claim cannot be related to itself. Name the other claim, or remove the entry.' },
  ];
}

function dateProblems(values: Fields, now: string): Problem[] {
  const dates = datesOfClaim({
    asOf: dateAt(values, 'asOf'),
    happened: dateAt(values, 'happened'),
    reviewBy: dateAt(values, 'reviewBy'),
    quantities: entriesAt(values, 'quantities').map(([, entry]) => ({ at: dateAt(entry, 'at') })),
  });
  return [...dateFaults(dates, now)].map((fault) => problemOf(fault.path, fault));
}

/** The date that is written at a name; `undefined` where there is none or it is not one. */
export function dateAt(values: Fields, name: string): EdtfDate | undefined {
  const text = textAt(values, name);
  return text === undefined ? undefined : parseEdtf(text);
}
