import type { Scalar } from 'yaml';
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

/** Data read from YAML that knows where each of its parts stands. */
export class PositionedData implements YamlData {
  readonly value: unknown;
  readonly span: Span;
  readonly #source: SourceText;
  readonly #places: () => YamlNode;
  #root: YamlNode | undefined;

  /** `places` gives the value with the places of all its parts; it is called when the first of them is asked for. */
  constructor(source: SourceText, value: unknown, places: () => YamlNode, span: Span) {
    this.value = value;
    this.span = span;
    this.#source = source;
    this.#places = places;
  }

  /** The value with the places of all its parts. */
  get root(): YamlNode {
    return (this.#root ??= this.#places());
  }

  /**
   * Where the value at a path stands (in quotes: the text inside them), or its key. Where there is no such
   * value: the key of the nearest parent, and for the whole the start of the fields.
   */
  at(path: readonly (string | number)[], part: 'key' | 'value' = 'value'): Place {
    let node = this.root;
    for (const step of path) {
      const next = node.children?.get(step);
      if (!next) return this.#place(node.key);
      node = next;
    }
    return this.#place(part === 'key' ? node.key : node.span);
  }

  #place({ start, end }: Span): Place {
    return this.#source.place(start, end);
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
    const text = /^[^\n]*\n\s*/.exec(written)?.[0].length ?? 0;
    const length = written.trimEnd().length;
    return text < length ? { start: start + text, end: start + length } : { start, end: start + length };
  }
  return { start, end: start + written.trimEnd().length };
}
