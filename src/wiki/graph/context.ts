import type { FieldPath } from './entity.ts';

/** Fields whose text says what the references beside it are for, the most telling first. */
const TEXTS = ['text', 'statement', 'position', 'finding', 'definition', 'reason', 'label', 'name'] as const;

/** Fields of a whole article whose references stand for its own text; all others stand for the article. */
const EVIDENCE: readonly (string | number)[] = ['sources', 'claims', 'holders'];

function textBeside(container: unknown): string | undefined {
  if (typeof container !== 'object' || container === null) return undefined;
  for (const name of TEXTS) {
    const text: unknown = Object.hasOwn(container, name) ? (container as never)[name] : undefined;
    if (typeof text === 'string') return text;
  }
  return undefined;
}

/**
 * The text that a reference in a field serves: that of the nearest neighbour up its path, else the title of
 * the whole. `See also` of a perspective serves the article and not its position, so that beside top-level
 * fields only evidence takes a neighbour. Empty where there is neither.
 */
export function fieldContext(data: unknown, path: FieldPath): string {
  const containers: unknown[] = [data];
  for (const step of path.slice(0, -1)) {
    const last = containers.at(-1);
    const known = typeof last === 'object' && last !== null && Object.hasOwn(last, step);
    containers.push(known ? (last as never)[step] : undefined);
  }
  for (const container of containers.slice(1).reverse()) {
    const text = textBeside(container);
    if (text !== undefined) return text;
  }
  const whole = data as { title?: unknown; statement?: unknown };
  if (typeof whole.statement === 'string') return whole.statement;
  const beside = EVIDENCE.includes(path[0] ?? '') ? textBeside(data) : undefined;
  return beside ?? (typeof whole.title === 'string' ? whole.title : '');
}
