import {
  editBytes,
  fieldsOf,
  insertEntry,
  readFile,
  template,
  yamlLine,
  type Graph,
  type ReadFile,
  type YamlFields,
} from '../../src/wiki/index.ts';
import { choicesFrom } from './fields.ts';

/** An article with a claim more. */
export interface WithClaim {
  readonly bytes: Uint8Array;
  /** Where the claim stands in the text, as offsets. */
  readonly start: number;
  readonly end: number;
}

/**
 * Puts a claim behind the last one of an article; gives why it cannot be done, as a sentence. No byte of the file changes but for an empty `claims` that
 * gives way to the list; what cannot be read back as the article with one claim more is refused.
 */
export function withClaim(
  file: ReadFile,
  bytes: Uint8Array,
  filled: YamlFields,
  options: { readonly graph: Graph; readonly all: boolean },
): WithClaim | { readonly refused: string } {
  const stretch = fieldsOf(file);
  if (!stretch)
    return { refused: `The fields of \`${file.path}\` cannot be read. \`npm run check\` says why.` };
  const choices = choicesFrom(options.graph);
  const explained = template('claim', {
    filled,
    choices,
    open: ['sources'],
    fields: options.all ? 'all' : 'open',
  });
  const edit =
    insertEntry(stretch, ['claims'], entryText(explained)) ??
    // Between brackets there is no room for explanations.
    insertEntry(stretch, ['claims'], yamlLine({ ...filled, statement: filled['statement'] ?? '' }));
  if (!edit) return { refused: refusal(file.path) };
  const edited = editBytes(bytes, [edit]);
  if (!isArticleWithOneMore(file, edited)) return { refused: refusal(file.path) };
  return { bytes: edited, start: edit.start, end: edit.start + edit.text.length };
}

function refusal(path: string): string {
  return `\`claims\` of \`${path}\` is written in a way that no claim can be put into. Write it as a list, each claim on lines of its own behind a hyphen.`;
}

/** An entry starts with a field, so that its hyphen has something to stand before. */
function entryText(explained: string): string {
  return explained.replace(/^(?:\s*##[^\n]*\n|\n)+/, '').replace(/\n+$/, '\n');
}

function isArticleWithOneMore(before: ReadFile, bytes: Uint8Array): boolean {
  const after = readFile({ path: before.path, bytes });
  if (!isFields(before.data?.value) || !isFields(after.data?.value)) return false;
  const { claims: old, ...rest } = before.data.value;
  const { claims: now, ...same } = after.data.value;
  if (!Array.isArray(now) || JSON.stringify(rest) !== JSON.stringify(same)) return false;
  const kept = Array.isArray(old) ? old : [];
  return now.length === kept.length + 1 && JSON.stringify(now.slice(0, -1)) === JSON.stringify(kept);
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
