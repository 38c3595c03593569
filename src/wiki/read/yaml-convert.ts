import { isMap, isScalar, isSeq } from 'yaml';
import { withoutEnd } from '../edit/index.ts';
import type { SourceText } from './place.ts';
import type { Problem } from './problem.ts';
import { scalarSpan, type Span, type YamlNode } from './yaml-data.ts';

/** Turns a node of the parser into data with places; what is wrong with names of fields goes to `found`. */
export function convert(
  node: unknown,
  source: SourceText,
  base: number,
  key: Span,
  found: Problem[],
): YamlNode {
  if (isMap(node)) {
    const range = node.range ?? [0, 0, 0];
    const span = trimmed(source, base + range[0], base + range[1]);
    const value = Object.create(null) as Record<string, unknown>;
    const children = new Map<string | number, YamlNode>();
    for (const pair of node.items) {
      const name = isScalar(pair.key) ? String(pair.key.value ?? '') : '';
      const where = isScalar(pair.key) ? scalarSpan(pair.key, source, base) : span;
      const bare = isScalar(pair.key) && pair.key.type === 'PLAIN';
      const fault = keyFault(name, children.has(name), bare);
      if (fault)
        found.push({ rule: 'front-matter-syntax', place: source.place(where.start, where.end), ...fault });
      const child = convert(pair.value, source, base, where, found);
      children.set(name, child);
      value[name] = child.value;
    }
    return { key, span, value, children };
  }
  if (isSeq(node)) {
    const range = node.range ?? [0, 0, 0];
    const span = trimmed(source, base + range[0], base + range[1]);
    const children = new Map<string | number, YamlNode>();
    const value = node.items.map((item, index) => {
      const child = convert(item, source, base, itemKey(item, source, base) ?? key, found);
      children.set(index, child);
      return child.value;
    });
    return { key, span, value, children };
  }
  if (!isScalar(node)) return { key, span: key, value: '', children: undefined };
  const value = typeof node.value === 'string' ? node.value : '';
  const span = value === '' && (node.source ?? '') === '' ? key : scalarSpan(node, source, base);
  if (!value.isWellFormed() || value.includes('\0')) {
    const place = source.place(span.start, span.end);
    const message = 'An escape in this text gives a character that no text can hold';
    found.push({ rule: 'file-encoding', place, message, advice: 'Write the characters themselves' });
  }
  return { key, span, value, children: undefined };
}

/** An entry of a list has no name; a finding about it as a whole points at the start of what it holds. */
function itemKey(item: unknown, source: SourceText, base: number): Span | undefined {
  const first = isMap(item) ? item.items[0]?.key : item;
  if (isScalar(first)) return scalarSpan(first, source, base);
  const range = isSeq(first) ? first.range : undefined;
  return range ? { start: base + range[0], end: base + range[0] + 1 } : undefined;
}

function keyFault(name: string, twice: boolean, bare: boolean) {
  if (twice) {
    return {
      message: `The field \`${name}\` stands here a second time, and one of the two values would be lost`,
      actual: name,
      advice: 'Keep one of them, or put both values into one list where the field takes a list',
    };
  }
  if (name === '<<' && bare) {
    return {
      message: '`<<` would merge other fields into these, and values are not shared between fields',
      actual: name,
      advice: 'Write the fields out',
    };
  }
  if (name === '') return { message: 'A field has no name', advice: 'Write its name before the colon' };
  return undefined;
}

function trimmed(source: SourceText, start: number, end: number): Span {
  return { start, end: start + withoutEnd(source.text.slice(start, end)).length };
}
