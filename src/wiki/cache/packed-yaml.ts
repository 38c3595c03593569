import type { SourceText } from '../read/place.ts';
import type { YamlData } from '../read/read-file.ts';
import { PositionedData, ReadPlaces, type Places, type Span, type YamlNode } from '../read/yaml-data.ts';

/** Data read from YAML in a form that JSON can hold: the value, and where its parts stand, as a row of offsets. */
export interface PackedYaml {
  readonly value: unknown;
  readonly span: readonly [start: number, end: number];
  /**
   * For each value in the order of a walk that enters a value before what it holds: start and end of its key,
   * start and end of itself, each as the distance from the number before.
   */
  readonly offsets: readonly number[];
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !isList(value);

/** The steps to what a value holds, in the one order in which it is packed and unpacked. */
function stepsInto(value: unknown): (string | number)[] {
  if (isList(value)) return [...value.keys()];
  return isTable(value) ? Object.keys(value) : [];
}

/** Packs data with the places of all its parts; absent for data that was unpacked itself. */
export function packYaml({ places, span }: PositionedData): PackedYaml | undefined {
  if (!(places instanceof ReadPlaces)) return undefined;
  const { root } = places;
  const offsets: number[] = [];
  let last = 0;
  const put = (offset: number): void => {
    offsets.push(offset - last);
    last = offset;
  };
  const walk = ({ key, span: own, value, children }: YamlNode): void => {
    for (const offset of [key.start, key.end, own.start, own.end]) put(offset);
    for (const step of stepsInto(value)) {
      const child = children?.get(step);
      if (!child) throw new Error('a value of the fields has no place');
      walk(child);
    }
  };
  walk(root);
  return { value: root.value, span: [span.start, span.end], offsets };
}

/** Tables as the reader makes them: without prototype, so that no name of a field means anything to JavaScript. */
function bare(value: unknown): unknown {
  if (isList(value)) return value.map(bare);
  if (!isTable(value)) return value;
  const table = Object.create(null) as Record<string, unknown>;
  for (const name of Object.keys(value)) table[name] = bare(value[name]);
  return table;
}

/** The data that was packed. */
export function unpackYaml(packed: PackedYaml, source: SourceText): YamlData {
  const value = bare(packed.value);
  const [start, end] = packed.span;
  return new PositionedData(source, value, new PackedPlaces(value, packed.offsets), { start, end });
}

/**
 * The places of data that was packed. They are found in the row of offsets, by counting the parts that stand before a
 * part: making the tree of all places again would take a third of a check of what has not changed.
 */
class PackedPlaces implements Places {
  readonly #value: unknown;
  #distances: readonly number[] | undefined;
  #offsets: Int32Array = new Int32Array(0);
  /** How many parts each part has, itself counted, in the order in which they are packed. */
  #sizes: Int32Array = new Int32Array(0);

  constructor(value: unknown, distances: readonly number[]) {
    this.#value = value;
    this.#distances = distances;
  }

  find(path: readonly (string | number)[], part: 'key' | 'value'): Span {
    this.#measure();
    let own = this.#value;
    let at = 0;
    for (const step of path) {
      const next = this.#stepFrom(at, own, step);
      if (next === undefined) return this.#span(at, 'key');
      at = next;
      own = (own as Readonly<Record<string | number, unknown>>)[step];
    }
    return this.#span(at, part);
  }

  #span(at: number, part: 'key' | 'value'): Span {
    const first = at * 4 + (part === 'key' ? 0 : 2);
    return { start: this.#offsets[first] ?? 0, end: this.#offsets[first + 1] ?? 0 };
  }

  /** Number of the part that one step leads to. */
  #stepFrom(at: number, own: unknown, step: string | number): number | undefined {
    let next = at + 1;
    if (isList(own)) {
      if (typeof step !== 'number' || !(step in own)) return undefined;
      for (let index = 0; index < step; index += 1) next += this.#sizes[next] ?? 1;
      return next;
    }
    if (!isTable(own)) return undefined;
    for (const name of Object.keys(own)) {
      if (name === step) return next;
      next += this.#sizes[next] ?? 1;
    }
    return undefined;
  }

  /** Makes the row of offsets and that of sizes, once. */
  #measure(): void {
    if (!this.#distances) return;
    const distances = this.#distances;
    this.#distances = undefined;
    let last = 0;
    this.#offsets = Int32Array.from(distances, (distance) => (last += distance));
    const sizes = (this.#sizes = new Int32Array(distances.length / 4));
    let count = 0;
    const measure = (own: unknown): void => {
      const at = count++;
      if (isList(own)) own.forEach(measure);
      else if (isTable(own)) for (const name of Object.keys(own)) measure(own[name]);
      sizes[at] = count - at;
    };
    measure(this.#value);
  }
}
