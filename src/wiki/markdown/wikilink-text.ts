import type { WikilinkNode } from './body.ts';

/** The words of a wikilink in plain text: its label, or what it names where it has none. */
export function wikilinkText(node: WikilinkNode): string {
  return node.label ?? node.key;
}
