import type { Nodes } from 'mdast';
import type { Body } from '../wiki/index.ts';
import type { IdOf } from './data.ts';

/** Nodes whose text stands by itself: what is inside them is one block. */
const BLOCKS = new Set(['paragraph', 'heading', 'tableRow', 'code', 'definition', 'thematicBreak', 'html']);

/**
 * What a body says, block by block: paragraphs, headings, rows of tables. References stand as authors write them,
 * by present ids; how text is set (line breaks, emphasis, marks of lists, columns) is left out, so that two bodies
 * with the same blocks say the same.
 */
export function blocksOf({ tree }: Pick<Body, 'tree'>, idOf: IdOf): string[] {
  const blocks: string[] = [];
  // A stack instead of recursion, so that no nesting is too deep.
  const open: { readonly node: Nodes; readonly mark: string }[] = [{ node: tree, mark: '' }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, mark } = next;
    if (BLOCKS.has(node.type)) {
      const text = flat(textOf(node, idOf));
      if (text !== '') blocks.push(mark + text);
    } else if ('children' in node) {
      const inner = mark + markOf(node);
      // A mark says what a group of blocks is; it stands before the first of them.
      const children = node.children.map((child, index) => ({
        node: child as Nodes,
        mark: index === 0 ? inner : '',
      }));
      open.push(...children.reverse());
    }
  }
  return blocks;
}

function markOf(node: Nodes): string {
  if (node.type === 'footnoteDefinition') return `[^${node.identifier}]: `;
  if (node.type === 'blockquote' && node.data?.alert) return `[!${node.data.alert.toUpperCase()}] `;
  if (node.type === 'listItem' && typeof node.checked === 'boolean') return node.checked ? '[x] ' : '[ ] ';
  return '';
}

function flat(text: string): string {
  return text.replace(/\s+/gu, ' ').normalize('NFC').trim();
}

function textOf(block: Nodes, idOf: IdOf): string {
  const parts: string[] = [];
  const open: (Nodes | string)[] = [block];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'string') {
      parts.push(next);
      continue;
    }
    const own = ownText(next, idOf);
    if (own !== undefined) {
      parts.push(own);
      continue;
    }
    if (!('children' in next)) continue;
    const [start, end] = around(next);
    parts.push(start);
    open.push(end, ...next.children.toReversed());
  }
  return parts.join('');
}

/** What stands before and after the text of a node, where the node says something itself. */
function around(node: Nodes): [string, string] {
  switch (node.type) {
    case 'delete':
      return ['~~', '~~'];
    case 'link':
      return ['', ` (${node.url})`];
    case 'linkReference':
      return ['', ` (${node.identifier})`];
    case 'tableCell':
      return ['', ' | '];
    default:
      return ['', ''];
  }
}

/** The text of a node that is read whole; `undefined` for one whose children are its text. */
function ownText(node: Nodes, idOf: IdOf): string | undefined {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
    case 'html':
      return node.value;
    case 'break':
      return ' ';
    case 'image':
      return `![${node.alt ?? ''}](${node.url})`;
    case 'definition':
      return `[${node.identifier}]: ${node.url}`;
    case 'footnoteReference':
      return `[^${node.identifier}]`;
    case 'wikilink': {
      const { key, anchor, label, embed } = node;
      const name = `${idOf(key)}${anchor === undefined ? '' : `#${anchor}`}`;
      return `${embed ? '!' : ''}[[${name}${label === undefined ? '' : `|${label}`}]]`;
    }
    case 'citation': {
      const items = node.items.map(({ key, prefix, locator, suppressAuthor }) =>
        [prefix && `${prefix} `, suppressAuthor && '-', `@${idOf(key)}`, locator && `, ${locator}`]
          .filter(Boolean)
          .join(''),
      );
      return `[${items.join('; ')}]`;
    }
    default:
      return undefined;
  }
}
