import { readTree, type Path, type Value, type YamlStretch } from './yaml-tree.ts';

/**
 * The path to the innermost field or entry in which an offset lies, its key and its value both counted; absent
 * where it lies in none.
 */
export function pathAt(stretch: YamlStretch, offset: number): Path | undefined {
  const tree = readTree(stretch);
  const path: (string | number)[] = [];
  for (let here: Value | undefined = tree; here;) {
    const next: { step: string | number; value: Value } | undefined = stepAt(here, offset);
    if (!next) break;
    path.push(next.step);
    here = next.value;
  }
  return path.length > 0 ? path : undefined;
}

function stepAt(value: Value, offset: number): { step: string | number; value: Value } | undefined {
  if (value.type === 'map') {
    const field = value.fields.find(
      ({ start, end, keyEnd }) => start <= offset && offset <= Math.max(end, keyEnd),
    );
    return field && { step: field.name, value: field.value };
  }
  if (value.type === 'text') return undefined;
  const index = value.entries.findIndex(({ start, end }) => start <= offset && offset <= end);
  const entry = value.entries[index];
  return entry && { step: index, value: entry.value };
}
