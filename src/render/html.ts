import type { ElementContent, Root } from 'hast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { htmlSchema } from './sanitise.ts';

const writer = unified().use(rehypeSanitize, htmlSchema).use(rehypeStringify).freeze();

/** Nodes as HTML, cut down to what the schema of rendered HTML allows. */
export function safeHtml(nodes: readonly ElementContent[]): string {
  const root: Root = { type: 'root', children: [...nodes] };
  return writer.stringify(writer.runSync(root));
}

/** Plain text as HTML: its signs escaped, nothing in it taken for markup. */
export function renderInline(text: string): string {
  return safeHtml([{ type: 'text', value: text }]);
}
