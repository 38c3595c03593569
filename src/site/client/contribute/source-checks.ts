import { dateAt } from './claim-checks.ts';
import { dateFaults, datesOfSource } from './checks/date-faults.ts';
import { duplicateFault, identitiesOf } from './checks/source-identity.ts';
import { entriesAt, isFields, textAt, type Fields } from './form-types.ts';
import type { KnownNames } from './known-names.ts';
import { problemOf, type Problem } from './problem.ts';

/** What is wrong with a source record as a whole: its id, its dates, and a work that has a record already. */
export function sourceProblems(
  id: string | undefined,
  values: Fields,
  now: string,
  names: KnownNames,
): Problem[] {
  const taken = id === undefined ? undefined : names.taken(id);
  return [
    ...(taken === undefined ? [] : [{ path: ['id'], message: taken }]),
    ...dateProblems(values, now),
    ...duplicates(values, names),
  ];
}

function dateProblems(values: Fields, now: string): Problem[] {
  const copy = values['archive'];
  const copied = isFields(copy) ? dateAt(copy, 'date') : undefined;
  const dates = datesOfSource({
    issued: dateAt(values, 'issued'),
    accessed: dateAt(values, 'accessed'),
    archive: copied && { date: copied },
    // Positions stay those of the form, so that an entry without a date cannot be left out.
    notices: entriesAt(values, 'notices').map(([, entry]) => ({
      date: dateAt(entry, 'date') ?? { text: '', earliest: '', latest: '9999-12-31' },
    })),
  });
  return [...dateFaults(dates, now)].map((fault) => problemOf(fault.path, fault));
}

function duplicates(values: Fields, names: KnownNames): Problem[] {
  const issued = dateAt(values, 'issued');
  const identities = identitiesOf({
    title: textAt(values, 'title') ?? '',
    DOI: textAt(values, 'DOI'),
    arXiv: textAt(values, 'arXiv'),
    URL: textAt(values, 'URL'),
    version: textAt(values, 'version'),
    issued,
  });
  const known = identities.find(({ key }) => names.works.has(key));
  if (!known) return sameAddress(textAt(values, 'URL'), names);
  const other = names.works.get(known.key) ?? '';
  return [{ ...problemOf([known.field], duplicateFault(other, known.field)), doubt: true }];
}

/** One address can hold several works, so that this is only worth a look. */
function sameAddress(address: string | undefined, names: KnownNames): Problem[] {
  if (address === undefined) return [];
  const key = [...names.works.keys()].find((each) => each.startsWith(`url ${address} `));
  if (key === undefined) return [];
  const message = `The source \`${names.works.get(key) ?? ''}\` has the same address. Is this another work, or another version of it?`;
  return [{ path: ['URL'], message, doubt: true }];
}
