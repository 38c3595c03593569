import type { ElementContent } from 'hast';
import type { Citations } from './citations.ts';
import { textNode } from './hast.ts';
import { safeHtml } from './html.ts';

/** A plain text of the front matter with the citations of its evidence behind it, as safe HTML. */
export function sourcedTextHtml(
  text: string,
  evidence: {
    readonly claims?: readonly string[] | undefined;
    readonly sources?: readonly string[] | undefined;
  },
  citations: Citations,
): string {
  citations.startBlock();
  const keys = [...(evidence.claims ?? []), ...(evidence.sources ?? [])];
  const cited: ElementContent[] =
    keys.length > 0 ? [textNode(' '), citations.bracket(keys.map((key) => ({ key })))] : [];
  return safeHtml([textNode(text), ...cited]);
}
