import type { Edit } from './edit.ts';
import { lineEnd, lineStart, withoutEnd } from './lines.ts';
import { readTree, valueAt, type Field, type Path, type YamlStretch } from './yaml-tree.ts';

/** Where a field stands, with the comments above it and on its lines. */
interface Slot {
  readonly start: number;
  readonly end: number;
}

/**
 * The edits that bring the fields of the map at `path` into the order of `wanted`, which names each of them once.
 * Fields move whole, with the comments directly above them and on their lines; what parts them stays. Empty where
 * the order is right; absent where there is no such map, or where a comment would lose its place.
 */
export function reorder(stretch: YamlStretch, path: Path, wanted: readonly string[]): Edit[] | undefined {
  const { file, text } = stretch;
  const tree = readTree(stretch);
  const map = tree && valueAt(tree, path);
  if (map?.type !== 'map') return undefined;
  const { fields } = map;
  const order = wanted.map((name) => fields.findIndex((field) => field.name === name));
  if (order.length !== fields.length || new Set(order).size !== order.length || order.includes(-1))
    return undefined;
  const slots: readonly Slot[] | undefined = map.flow ? fields : slotsOf(stretch, fields);
  return slots?.flatMap(({ start, end }, to) => {
    const from = slots[order[to] ?? to];
    if (!from || from.start === start) return [];
    return [{ file, start, end, text: text.slice(from.start, from.end) }];
  });
}

/** Absent where a field does not start a line, or a comment is tied to what stands before it. */
function slotsOf({ text, end: last }: YamlStretch, fields: readonly Field[]): Slot[] | undefined {
  const [first] = fields;
  if (!first) return undefined;
  const column = first.start - lineStart(text, first.start);
  const starts: number[] = [];
  for (const field of fields) {
    const line = lineStart(text, field.start);
    if (field.start - line !== column) return undefined;
    // A block that keeps its last line endings would keep others elsewhere.
    if (text[field.end - 1] === '\n') return undefined;
    if (field !== first && text.slice(line, field.start).trim() !== '') return undefined;
    starts.push(field === first ? field.start : withComments(text, line, column));
  }
  // Comments cannot stand behind the hyphen of an entry.
  const hyphen = text.slice(lineStart(text, first.start), first.start).trim() !== '';
  if (hyphen && starts.some((start, index) => start !== fields[index]?.start)) return undefined;
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? Math.min(lineEnd(text, fields.at(-1)?.end ?? 0), last);
    return { start, end: start + withoutEnd(text.slice(start, end)).length };
  });
}

/** Where the comments start that stand directly above a line and as far to the right. */
function withComments(text: string, line: number, column: number): number {
  let start = line;
  while (start > 0) {
    const above = lineStart(text, start - 1);
    const written = text.slice(above, start);
    if (written.search(/\S/) !== column || written[column] !== '#') break;
    start = above;
  }
  return start + column;
}
