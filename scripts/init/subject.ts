import { dimensionSchema, idFromTitle, RESERVED_IDS, settingsSchema } from '../../src/wiki/index.ts';
import { fieldProblem } from '../new/fields.ts';

/** One of the two sides of a gap. */
export interface Pole {
  readonly name: string;
  /** Word that goes before a noun. */
  readonly adjective: string;
  /** What counts as it, in a sentence or two. */
  readonly description?: string;
}

/** What figures about the gap measure. */
export interface Measure {
  readonly name: string;
  /** Unit after the number 1 and after others. */
  readonly one: string;
  readonly other: string;
  readonly better: 'higher' | 'lower' | 'none';
  /** Whether it is a difference or ratio of the two sides, and not the level of one. */
  readonly compares: boolean;
}

/** All that a new wiki is about. */
export interface Subject {
  readonly name: string;
  readonly question: string;
  /** Name of the gap in running text. */
  readonly gap: string;
  readonly language: string;
  readonly poles: readonly [Pole, Pole];
  readonly measures: readonly Measure[];
  /** Titles of the first dimensions. */
  readonly dimensions: readonly string[];
  readonly repository?: string;
}

/** A value that an option gives, or why it gives none, as a sentence. */
export type Parsed<T> = { readonly value: T } | { readonly problem: string };

const shape = settingsSchema.shape;
/** Fields of the settings whose values can be checked one by one. */
export const FIELDS = {
  name: shape.name,
  question: shape.question,
  gap: shape.gap,
  language: shape.language,
  poleName: shape.poles.valueType.shape.name,
  adjective: shape.poles.valueType.shape.adjective,
  poleDescription: shape.poles.valueType.shape.description,
  measureName: shape.measures.valueType.shape.name,
  unit: shape.units.valueType.shape.one,
} as const;

function parts(text: string): string[] {
  return text.split(';').map((part) => part.trim());
}

/** Why a name gives no key, in a sentence; keys are made from names. */
export function keyProblem(name: string): string | undefined {
  return idFromTitle(name) === '' ? 'It needs a letter or a digit.' : undefined;
}

/** Why a title cannot be that of the first page, in a sentence. */
export function titleProblem(title: string): string | undefined {
  const reserved = RESERVED_IDS.has(idFromTitle(title)) ? 'The site itself uses this name.' : undefined;
  return fieldProblem(dimensionSchema.shape.title, title) ?? keyProblem(title) ?? reserved;
}

/** A side of the gap from an option: `Name`, `Name; adjective` or `Name; adjective; description`. */
export function poleFrom(text: string): Parsed<Pole> {
  const [name = '', adjective = adjectiveOf(name), description = '', ...more] = parts(text);
  const problem =
    (more.length > 0 ? 'It has too many parts.' : undefined) ??
    fieldProblem(FIELDS.poleName, name) ??
    keyProblem(name) ??
    fieldProblem(FIELDS.adjective, adjective) ??
    (description === '' ? undefined : fieldProblem(FIELDS.poleDescription, description));
  if (problem) {
    return { problem: `\`${text}\` is no side of a gap: ${problem} Write \`Name; adjective; description\`.` };
  }
  return { value: { name, adjective, ...(description !== '' && { description }) } };
}

/** The word before a noun that the name of a side suggests: `remote` for `Remote work`. */
export function adjectiveOf(name: string): string {
  return name.split(' ')[0]?.toLowerCase() ?? '';
}

const BETTER = ['higher', 'lower', 'none'] as const;
const KINDS = ['difference', 'level'] as const;

/** A measure from an option: `Name; unit`, `Name; month/months; lower; difference`. */
export function measureFrom(text: string): Parsed<Measure> {
  const [name = '', unit = '', better = 'none', kind = 'difference', ...more] = parts(text);
  const [one = '', other = one] = unit.split('/').map((word) => word.trim());
  const wrong =
    (more.length > 0 ? 'it has too many parts.' : undefined) ??
    fieldProblem(FIELDS.measureName, name) ??
    keyProblem(name) ??
    (unit === ''
      ? 'the unit is missing.'
      : (fieldProblem(FIELDS.unit, one) ?? fieldProblem(FIELDS.unit, other))) ??
    (isOneOf(better, BETTER) ? undefined : `what is better is \`${BETTER.join('`, `')}\`.`) ??
    (isOneOf(kind, KINDS) ? undefined : `it is a \`${KINDS.join('` or a `')}\`.`);
  if (wrong || !isOneOf(better, BETTER)) {
    return {
      problem: `\`${text}\` is no measure: ${wrong} Write \`Name; month/months; lower; difference\`.`,
    };
  }
  return { value: { name, one, other, better, compares: kind === 'difference' } };
}

function isOneOf<T extends string>(text: string, words: readonly T[]): text is T {
  return words.some((word) => word === text);
}
