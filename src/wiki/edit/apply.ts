import { clash, sameEdit, type Edit } from './edit.ts';

/**
 * A text with edits done, in any order given; an edit given twice is done once. Every character outside the
 * edits stays. Throws where edits clash or lie outside the text: whoever makes edits together sees to that.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  // An insertion goes before a replacement that starts where it stands.
  const inOrder = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const parts: string[] = [];
  let done = 0;
  let last: Edit | undefined;
  for (const edit of inOrder) {
    if (last && sameEdit(last, edit)) continue;
    if (edit.start > edit.end || edit.start < 0 || edit.end > text.length) {
      throw new Error(`An edit of ${edit.file} from ${edit.start} to ${edit.end} lies outside its text.`);
    }
    if (last && (clash(last, edit) || edit.start < done)) {
      throw new Error(`Two edits of ${edit.file} overlap at ${edit.start}.`);
    }
    parts.push(text.slice(done, edit.start), edit.text);
    done = edit.end;
    last = edit;
  }
  parts.push(text.slice(done));
  return parts.join('');
}

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/**
 * The bytes of a file with edits done. A byte order mark, line endings and the end of the file stay as they are.
 * Throws where the bytes are no UTF-8: such a file is refused when it is read, so that nobody has places in it.
 */
export function editBytes(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const marked = BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte);
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
    marked ? bytes.subarray(BYTE_ORDER_MARK.length) : bytes,
  );
  const edited = new TextEncoder().encode(applyEdits(text, edits));
  return marked ? Uint8Array.from([...BYTE_ORDER_MARK, ...edited]) : edited;
}

/**
 * Those of several groups of edits that can be done together, each group whole or not at all: a group goes out
 * where it clashes with one before it. Groups that share an edit agree on it.
 */
export function compatible<T extends { readonly edits: readonly Edit[] }>(groups: readonly T[]): T[] {
  const taken = new Map<string, Edit[]>();
  return groups.filter(({ edits }) => {
    if (!edits.every((edit) => isFree(edit, taken.get(edit.file) ?? []))) return false;
    for (const edit of edits) {
      const others = taken.get(edit.file) ?? [];
      others.splice(firstFrom(edit.start, edit.end, others), 0, edit);
      taken.set(edit.file, others);
    }
    return true;
  });
}

/** Index of the first of some edits, in order of start and then of end, that does not come before a place. */
function firstFrom(start: number, end: number, inOrder: readonly Edit[]): number {
  let [low, high] = [0, inOrder.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = inOrder[middle];
    if (other && (other.start < start || (other.start === start && other.end < end))) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Of edits that do not clash only the one before can reach into another, and those that start inside it. */
function isFree(edit: Edit, inOrder: readonly Edit[]): boolean {
  const first = firstFrom(edit.start, edit.start, inOrder);
  const before = inOrder[first - 1];
  if (before && clash(edit, before)) return false;
  for (let other = inOrder[first], n = first; other && other.start <= edit.end; other = inOrder[(n += 1)]) {
    if (!sameEdit(edit, other) && clash(edit, other)) return false;
  }
  return true;
}
