import type { Nodes } from 'mdast';
import { wikilinkText } from './wikilink-text.ts';
import type { Block } from './survey.ts';

/** Stands in plain text for a citation, an embed or a call of a footnote, which have no words of their own. */
export const MARK = '\uFFFC';

/** A piece of the plain text of a block and the node that it comes from. */
export interface Piece {
  readonly node: Nodes;
  /** Where it starts in the plain text. */
  readonly at: number;
  readonly length: number;
}

/** The plain text of a block. Line ends are spaces; marks stand for what has no words. */
export interface Prose {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** A block with its plain text. */
export interface ProseBlock extends Block {
  readonly prose: Prose;
}

/** Parts the cells of a table row in its plain text. */
const CELL_END = ' · ';

/** Plain text of a paragraph, heading or table row, with the node of each piece. Does not recurse. */
export function proseOf(block: Block): Prose {
  const pieces: Piece[] = [];
  let text = '';
  const stack: Nodes[] = [block.node];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'tableCell' && text !== '') text += CELL_END;
    const words = wordsOf(node);
    if (words !== '') {
      pieces.push({ node, at: text.length, length: words.length });
      text += words;
    }
    if (!('children' in node)) continue;
    for (let index = node.children.length - 1; index >= 0; index -= 1) {
      const child = node.children[index];
      if (child) stack.push(child);
    }
  }
  return { text, pieces };
}

// Each line end becomes one space, and CRLF two, so that lengths stay those of the node's value.
function wordsOf(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value.replace(/[\r\n\uFFFC]/g, ' ');
    case 'break':
      return ' ';
    case 'citation':
    case 'footnoteReference':
      return MARK;
    case 'wikilink':
      return node.embed ? MARK : wikilinkText(node);
    default:
      return '';
  }
}
