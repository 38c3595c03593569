import type { Edit } from './edit.ts';
import { lineEnd, lineEnding, lineStart, nextLine, withoutEnd } from './lines.ts';
import { readTree, valueAt, type Field, type Path, type Value, type YamlStretch } from './yaml-tree.ts';

/** Blanks before the entries of a list, counted from its field, as the content of this wiki writes them. */
const STEP = '  ';

/**
 * The edit that adds an entry to the list at `path`, after its last one. `entry` is YAML as it would stand at
 * the start of a line, without its hyphen: `id: x` and further lines, broken by LF. Where the field is absent or
 * empty it is written as well; it must belong to a map that is there. Everything else keeps its place. Absent
 * where there is no such map, where the field holds something else than a list, or where a list in brackets would
 * have to take several lines.
 */
export function insertEntry(stretch: YamlStretch, path: Path, entry: string): Edit | undefined {
  const tree = readTree(stretch);
  if (!tree) return undefined;
  const list = valueAt(tree, path);
  if (list?.type === 'list' && list.flow && list.entries.length > 0)
    return intoBrackets(stretch, list, entry);
  const lines = itemOf(entry);
  if (list?.type === 'list' && !list.flow) {
    const last = list.entries.at(-1);
    if (!last) return undefined;
    const column = list.entries[0] ? columnOf(stretch, list.entries[0].start) : 0;
    const indent = ' '.repeat(column);
    return afterLine(
      stretch,
      afterRemarks(stretch, last.end, column),
      lines.map((line) => indent + line),
    );
  }
  const name = path.at(-1);
  if (typeof name !== 'string') return undefined;
  const below = lines.map((line) => STEP + line);
  if (list === undefined) return insertField(stretch, path.slice(0, -1), name, `\n${below.join('\n')}`);
  return intoEmpty(stretch, tree, path, list, below);
}

/**
 * The edit that adds a field to the map at `path`: behind the last of the fields in `after` that it has, else at
 * its end. `value` is YAML as it stands behind the colon; further lines, broken by LF, stand as far to the right
 * as they are to stand below the field. Absent where there is no such map, or where the map stands in braces
 * and the value in lines of its own.
 */
export function insertField(
  stretch: YamlStretch,
  path: Path,
  name: string,
  value: string,
  after: readonly string[] = [],
): Edit | undefined {
  const tree = readTree(stretch);
  const map = tree && valueAt(tree, path);
  if (map?.type !== 'map') return undefined;
  const before = anchor(map.fields, after);
  if (!before) return undefined;
  if (map.flow) {
    if (value.includes('\n')) return undefined;
    return insertion(stretch, before.end, `, ${name}: ${value}`);
  }
  const indent = ' '.repeat(columnOf(stretch, map.start));
  const space = value.startsWith('\n') ? '' : ' ';
  const lines = `${name}:${space}${value}`.split('\n');
  return afterLine(
    stretch,
    before.end,
    lines.map((line) => indent + line),
  );
}

function anchor(fields: readonly Field[], after: readonly string[]): Field | undefined {
  return fields.findLast(({ name }) => after.includes(name)) ?? fields.at(-1);
}

function itemOf(entry: string): string[] {
  const [first = '', ...rest] = entry.replace(/\n+$/, '').split('\n');
  return [`- ${first}`, ...rest.map((line) => (line === '' ? '' : `${STEP}${line}`))];
}

/** An empty value, or empty brackets, give way to a list below the field. */
function intoEmpty(
  stretch: YamlStretch,
  tree: Value,
  path: Path,
  value: Value,
  lines: readonly string[],
): Edit | undefined {
  const parent = valueAt(tree, path.slice(0, -1));
  const field = parent?.type === 'map' && !parent.flow ? fieldAt(parent.fields, path) : undefined;
  const empty = value.type === 'list' || (value.type === 'text' && value.style === 'empty');
  if (!field || !empty) return undefined;
  const indent = ' '.repeat(columnOf(stretch, field.start));
  const below = lines.map((line) => indent + line);
  if (value.type === 'text') return afterLine(stretch, value.end, below);
  const eol = lineEnding(stretch.text);
  const start = withoutEnd(stretch.text.slice(0, value.start)).length;
  // A comment behind the brackets stays on the line of the field.
  const end = lineEnd(stretch.text, value.end);
  const comment = stretch.text.slice(value.end, end);
  return { file: stretch.file, start, end, text: comment + below.map((line) => eol + line).join('') };
}

function fieldAt(fields: readonly Field[], path: Path): Field | undefined {
  return fields.find(({ name }) => name === path.at(-1));
}

function intoBrackets(stretch: YamlStretch, list: Value & { type: 'list' }, entry: string): Edit | undefined {
  const last = list.entries.at(-1);
  if (!last || entry.trimEnd().includes('\n')) return undefined;
  return insertion(stretch, last.end, `, ${entry.trimEnd()}`);
}

/** Offset behind the comments below an entry that stand further to the right than its hyphen: they are about it. */
function afterRemarks({ text, end }: YamlStretch, offset: number, column: number): number {
  const remark = new RegExp(`^(?: {${column + 1},}#[^\\n]*(?:\\n|$))+`);
  const from = offset > 0 && text[offset - 1] === '\n' ? offset : nextLine(text, offset);
  const found = from < end ? remark.exec(text.slice(from, end))?.[0] : undefined;
  return found === undefined ? offset : from + withoutEnd(found).length;
}

/** Behind the line in which an offset lies, so that a comment at its end stays where it is. */
function afterLine(stretch: YamlStretch, offset: number, lines: readonly string[]): Edit {
  const { text } = stretch;
  const end = lineEnding(text);
  const kept = lines.map((line) => line.trimEnd());
  // A block that keeps its last line endings ends at the start of a line.
  if (offset > 0 && text[offset - 1] === '\n') {
    return insertion(stretch, offset, kept.map((line) => line + end).join(''));
  }
  const at = Math.min(lineEnd(text, offset), stretch.end);
  return insertion(stretch, at, kept.map((line) => end + line).join(''));
}

function insertion({ file }: YamlStretch, at: number, text: string): Edit {
  return { file, start: at, end: at, text };
}

/** How far to the right an offset stands: the blanks that put something else below it. */
export function columnOf({ text }: YamlStretch, offset: number): number {
  return offset - lineStart(text, offset);
}
