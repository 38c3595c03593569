import type { Scalar } from 'yaml';
import { withoutEnd } from '../edit/index.ts';
import type { Place, SourceText } from './place.ts';
import type { YamlData } from './read-file.ts';

/** A stretch of a text, as offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A value with its place, the place of its key, and what it holds. */
export interface YamlNode {
  readonly key: Span;
  readonly span: Span;
  /** A string, an array, or a map without prototype. */
  readonly value: unknown;
  readonly children: ReadonlyMap<string | number, YamlNode> | undefined;
}

/** Where the parts of some data stand. */
export interface Places {
  /** The place of the value at a path, or of its key; the key of the nearest parent where there is no such value. */
  find(path: readonly (string | number)[], part: 'key' | 'value'): Span;
}

/** Data read from YAML that knows where each of its parts stands. */
export class PositionedData implements YamlData {
  readonly value: unknown;
  readonly span: Span;
  readonly places: Places;
  readonly #source: SourceText;

  constructor(source: SourceText, value: unknown, places: Places, span: Span) {
    this.value = value;
    this.span = span;
    this.places = places;
    this.#source = source;
  }

  /**
   * Where the value at a path stands (in quotes: the text inside them), or its key. Where there is no such
   * value: the key of the nearest parent, and for the whole the start of the fields.
   */
  at(path: readonly (string | number)[], part: 'key' | 'value' = 'value'): Place {
    const { start, end } = this.places.find(path, part);
    return this.#source.place(start, end);
  }
}

/** The places of data that was just read, from the tree of its parts. */
export class ReadPlaces implements Places {
  readonly root: YamlNode;

  constructor(root: YamlNode) {
    this.root = root;
  }

  find(path: readonly (string | number)[], part: 'key' | 'value'): Span {
    let node = this.root;
    for (const step of path) {
      const next = node.children?.get(step);
      if (!next) return node.key;
      node = next;
    }
    return part === 'key' ? node.key : node.span;
  }
}

/** Where the text of a scalar stands: without quotes, and without the header of a block. */
export function scalarSpan(node: Scalar, source: SourceText, base: number): Span {
  const [from = 0, to = 0] = node.range ?? [];
  const start = base + from;
  const end = base + to;
  if (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') return { start: start + 1, end: end - 1 };
  const written = source.text.slice(start, end);
  if (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL') {
    const text = /^[^\n]*\n[ \t\r\n]*/.exec(written)?.[0].length ?? 0;
    const length = withoutEnd(written).length;
    return text < length ? { start: start + text, end: start + length } : { start, end: start + length };
  }
  return { start, end: start + withoutEnd(written).length };
}
