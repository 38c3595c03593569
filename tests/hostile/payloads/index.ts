import { addresses } from './addresses.ts';
import { attributes } from './attributes.ts';
import { characters, commands, formulas } from './characters.ts';
import { documents, markdown } from './markdown.ts';
import { comments, entities, mutation } from './parsing.ts';
import { records } from './records.ts';
import { tags } from './tags.ts';
import { clobbering, styles, templates } from './templates.ts';
import { mathml, svg } from './vectors.ts';

export { fileNames } from './records.ts';

/** A hostile text that says which one it is wherever it takes effect. */
export interface Payload {
  /** Its number, which `trap(…)` is called with and `/trap/…` asked for. */
  readonly number: number;
  readonly family: string;
  readonly text: string;
}

/** The texts of each family; `§` stands for the number of the payload. */
export const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  tags,
  attributes,
  addresses,
  svg,
  mathml,
  mutation,
  comments,
  entities,
  markdown,
  documents,
  templates,
  clobbering,
  styles,
  characters,
  commands,
  formulas,
  records,
};

/** The numbers start here, so that none is met by chance in a date, a count or a heading. */
const FIRST = 70_001;

/** A text of the corpus with a number in place of its sign. */
export function numbered(text: string, number: number): string {
  return text.replaceAll('§', String(number));
}

/** All payloads, one family after the other. */
export const PAYLOADS: readonly Payload[] = Object.entries(FAMILIES)
  .flatMap(([family, texts]) => texts.map((text) => ({ family, text })))
  .map(({ family, text }, index) => ({ number: FIRST + index, family, text: numbered(text, FIRST + index) }));

/** All payloads, the families taking turns, so that any stretch of them holds many families. */
export const MIXED: readonly Payload[] = PAYLOADS.map((payload) => {
  const own = PAYLOADS.filter(({ family }) => family === payload.family);
  return { payload, turn: own.indexOf(payload) / own.length };
})
  .sort((a, b) => a.turn - b.turn || a.payload.number - b.payload.number)
  .map(({ payload }) => payload);
