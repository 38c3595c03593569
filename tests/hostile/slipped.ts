import type { RootContent } from 'mdast';
import { renderBody } from '../../src/render/index.ts';
import { articleOf, graphOf } from '../../src/render/small-wiki.ts';
import { PAYLOADS, type Payload } from './payloads/index.ts';

/** Nodes that hold a payload wherever a node of Markdown can, whether or not a parser would ever make them. */
function nodesOf({ number, text }: Payload): RootContent[] {
  const words = { type: 'text', value: text } as const;
  const identifier = `d${number}`;
  return [
    { type: 'html', value: text },
    { type: 'heading', depth: 2, children: [words] },
    { type: 'code', lang: text, meta: text, value: text },
    { type: 'definition', identifier, label: text, url: text, title: text },
    { type: 'footnoteDefinition', identifier: text, label: text, children: [] },
    {
      type: 'paragraph',
      children: [
        words,
        { type: 'html', value: text },
        { type: 'inlineCode', value: text },
        { type: 'link', url: text, title: text, children: [words] },
        { type: 'image', url: text, alt: text, title: text },
        { type: 'linkReference', identifier, label: text, referenceType: 'full', children: [words] },
        { type: 'imageReference', identifier, label: text, alt: text, referenceType: 'full' },
        { type: 'footnoteReference', identifier: text, label: text },
        { type: 'wikilink', key: text, label: text, anchor: text, embed: false } as never,
        { type: 'citation', items: [{ key: text, prefix: text, locator: text }] } as never,
      ],
    },
    {
      type: 'table',
      align: [null],
      children: [{ type: 'tableRow', children: [{ type: 'tableCell', children: [words] }] }],
    },
  ];
}

/**
 * The HTML of an article in whose tree every payload stands in every kind of node: what a page would show if parser
 * and checker had let everything pass, characters for which a file is refused among it.
 */
export function slippedHtml(): string {
  const graph = graphOf({
    'topics/page.md': '---\ntitle: Page\nsummary: A page.\nform: overview\n---\nText.\n',
  });
  const page = articleOf(graph, 'page');
  const tree = { type: 'root', children: PAYLOADS.flatMap(nodesOf) } as const;
  return renderBody({ ...page, body: { ...page.body, tree } }, graph).html;
}
