import { Composer, isMap, isScalar, isSeq, Lexer, Parser, type CST, type Document, type Node } from 'yaml';
import type { SourceText } from './place.ts';
import type { Problem } from './problem.ts';
import type { YamlData } from './read-file.ts';
import { convert } from './yaml-convert.ts';
import { PositionedData, ReadPlaces, type Span } from './yaml-data.ts';
import { MOST_PROBLEMS, parserProblems, type Fault } from './yaml-faults.ts';
import { MAX_DEPTH, refusedTokens, tooDeep } from './yaml-limits.ts';

/** Longest YAML that is read, in UTF-16 units: a long front matter has 30,000. */
export const MAX_YAML_LENGTH = 256 * 1024;

/** Most nodes of YAML that may stand open: the levels that are read, with a document and a text around and in them, and some more for their faults. */
const MOST_OPEN = 2 * MAX_DEPTH;

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
  const { tokens, deep } = tokensOf(yaml);
  const refused = deep === undefined ? refusedTokens(tokens, source, from) : [tooDeep(source, from + deep)];
  if (refused.length > 0) return { problems: refused.slice(0, MOST_PROBLEMS) };

  const document = compose(tokens, yaml.length);
  const problems = parserProblems(document.errors, source, from);
  if (problems.length > 0) return { problems };
  if (!isMap(document.contents)) return { problems: [notFields(document, source, from, anchor)] };
  const found: Problem[] = [];
  const root = convert(document.contents, source, from, anchor, found);
  if (found.length > 0) return { problems: found.slice(0, MOST_PROBLEMS) };
  const data = new PositionedData(source, root.value, new ReadPlaces(root), { start: from, end: to });
  return { data, problems: [] };
}

/**
 * The tokens of YAML, or the offset at which it is nested too deep. The parser closes what is open by calling itself,
 * once for each level, so that deep nesting would exhaust the stack before its tokens could be looked at.
 */
function tokensOf(yaml: string): { readonly tokens: readonly CST.Token[]; readonly deep?: number } {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(yaml)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > MOST_OPEN) return { tokens: [], deep: parser.offset };
  }
  tokens.push(...parser.end());
  return { tokens };
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
