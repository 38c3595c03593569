import type { Nodes } from 'mdast';
import type { Body, Graph } from '../wiki/index.ts';
import { entityLabel } from './wikilink.ts';

/** Nodes that are lines or paragraphs of their own. */
const BLOCKS = new Set(['paragraph', 'heading', 'tableRow', 'listItem', 'code', 'blockquote', 'break']);

/**
 * The text of a body as a reader would read it aloud: citations and HTML left out, wikilinks by their label
 * or the name of what they lead to, embedded claims by their statement. Blocks stand on lines of their own.
 */
export function plainText(body: Pick<Body, 'tree'>, graph: Graph): string {
  const parts: string[] = [];
  // A stack instead of recursion, so that no nesting is too deep.
  const open: (Nodes | string)[] = [body.tree];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'string') parts.push(next);
    else {
      const own = ownText(next, graph);
      if (own !== undefined) parts.push(own);
      if (next.type === 'tableCell') open.push(' ');
      if (BLOCKS.has(next.type)) open.push('\n');
      if ('children' in next) open.push(...next.children.toReversed());
    }
  }
  const lines = parts.join('').split('\n');
  return lines
    .map((line) =>
      line
        .replace(/\s+/gu, ' ')
        .replace(/ (?=[.,;:?!](?:\s|$))/g, '')
        .trim(),
    )
    .filter((line) => line !== '')
    .join('\n');
}

function ownText(node: Nodes, graph: Graph): string | undefined {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value.replace(/\s+/gu, ' ');
    case 'code':
      return node.value;
    case 'image':
      return node.alt ?? '';
    case 'wikilink': {
      const entity = graph.resolve(node.key)?.entity;
      if (!entity || 'invalid' in entity) return node.label ?? node.key;
      if (node.embed && entity.kind === 'claim') return entity.data.statement;
      return node.label ?? entityLabel(entity, graph.settings);
    }
    default:
      return undefined;
  }
}
