import { Composer, isMap, isScalar, isSeq, Parser, type CST, type Document, type Node } from 'yaml';
import type { SourceText } from './place.ts';
import type { Problem } from './problem.ts';
import type { YamlData } from './read-file.ts';
import { syntaxWords } from './yaml-errors.ts';
import { refusedTokens } from './yaml-limits.ts';
import { PositionedData, scalarSpan, type Span, type YamlNode } from './yaml-data.ts';

/** Longest YAML that is read, in UTF-16 units: a long front matter has 30,000. */
export const MAX_YAML_LENGTH = 256 * 1024;
/** Errors told of one file: after the first few the parser only stumbles over its own guesses. */
const MOST_ERRORS = 10;

/** What came of a stretch of YAML: data, or the problems that stand against it. */
export interface ReadYaml {
  readonly data?: YamlData;
  readonly problems: readonly Problem[];
}

/**
 * Reads the YAML between two offsets of a file as plain strings, lists and maps. Anything that YAML would
 * interpret (tags, anchors, aliases, merge keys, directives) is a problem, as is all that the parser warns
 * of; with a problem there is no data. `start` of the whole (where a missing field points) is `anchor`.
 */
export function readYaml(source: SourceText, from: number, to: number, anchor: Span): ReadYaml {
  if (to - from > MAX_YAML_LENGTH) {
    const message = `The fields take more than ${MAX_YAML_LENGTH / 1024} KiB, the most that is read`;
    const advice = 'Move text into the body, or claims into articles of their own';
    const place = source.place(anchor.start, anchor.end);
    return { problems: [{ rule: 'file-too-large', place, message, advice }] };
  }
  const yaml = source.text.slice(from, to);
  const tokens = [...new Parser().parse(yaml)];
  const refused = refusedTokens(tokens, source, from);
  if (refused.length > 0) return { problems: refused.slice(0, MOST_ERRORS) };

  const document = compose(tokens, yaml.length);
  const problems = parserProblems(document.errors, source, from);
  if (problems.length > 0) return { problems };
  if (!isMap(document.contents)) return { problems: [notFields(document, source, from, anchor)] };
  const found: Problem[] = [];
  const root = convert(document.contents, source, from, anchor, found);
  if (found.length > 0) return { problems: found.slice(0, MOST_ERRORS) };
  return { data: new PositionedData(source, root), problems: [] };
}

interface Fault {
  readonly code: Parameters<typeof syntaxWords>[0];
  readonly pos: readonly [number, number];
  readonly message: string;
}
interface Composed {
  readonly contents: unknown;
  readonly errors: readonly Fault[];
}

function compose(tokens: readonly CST.Token[], length: number): Composed {
  // `failsafe` leaves every scalar the text that the author wrote. Keys are compared in `convert`: the
  // parser's own comparison takes time with the square of their number.
  const composer = new Composer({
    schema: 'failsafe',
    stringKeys: true,
    uniqueKeys: false,
    resolveKnownTags: false,
    merge: false,
    version: '1.2',
    prettyErrors: false,
  });
  const documents: Document.Parsed[] = [...composer.compose(tokens, true, length)];
  const [first, second] = documents;
  const errors: Fault[] = documents.flatMap((each) => [...each.errors, ...each.warnings]);
  if (second) {
    const [start] = second.range;
    errors.push({ code: 'MULTIPLE_DOCS', pos: [start, start + 3], message: '' });
  }
  return { contents: first?.contents, errors };
}

/** Faults that end with their line; after any other the parser takes what follows for something else. */
const LOCAL: ReadonlySet<string> = new Set(['BLOCK_AS_IMPLICIT_KEY', 'BAD_SCALAR_START', 'BAD_DQ_ESCAPE']);

/** The faults that an author made: after a tab or a broken structure, the parser stumbles on. */
function ownFaults(errors: readonly Fault[]): readonly Fault[] {
  const tabs = errors.filter(({ code }) => code === 'TAB_AS_INDENT');
  if (tabs.length > 0) return tabs;
  const inOrder = [...errors].sort((a, b) => a.pos[0] - b.pos[0]);
  const [first] = inOrder;
  if (first && !LOCAL.has(first.code)) return [first];
  return inOrder.filter(({ code }) => LOCAL.has(code));
}

/** One problem a line, in order, since the parser tells the same slip in several ways. */
function parserProblems(errors: readonly Fault[], source: SourceText, base: number): Problem[] {
  const problems = new Map<number, Problem>();
  for (const { code, pos, message } of ownFaults(errors)) {
    const start = Math.min(base + pos[0], source.text.length);
    const place = source.place(start, Math.max(start, Math.min(base + pos[1], source.text.length)));
    if (problems.has(place.start.line)) continue;
    const cut = source.cut(place).slice(0, 40);
    problems.set(place.start.line, {
      rule: 'front-matter-syntax',
      place,
      ...syntaxWords(code, cut, message),
    });
    if (problems.size === MOST_ERRORS) break;
  }
  return [...problems.values()];
}

function notFields(document: Composed, source: SourceText, base: number, anchor: Span): Problem {
  const node = document.contents as Node | null | undefined;
  const empty = !node || (isScalar(node) && node.source === '');
  const what = isSeq(node) ? 'a list' : 'a text';
  const span = empty || !node.range ? anchor : { start: base + node.range[0], end: base + node.range[1] };
  const end = Math.min(span.end, span.start + source.line(source.point(span.start).line).length);
  return {
    rule: 'front-matter-syntax',
    place: source.place(span.start, Math.max(span.start, end)),
    message: empty
      ? 'There are no fields here'
      : `The whole is ${what}, where fields with a name and a colon are needed`,
    advice: 'Write each field on a line of its own, as `title: …`',
  };
}

/** Turns a node of the parser into data with places; what is wrong with names of fields goes to `found`. */
function convert(node: unknown, source: SourceText, base: number, key: Span, found: Problem[]): YamlNode {
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
  return { start, end: start + source.text.slice(start, end).trimEnd().length };
}
