import type { Edit } from './edit.ts';
import { lineStart, nextLine } from './lines.ts';
import { readTree, valueAt, type Path, type Value, type YamlStretch } from './yaml-tree.ts';

/** A field or an entry, by its offsets. */
interface Part {
  readonly start: number;
  readonly end: number;
}

/**
 * The edit that takes out the field or the entry at `path`, with its line where it stands on lines of its own; the
 * last entry of a list takes the list with it. Absent where nothing is there, where nothing would be left of a
 * group of fields, or where a comment behind it would be lost or come to stand behind something else.
 */
export function removal(stretch: YamlStretch, path: Path): Edit | undefined {
  const tree = readTree(stretch);
  return tree && without(stretch, tree, path);
}

function without(stretch: YamlStretch, tree: Value, path: Path): Edit | undefined {
  const holder = path.length === 0 ? undefined : valueAt(tree, path.slice(0, -1));
  if (!holder || holder.type === 'text') return undefined;
  const parts: readonly Part[] = holder.type === 'map' ? holder.fields : holder.entries;
  const step = path.at(-1);
  const index = holder.type === 'map' ? holder.fields.findIndex(({ name }) => name === step) : Number(step);
  const part = parts[index];
  if (!part) return undefined;
  if (parts.length === 1)
    return holder.type === 'list' ? without(stretch, tree, path.slice(0, -1)) : undefined;
  const [start, end] = holder.flow ? between(parts, index, part) : lines(stretch, parts, index, part);
  if (
    start === undefined ||
    end === undefined ||
    end > Math.max(stretch.end, nextLine(stretch.text, part.end))
  ) {
    return undefined;
  }
  const rest = [stretch.text.slice(start, part.start), stretch.text.slice(part.end, end)].join('');
  return rest.includes('#') ? undefined : { file: stretch.file, start, end, text: '' };
}

type Stretch = readonly [start: number, end: number] | readonly [];

/** With the comma behind it, or before it where it is the last. */
function between(parts: readonly Part[], index: number, part: Part): Stretch {
  const next = parts[index + 1];
  const before = parts[index - 1];
  if (next) return [part.start, next.start];
  return before ? [before.end, part.end] : [];
}

function lines({ text }: YamlStretch, parts: readonly Part[], index: number, part: Part): Stretch {
  const start = lineStart(text, part.start);
  // A block that keeps its last line endings ends where the next line starts.
  const end = text[part.end - 1] === '\n' ? part.end : nextLine(text, part.end);
  if (text.slice(start, part.start).trim() !== '') {
    // The first field of an entry stands behind its hyphen, and the next one comes up to it.
    const next = parts[index + 1];
    return index === 0 && next ? [part.start, next.start] : [];
  }
  if (end < text.length || text.endsWith('\n')) return [start, end];
  // Without a last line ending, that of the line before goes.
  const before = parts[index - 1];
  return before && text.slice(before.end, start).trim() === '' ? [before.end, end] : [];
}
