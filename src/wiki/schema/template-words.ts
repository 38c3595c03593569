import type { $ZodType } from 'zod/v4/core';
import { words } from './field-reference.ts';
import { references } from './fields.ts';
import type { ReferenceTarget } from './kinds.ts';
import { bare, describe, mayBeAbsent } from './shape.ts';

/** What a reference to a kind may name, and for which kinds a template has said so already. */
export interface Choices {
  readonly of: (kind: ReferenceTarget) => readonly string[];
  readonly listed: Set<ReferenceTarget>;
}

/** Widest line of an explanation, in characters. */
export const WIDTH = 100;

/** What a field is, whether it is needed, and what may stand there. */
export function explanation(field: $ZodType, choices: Choices, width: number): string[] {
  const said = describe(field) ?? '';
  const need = mayBeAbsent(field) ? 'May be left out.' : 'Needed.';
  const reads = isNested(field) || namesAllWords(field, said) ? '' : sentence(words(field));
  const more = [need, reads, choiceWords(field, choices)].filter((part) => part !== '');
  return [...(said === '' ? [] : wrapped(said, width)), ...wrapped(more.join(' '), width)];
}

/** True where a description says itself which of a few words may stand there. */
function namesAllWords(field: $ZodType, said: string): boolean {
  const { def } = bare(field)._zod;
  return (
    def.type === 'enum' && Object.values(def.entries).every((word) => said.includes(`\`${String(word)}\``))
  );
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** The keys or ids that a reference to one kind can name; each kind is listed once in a template. */
function choiceWords(field: $ZodType, choices: Choices): string {
  const [kind, ...more] = targetsOf(field);
  const known = kind === undefined || more.length > 0 ? [] : choices.of(kind);
  if (kind === undefined || known.length === 0) return '';
  if (choices.listed.has(kind)) return 'Those that exist are listed above.';
  choices.listed.add(kind);
  return `These exist: ${known.map((key) => `\`${key}\``).join(', ')}.`;
}

function targetsOf(field: $ZodType): readonly ReferenceTarget[] {
  const inner = bare(field);
  const { def } = inner._zod;
  if (def.type === 'array') return targetsOf(def.element);
  return references.get(inner)?.to ?? [];
}

/** Words as explaining comments of at most `width` characters a line; longer words stand alone. */
export function wrapped(words: string, width: number): string[] {
  const most = Math.max(40, width) - '## '.length;
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > most) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((each) => `## ${each}`);
}

/** True for fields that hold fields, or lists of these. */
export function isNested(field: $ZodType): boolean {
  const { def } = bare(field)._zod;
  if (def.type === 'array') return isNested(def.element);
  if (def.type === 'record') return isNested(def.valueType);
  return def.type === 'object' || (def.type === 'union' && def.options.some((option) => isNested(option)));
}
