import {
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { withoutEnd } from './lines.ts';

/** A stretch of the text of a file that holds YAML: the front matter between its fences, or a whole file. */
export interface YamlStretch {
  /** Path of the file below the content folder. */
  readonly file: string;
  /** The whole text of the file, without a byte order mark. */
  readonly text: string;
  /** Where the YAML starts and ends in it, as offsets. */
  readonly start: number;
  readonly end: number;
}

/** Field names and list positions that lead to a value. */
export type Path = readonly (string | number)[];

/** The fields of a map with the offsets of its parts in the file. */
export interface Field {
  readonly name: string;
  readonly start: number;
  readonly keyEnd: number;
  /** Where the last sign of the value stands, comments and line ends after it left out. */
  readonly end: number;
  readonly value: Value;
}

/** An entry of a list. */
export interface Entry {
  /** Where its hyphen stands; in brackets, where its value starts. */
  readonly start: number;
  readonly end: number;
  readonly value: Value;
}

/** A value of YAML as it is written. */
export type Value = { readonly start: number; readonly end: number } & (
  | { readonly type: 'map'; readonly flow: boolean; readonly fields: readonly Field[] }
  | { readonly type: 'list'; readonly flow: boolean; readonly entries: readonly Entry[] }
  | { readonly type: 'text'; readonly style: 'plain' | 'quoted' | 'block' | 'empty' }
);

type Tree = (Value & { type: 'map' }) | undefined;

// A file with many faults asks for its tree once for each of them.
const known = new WeakMap<YamlStretch, { readonly tree: Tree }>();

/** The YAML of a stretch as it is written, read once for each stretch; absent where it cannot be read as fields. */
export function readTree(stretch: YamlStretch): Tree {
  let found = known.get(stretch);
  if (!found) known.set(stretch, (found = { tree: parsed(stretch) }));
  return found.tree;
}

function parsed(stretch: YamlStretch): Tree {
  const yaml = stretch.text.slice(stretch.start, stretch.end);
  const document = parseDocument(yaml, {
    schema: 'failsafe',
    stringKeys: true,
    uniqueKeys: false,
    resolveKnownTags: false,
    merge: false,
    version: '1.2',
    prettyErrors: false,
    keepSourceTokens: true,
  });
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  return mapOf(document.contents, stretch);
}

/** What a path leads to; absent where there is nothing. */
export function valueAt(tree: Value, path: Path): Value | undefined {
  let here: Value | undefined = tree;
  for (const step of path) {
    if (here?.type === 'map') here = here.fields.find(({ name }) => name === step)?.value;
    else if (here?.type === 'list') here = here.entries[Number(step)]?.value;
    else return undefined;
  }
  return here;
}

function valueOf(node: unknown, empty: number, stretch: YamlStretch): Value {
  if (isMap(node)) return mapOf(node, stretch);
  if (isSeq(node)) return listOf(node, stretch);
  if (!isScalar(node) || !node.range || (node.source ?? '') === '') {
    const quoted = isScalar(node) && node.range !== undefined && /^QUOTE/.test(node.type ?? '');
    if (!quoted) return { type: 'text', style: 'empty', start: empty, end: empty };
  }
  const [from = 0, to = 0] = (node as Node).range ?? [];
  const start = stretch.start + from;
  const type = isScalar(node) ? (node.type ?? 'PLAIN') : 'PLAIN';
  const style = type.startsWith('QUOTE') ? 'quoted' : type.startsWith('BLOCK') ? 'block' : 'plain';
  return { type: 'text', style, start, end: endOfText(stretch, start, stretch.start + to, style) };
}

/** Line ends after a block belong to it where its header keeps them, and to nothing otherwise. */
function endOfText(stretch: YamlStretch, start: number, end: number, style: string): number {
  const written = stretch.text.slice(start, end);
  if (style === 'block' && /^[|>][-\d]*\+/.test(written)) return end;
  return start + withoutEnd(written).length;
}

function mapOf(node: YAMLMap, stretch: YamlStretch): Value & { type: 'map' } {
  const fields = node.items.map((pair) => fieldOf(pair, stretch));
  const flow = node.flow === true;
  return { type: 'map', flow, fields, ...extent(node, flow, fields, stretch) };
}

function fieldOf(pair: Pair, stretch: YamlStretch): Field {
  const key = pair.key as Node | null;
  const [from = 0, to = 0] = key?.range ?? [];
  const keyEnd = stretch.start + to;
  // Where a value is absent, it would stand behind the colon.
  const colon = pair.srcToken?.sep?.find((token) => token.type === 'map-value-ind');
  const value = valueOf(pair.value, colon ? stretch.start + colon.offset + 1 : keyEnd, stretch);
  const name = isScalar(key) ? String(key.value ?? '') : '';
  return { name, start: stretch.start + from, keyEnd, end: value.end, value };
}

function listOf(node: YAMLSeq, stretch: YamlStretch): Value {
  const flow = node.flow === true;
  const tokens = node.srcToken && 'items' in node.srcToken ? node.srcToken.items : [];
  const entries = node.items.map((item, index): Entry => {
    const hyphen = tokens[index]?.start.find((token) => token.type === 'seq-item-ind');
    const [from = 0] = (item as Node | null)?.range ?? [];
    const start = stretch.start + (hyphen?.offset ?? from);
    const value = valueOf(item, hyphen ? start + 1 : start, stretch);
    return { start, end: value.end, value };
  });
  return { type: 'list', flow, entries, ...extent(node, flow, entries, stretch) };
}

function extent(
  node: Node,
  flow: boolean,
  parts: readonly { readonly start: number; readonly end: number }[],
  stretch: YamlStretch,
): { start: number; end: number } {
  const [from = 0, to = 0] = node.range ?? [];
  const start = stretch.start + from;
  return { start, end: flow ? stretch.start + to : (parts.at(-1)?.end ?? start) };
}
