import type {
  Blockquote,
  Definition,
  FootnoteDefinition,
  FootnoteReference,
  Heading,
  Html,
  Image,
  ImageReference,
  Link,
  Nodes,
  Paragraph,
  Root,
  Table,
  TableRow,
  Text,
} from 'mdast';
import type { Point } from 'unist';
import type { CitationNode, WikilinkNode } from './body.ts';

/** A block that holds running text: what sentences are looked for in. */
export interface Block {
  readonly node: Paragraph | Heading | TableRow;
  /** The table of a row. */
  readonly table?: Table;
  /** Label of the footnote in whose definition it stands. */
  readonly footnote?: string;
  /** Citations and wikilinks inside, in order. */
  readonly references: (CitationNode | WikilinkNode)[];
}

/** A text outside of links. */
export interface LooseText {
  readonly node: Text;
  /** Whether it stands in a row of a table. */
  readonly inRow: boolean;
}

/** A call of a footnote. */
export interface FootnoteCall {
  readonly node: FootnoteReference;
  /** Label of the footnote in whose definition it stands. */
  readonly footnote?: string;
}

/** What one walk over a tree finds, each list in order of the text. */
export interface Survey {
  readonly blocks: Block[];
  readonly headings: Heading[];
  readonly quotes: Blockquote[];
  readonly links: Link[];
  readonly images: (Image | ImageReference)[];
  readonly definitions: Definition[];
  readonly footnotes: FootnoteDefinition[];
  readonly calls: FootnoteCall[];
  readonly html: Html[];
  readonly texts: LooseText[];
  /** How deep the deepest node lies; the root lies at 0. */
  readonly depth: number;
}

interface Step {
  readonly node: Nodes;
  readonly depth: number;
  readonly block?: Block;
  readonly table?: Table;
  readonly footnote?: string;
  readonly linked: boolean;
}

/**
 * Walks the tree once, without recursion, so that no nesting can exhaust the stack. Moves every position by
 * `shift`: the number of lines and of characters that stand before the text that was parsed.
 */
export function survey(tree: Root, shift: { readonly lines: number; readonly offset: number }): Survey {
  const found = {
    blocks: [],
    headings: [],
    quotes: [],
    links: [],
    images: [],
    definitions: [],
    footnotes: [],
    calls: [],
    html: [],
    texts: [],
    depth: 0,
  } as { -readonly [K in keyof Survey]: Survey[K] };
  const stack: Step[] = [{ node: tree, depth: 0, linked: false }];
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { node } = step;
    move(node.position?.start, shift);
    move(node.position?.end, shift);
    if (step.depth > found.depth) found.depth = step.depth;
    const inside = note(found, step);
    if (!('children' in node)) continue;
    for (let index = node.children.length - 1; index >= 0; index -= 1) {
      const child = node.children[index];
      if (child) stack.push({ ...inside, node: child, depth: step.depth + 1 });
    }
  }
  return found;
}

function move(point: Point | undefined, shift: { readonly lines: number; readonly offset: number }): void {
  if (!point) return;
  point.line += shift.lines;
  point.offset = (point.offset ?? 0) + shift.offset;
}

// Takes the node into its list, and says what holds for its children.
function note(found: Survey, step: Step): Step {
  const { node } = step;
  switch (node.type) {
    case 'heading':
    case 'paragraph':
    case 'tableRow': {
      const block = { node, table: step.table, footnote: step.footnote, references: [] };
      found.blocks.push(block);
      if (node.type === 'heading') found.headings.push(node);
      return { ...step, block };
    }
    case 'citation':
    case 'wikilink':
      step.block?.references.push(node);
      return step;
    case 'text':
      if (!step.linked) found.texts.push({ node, inRow: step.table !== undefined });
      return step;
    case 'link':
      found.links.push(node);
      return { ...step, linked: true };
    case 'linkReference':
      return { ...step, linked: true };
    case 'image':
    case 'imageReference':
      found.images.push(node);
      return step;
    case 'table':
      return { ...step, table: node };
    case 'footnoteReference':
      found.calls.push({ node, ...(step.footnote !== undefined && { footnote: step.footnote }) });
      return step;
    case 'footnoteDefinition':
      found.footnotes.push(node);
      return { ...step, footnote: node.identifier };
    case 'blockquote':
      found.quotes.push(node);
      return step;
    case 'definition':
      found.definitions.push(node);
      return step;
    case 'html':
      found.html.push(node);
      return step;
    default:
      return step;
  }
}
