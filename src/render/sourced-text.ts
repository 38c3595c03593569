import type { Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { Citations } from './citations.ts';

const writer = unified().use(rehypeStringify).freeze();

/** A plain text of the front matter with the citations of its evidence behind it, as safe HTML. */
export function sourcedTextHtml(
  text: string,
  evidence: {
    readonly claims?: readonly string[] | undefined;
    readonly sources?: readonly string[] | undefined;
  },
  citations: Citations,
): string {
  const keys = [...(evidence.claims ?? []), ...(evidence.sources ?? [])];
  const root: Root = { type: 'root', children: [{ type: 'text', value: text }] };
  if (keys.length > 0) {
    root.children.push({ type: 'text', value: ' ' }, citations.bracket(keys.map((key) => ({ key }))));
  }
  return writer.stringify(root);
}
