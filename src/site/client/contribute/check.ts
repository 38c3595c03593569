import {
  addressProblem,
  countProblem,
  dateProblem,
  idProblem,
  numberProblem,
  textProblem,
} from './checks/leaf-checks.ts';
import {
  isFields,
  isList,
  type Fields,
  type FormField,
  type FormType,
  type Path,
  type Value,
} from './form-types.ts';
import type { Problem } from './problem.ts';

/** Why there is nothing of that name: a sentence; `undefined` where there is something. */
export type NameProblem = (kinds: readonly string[], id: string) => string | undefined;

/** What is wrong with the fields one by one, in the order of the form: missing, unknown, or of the wrong kind. */
export function fieldProblems(
  fields: readonly FormField[],
  values: Fields,
  nameProblem: NameProblem,
  outer: Path = [],
): Problem[] {
  return fields.flatMap((field) => {
    const path = [...outer, field.name];
    const value = values[field.name];
    if (value !== undefined) return valueProblems(field.is, value, nameProblem, path);
    return field.needed ? [{ path, message: `${field.label} is needed.` }] : [];
  });
}

function valueProblems(is: FormType, value: Value, nameProblem: NameProblem, path: Path): Problem[] {
  if (typeof value === 'string') {
    if (is.type === 'name') {
      const message = nameProblem(is.of, value);
      return message === undefined ? [] : [{ path, message, doubt: true }];
    }
    const message = textOf(is, value);
    return message === undefined ? [] : [{ path, message: sentence(message) }];
  }
  if (isList(value)) {
    if (is.type === 'pair') return pairProblems(is.fields, value, nameProblem, path);
    if (is.type !== 'list') return [];
    return value.flatMap((entry, index) => valueProblems(is.of, entry, nameProblem, [...path, index]));
  }
  if (is.type === 'fields') return fieldProblems(is.fields, value, nameProblem, path);
  if (is.type === 'either') return eitherProblems(is.options, value, nameProblem, path);
  return [];
}

function pairProblems(
  fields: readonly FormField[],
  value: readonly Value[],
  nameProblem: NameProblem,
  path: Path,
): Problem[] {
  return fields.flatMap((field, index) => {
    const entry = value[index];
    if (entry === undefined || entry === '')
      return [{ path: [...path, index], message: `${field.label} is needed.` }];
    return valueProblems(field.is, entry, nameProblem, [...path, index]);
  });
}

/** What was written has to fit one of the options whole. */
function eitherProblems(
  options: readonly (readonly FormField[])[],
  value: Fields,
  nameProblem: NameProblem,
  path: Path,
): Problem[] {
  const written = Object.keys(value);
  const option = options.find((fields) =>
    written.every((name) => fields.some((field) => field.name === name)),
  );
  if (option) return fieldProblems(option, value, nameProblem, path);
  const labels = options
    .flat()
    .filter(({ name }) => written.includes(name))
    .map(({ label }) => `“${label}”`);
  return [{ path, message: `${labels.join(' and ')} do not go together: give one of them.` }];
}

/** Why a text cannot stand in a field. */
function textOf(is: FormType, value: string): string | undefined {
  switch (is.type) {
    case 'text':
      return textProblem(value, is.max);
    case 'id':
      return idProblem(value);
    case 'date':
      return dateProblem(value);
    case 'number':
      return numberProblem(value);
    case 'count':
      return countProblem(value, is.min);
    case 'address':
      return addressProblem(value);
    case 'pattern':
      return new RegExp(is.pattern).test(value) ? undefined : is.message;
    case 'choice':
      return is.options.some((option) => option.value === value) ? undefined : 'choose one of the list';
    default:
      return undefined;
  }
}

function sentence(message: string): string {
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
}

/** Whether there are fields in what was written at a name. */
export function fieldsAt(values: Fields, name: string): Fields | undefined {
  const value = values[name];
  return isFields(value) ? value : undefined;
}
