import type { ElementContent } from 'hast';
import type { Graph } from '../../wiki/index.ts';
import type { NumberedReference } from '../citations.ts';
import { element, joined } from '../hast.ts';
import { safeHtml } from '../html.ts';
import { referenceNodes } from './reference.ts';

/** The list of references of a page as safe HTML: each entry is `ref-N` and links back to where it is cited. */
export function referenceListHtml(
  references: readonly NumberedReference[],
  graph: Graph,
  options: { readonly base?: string | undefined } = {},
): string {
  if (references.length === 0) return '';
  const items = references.map(({ number, source, backlinks }) => {
    const entity = graph.source(source);
    const words: ElementContent[] = entity ? referenceNodes(entity, graph, options) : [];
    const back = backlinks.map((anchor, index) => [backlink(anchor, number, index, backlinks.length)]);
    return element(
      'li',
      { id: `ref-${number}` },
      ...words,
      ' ',
      element('span', { className: ['backlinks'], dataPagefindIgnore: '' }, ...joined(back, ' ')),
    );
  });
  return safeHtml([element('ol', { className: ['references'] }, ...items)]);
}

function backlink(anchor: string, number: number, index: number, count: number): ElementContent {
  const ariaLabel =
    count === 1 ? `Back to citation ${number}` : `Back to citation ${number}, use ${index + 1}`;
  const sign = count === 1 ? '↑' : `↑${index + 1}`;
  return element('a', { className: ['backlink'], href: `#${anchor}`, ariaLabel }, sign);
}
