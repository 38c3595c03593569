import type { SourceText } from '../read/place.ts';
import type { YamlData } from '../read/read-file.ts';
import { PositionedData, type YamlNode } from '../read/yaml-data.ts';

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

/** Packs data with the places of all its parts. */
export function packYaml({ root, span }: PositionedData): PackedYaml {
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
  for (const [name, held] of Object.entries(value)) table[name] = bare(held);
  return table;
}

/** The data that was packed. Places are unpacked when the first of them is asked for, since most never are. */
export function unpackYaml(packed: PackedYaml, source: SourceText): YamlData {
  const value = bare(packed.value);
  const [start, end] = packed.span;
  const places = (): YamlNode => {
    let at = 0;
    let last = 0;
    const next = (): number => (last += packed.offsets[at++] ?? 0);
    const walk = (own: unknown): YamlNode => {
      const key = { start: next(), end: next() };
      const span = { start: next(), end: next() };
      const steps = stepsInto(own);
      const held = own as Readonly<Record<string | number, unknown>>;
      const holds = isList(own) || isTable(own);
      const children = holds ? new Map(steps.map((step) => [step, walk(held[step])])) : undefined;
      return { key, span, value: own, children };
    };
    return walk(value);
  };
  return new PositionedData(source, value, places, { start, end });
}
