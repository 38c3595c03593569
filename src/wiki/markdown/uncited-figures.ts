import type { Nodes, Root, Table } from 'mdast';
import type { SourceText } from '../read/place.ts';
import type { UncitedFigure } from './body.ts';
import { firstFigure, maskerOf, type Figure, type Masker } from './figures.ts';
import { lastBefore } from './last-before.ts';
import { offsetIn } from './offset-in.ts';
import { proseOf, type Piece, type Prose } from './prose.ts';
import { sentencesOf, type Span } from './sentences.ts';
import { survey, type Block } from './survey.ts';

/**
 * The sentences of a parsed body that state a figure and cite nothing, each with the place of its first figure. A
 * citation, an embedded claim, or a footnote that holds one counts; one right behind the full stop counts
 * for the sentence before it. A row of a table may rely on a citation in the paragraph right before or
 * after the table; its head, headings, code and the digits inside `names` state nothing.
 */
export function uncitedFigures(
  tree: Root,
  source: SourceText,
  options: { readonly names: readonly string[] },
): UncitedFigure[] {
  const { blocks } = survey(tree, { lines: 0, offset: 0 });
  const mask = maskerFor(options.names);
  const footnotes = new Set(
    blocks.flatMap(({ footnote, references }) => (footnote && references.some(isEvidence) ? [footnote] : [])),
  );
  const captioned = captionedTables(tree, blocks);
  return blocks.flatMap((block): UncitedFigure[] => {
    const { node, table } = block;
    if (node.type === 'heading' || (table && (captioned.has(table) || table.children[0] === node))) return [];
    const prose = proseOf(block);
    if (!/\d/.test(prose.text)) return [];
    const readable = mask(withoutCode(prose));
    const spans = table ? [{ start: 0, end: prose.text.length }] : sentencesOf(prose.text);
    const evidence = prose.pieces.filter(({ node: inside }) => isCited(inside, footnotes));
    return spans.flatMap((span) => {
      const figure = firstFigure(readable.slice(span.start, span.end));
      if (!figure || holdsOneOf(span, evidence)) return [];
      return [placed({ ...figure, at: span.start + figure.at }, prose, source)];
    });
  });
}

// The same list of names comes with every body of a wiki.
const maskers = new WeakMap<readonly string[], Masker>();

function maskerFor(names: readonly string[]): Masker {
  const masker = maskers.get(names) ?? maskerOf(names);
  maskers.set(names, masker);
  return masker;
}

function isEvidence(node: Nodes): boolean {
  return node.type === 'citation' || (node.type === 'wikilink' && node.embed);
}

function isCited(node: Nodes, footnotes: ReadonlySet<string>): boolean {
  return isEvidence(node) || (node.type === 'footnoteReference' && footnotes.has(node.identifier));
}

function holdsOneOf(span: Span, pieces: readonly Piece[]): boolean {
  const last = lastBefore((index) => pieces[index]?.at ?? 0, pieces.length, span.end - 1);
  return (pieces[last]?.at ?? -1) >= span.start;
}

// Code and the names that wikilinks show are no statements: letters take their place.
function withoutCode(prose: Prose): string {
  let text = '';
  for (const { node, at, length } of prose.pieces) {
    text += prose.text.slice(text.length, at);
    const named = node.type === 'inlineCode' || (node.type === 'wikilink' && !node.embed);
    text += named ? 'x'.repeat(length) : prose.text.slice(at, at + length);
  }
  return text + prose.text.slice(text.length);
}

function placed(figure: Figure, prose: Prose, source: SourceText): UncitedFigure {
  const last = figure.at + figure.text.length - 1;
  const start = offsetAt(prose, figure.at, 0, source);
  const end = offsetAt(prose, last, 1, source);
  return { place: source.place(start, end), figure: figure.text };
}

function offsetAt(prose: Prose, position: number, after: 0 | 1, source: SourceText): number {
  const { pieces } = prose;
  const piece = pieces[lastBefore((index) => pieces[index]?.at ?? 0, pieces.length, position)];
  if (piece?.node.type !== 'text') return boundary(piece, after);
  return offsetIn(piece.node, position - piece.at + after, source);
}

function boundary(piece: Piece | undefined, after: 0 | 1): number {
  const position = piece?.node.position;
  return (after === 0 ? position?.start.offset : position?.end.offset) ?? 0;
}

// Tables with a citation in the paragraph right before or behind them, which is their caption.
function captionedTables(tree: Root, blocks: readonly Block[]): Set<Table> {
  const cited = new Set<Nodes>(
    blocks.filter((block) => block.references.some(isEvidence)).map(({ node }) => node),
  );
  const captioned = new Set<Table>();
  const stack: Nodes[] = [tree];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!('children' in node) || node.type === 'paragraph') continue;
    const { children } = node;
    for (const [index, child] of children.entries()) {
      stack.push(child);
      if (child.type !== 'table') continue;
      const beside = [children[index - 1], children[index + 1]];
      if (beside.some((other) => other?.type === 'paragraph' && cited.has(other))) captioned.add(child);
    }
  }
  return captioned;
}
