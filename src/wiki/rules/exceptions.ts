import { mends, removal } from '../edit/index.ts';
import { nearest } from '../read/did-you-mean.ts';
import { replacing } from '../read/place.ts';
import { fieldsOf, type ReadFile } from '../read/read-file.ts';
import { exceptionSchema, type Exception } from '../schema/index.ts';
import { likelyWord } from '../schema/likely-values.ts';
import type { Finding, Found, Rule } from './rule.ts';
import { isMap } from './setting-keys.ts';
import { code, counted } from './wording.ts';

/** An exception of a file with the findings that it accepts; none where it is for nothing. */
export interface Accepted {
  /** Path below the content folder of the file in which it stands. */
  readonly file: string;
  readonly exception: Exception;
  readonly findings: readonly Finding[];
}

/** What is left of the findings once the exceptions of the files are applied, and the exceptions that were for nothing. */
export interface Applied {
  readonly findings: readonly Finding[];
  readonly unused: readonly Found[];
  /** All exceptions, in order of file and place. */
  readonly accepted: readonly Accepted[];
}

interface Acceptance {
  readonly file: ReadFile;
  readonly index: number;
  readonly exception: Exception;
  /** The findings that it has accepted. */
  readonly taken: Finding[];
}

/** Whether the exceptions of a file can accept findings of a rule. */
export function isExceptable(rule: Rule): boolean {
  return rule.exceptable ?? rule.severity !== 'error';
}

/**
 * Takes away the findings that the `exceptions` of their files accept. A finding is accepted by the first
 * exception of its rule whose `at` stands in its message or in the text it points at, and whose `count` is not
 * used up; the order of the findings decides which are. Exceptions that are malformed are left to their schema.
 */
export function applyExceptions(
  findings: readonly Finding[],
  files: readonly ReadFile[],
  rules: readonly Rule[],
): Applied {
  const exceptable = new Set(rules.filter(isExceptable).map(({ id }) => id));
  const byFile = new Map(files.map((file) => [file.path, acceptances(file)]));
  const kept = findings.filter((finding) => {
    if (!exceptable.has(finding.rule)) return true;
    const taker = byFile.get(finding.place.file)?.find((each) => accepts(each, finding));
    taker?.taken.push(finding);
    return !taker;
  });
  const ids = rules.map(({ id }) => id);
  const all = [...byFile.values()].flat();
  const unused = all.flatMap((each) => complaint(each, ids, exceptable) ?? []);
  const accepted = all.map(({ file, exception, taken }) => ({ file: file.path, exception, findings: taken }));
  return { findings: kept, unused, accepted };
}

function acceptances(file: ReadFile): Acceptance[] {
  const value = file.data?.value;
  const list = isMap(value) && file.kind !== 'settings' ? value['exceptions'] : undefined;
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry, index) => {
    const exception = exceptionSchema.safeParse(entry);
    return exception.success ? [{ file, index, exception: exception.data, taken: [] }] : [];
  });
}

function accepts({ exception, file, taken }: Acceptance, finding: Finding): boolean {
  const { rule, at, count } = exception;
  if (rule !== finding.rule || (count !== undefined && taken.length >= count)) return false;
  return at === undefined || finding.message.includes(at) || file.text.cut(finding.place).includes(at);
}

function complaint(
  { exception, file, index, taken: findings }: Acceptance,
  ids: readonly string[],
  exceptable: ReadonlySet<string>,
): Found | undefined {
  const taken = findings.length;
  const { rule, at, count } = exception;
  const place = (field: string): Found['place'] =>
    file.data?.at(['exceptions', index, field]) ?? file.text.place(0, 0);
  const gone = (): Pick<Found, 'fix'> => {
    const fields = fieldsOf(file);
    const edit = fields && removal(fields, ['exceptions', index]);
    return edit ? { fix: mends(edit) } : {};
  };
  if (!ids.includes(rule)) {
    const meant = likelyWord(rule, ids);
    const spelt = meant !== undefined && file.text.cut(place('rule')) === rule;
    return {
      place: place('rule'),
      message: `There is no rule ${code(rule)}, so this exception accepts nothing`,
      actual: rule,
      expected: nearest(rule, ids),
      advice: 'Write the id of a rule as findings show it, or remove the exception',
      ...(spelt && { fix: mends(replacing(place('rule'), meant)) }),
    };
  }
  if (!exceptable.has(rule)) {
    return {
      place: place('rule'),
      message: `Findings of ${code(rule)} cannot be accepted, because pages built from such content would be wrong`,
      actual: rule,
      advice: 'Mend what the rule finds, and remove the exception',
      ...gone(),
    };
  }
  if (taken === 0) {
    const where = at === undefined ? 'in this file' : `about ${code(at)} in this file`;
    return {
      place: place('rule'),
      message: `Nothing ${where} breaks ${code(rule)} any more, so this exception accepts nothing`,
      actual: rule,
      advice: 'Remove the exception',
      ...gone(),
    };
  }
  if (count !== undefined && taken < count) {
    return {
      place: place('count'),
      message: `This exception accepts ${counted(count, 'finding')} of ${code(rule)}, and ${taken === 1 ? 'only 1 is' : `only ${taken} are`} left`,
      actual: String(count),
      expected: [String(taken)],
      advice: `Lower the count to ${taken}, so that the number can only fall`,
      fix: mends(replacing(place('count'), String(taken))),
    };
  }
  return undefined;
}
