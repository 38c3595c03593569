/** How a text is written in YAML; `raw` is as it stands, whatever that means. */
export type Style = 'plain' | 'single' | 'double' | 'literal' | 'folded' | 'raw';

/** A value as it is to be written, with what stands around it. */
export type Node =
  | {
      readonly type: 'scalar';
      readonly text: string;
      readonly style: Style;
      /** What stands before the value, such as an anchor, and behind it, such as a comment. */
      readonly mark: string;
      readonly comment: string;
    }
  | { readonly type: 'list'; readonly items: readonly Node[]; readonly flow: boolean; readonly mark: string }
  | {
      readonly type: 'map';
      readonly entries: readonly (readonly [string, Node])[];
      readonly flow: boolean;
      readonly mark: string;
    };

/** The text of a value as a document of its own. */
export function printed(node: Node): string {
  return `${block(node, '').replace(/^\n/, '')}\n`;
}

/** A value behind a name or a dash: on the same line, or on lines of its own. */
function block(node: Node, indent: string): string {
  if (node.type === 'scalar') return ` ${scalar(node, indent)}`;
  if (node.flow) return ` ${inline(node)}`;
  if (node.type === 'list') {
    const items = node.items.map(
      (item) => `\n${indent}- ${block(item, `${indent}  `).replace(/^\n? */, '')}`,
    );
    return items.length > 0 ? node.mark.trimEnd() + items.join('') : ' []';
  }
  const entries = node.entries.map(([name, value]) => `\n${indent}${name}:${block(value, `${indent}  `)}`);
  return entries.length > 0 ? node.mark.trimEnd() + entries.join('') : ' {}';
}

function inline(node: Node): string {
  switch (node.type) {
    case 'scalar':
      return scalar({ ...node, comment: '', style: node.style === 'raw' ? 'raw' : 'single' }, '');
    case 'list':
      return `${node.mark}[${node.items.map(inline).join(', ')}]`;
    case 'map':
      return `${node.mark}{ ${node.entries.map(([name, value]) => `${name}: ${inline(value)}`).join(', ')} }`;
  }
}

function scalar({ text, style, mark, comment }: Extract<Node, { type: 'scalar' }>, indent: string): string {
  const lines = text.split(/\r?\n/).map((line) => `\n${indent}  ${line}`);
  switch (style) {
    case 'single':
      return `${mark}'${text.replaceAll("'", "''")}'${comment}`;
    case 'double':
      return `${mark}${JSON.stringify(text)}${comment}`;
    case 'literal':
      return `${mark}|${comment.trimEnd()}${lines.join('')}`;
    case 'folded':
      return `${mark}>-${lines.join('')}`;
    default:
      return `${mark}${text}${comment}`;
  }
}
