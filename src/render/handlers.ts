import type { Element, ElementContent } from 'hast';
import type { Blockquote, Heading, Link, LinkReference, Paragraph, Parents, PhrasingContent } from 'mdast';
import { defaultHandlers, type Options } from 'remark-rehype';
import type { AnyArticle, CitationNode, Graph, WikilinkNode } from '../wiki/index.ts';
import type { Citations } from './citations.ts';
import { claimCard } from './claim-card.ts';
import { element } from './hast.ts';
import { linkProperties, pictureAddress } from './link.ts';
import { tableRegion } from './table.ts';
import { headingId, wikilink } from './wikilink.ts';

type Handlers = NonNullable<Options['handlers']>;
type State = Parameters<typeof defaultHandlers.table>[0];

/** What the handlers of one article look at. */
export interface Scene {
  readonly article: AnyArticle;
  readonly graph: Graph;
  readonly citations: Citations;
  readonly base: string | undefined;
}

/** One handler for each type of node of the Markdown tree whose HTML is not the ordinary one. */
export function handlersFor(scene: Scene): Handlers {
  const { article, graph, citations, base } = scene;
  const headings = new Map(article.body.headings.map((heading) => [heading.slug, heading]));
  let tables = 0;

  function anchor(state: State, node: Link | LinkReference, url: string): ElementContent[] | Element {
    const properties = linkProperties(url, article, graph, base);
    const children = state.all(node);
    return properties ? element('a', properties, ...children) : children;
  }

  function picture(url: string, alt: string): Element {
    const src = pictureAddress(url, article.file, base);
    if (!src) return element('span', { className: ['image-unknown'] }, alt);
    return element('img', { src, alt, loading: 'lazy' });
  }

  return {
    citation: (_state: State, node: CitationNode, parent?: Parents) =>
      citations.bracket(node.items, { bare: parent?.type === 'tableCell' || parent?.type === 'heading' }),
    wikilink: (_state: State, node: WikilinkNode, parent?: Parents) => {
      const claim = node.embed && parent?.type === 'root' ? embedded(node, graph) : undefined;
      return claim ? claimCard(claim, graph, citations, base) : wikilink(node, graph, base);
    },
    paragraph: (state: State, node: Paragraph) => paragraph(state, node, scene),
    heading: (state: State, node: Heading) => {
      // The title of the page is its one heading of the first level.
      const tag = `h${Math.max(node.depth, 2)}`;
      const heading = headings.get(node.data?.slug ?? '');
      if (!heading) return element(tag, {}, ...state.all(node));
      const id = headingId(heading.slug);
      const properties = {
        className: ['anchor'],
        href: `#${encodeURIComponent(id)}`,
        ariaLabel: `Link to the section ${heading.text}`,
        dataPagefindIgnore: '',
      };
      return element(tag, { id }, ...state.all(node), ' ', element('a', properties, '#'));
    },
    link: (state: State, node: Link) => anchor(state, node, node.url),
    linkReference: (state: State, node: LinkReference) =>
      anchor(state, node, state.definitionById.get(node.identifier.toUpperCase())?.url ?? ''),
    image: (_state: State, node: { url: string; alt?: string | null }) => picture(node.url, node.alt ?? ''),
    imageReference: (state: State, node: { identifier: string; alt?: string | null }) =>
      picture(state.definitionById.get(node.identifier.toUpperCase())?.url ?? '', node.alt ?? ''),
    blockquote: (state: State, node: Blockquote) => {
      const alert = node.data?.alert;
      if (!alert) return defaultHandlers.blockquote(state, node);
      const title = `${alert.charAt(0).toUpperCase()}${alert.slice(1)}`;
      const properties = { className: ['alert', `alert-${alert}`] };
      const heading = element('p', { className: ['alert-title'] }, title);
      return element('div', properties, ...state.wrap([heading, ...state.all(node)], true));
    },
    table: (state: State, node: Parameters<typeof defaultHandlers.table>[1]) =>
      tableRegion(defaultHandlers.table(state, node), ++tables),
    listItem: (state: State, node, parent) => {
      const item = defaultHandlers.listItem(state, node, parent);
      return typeof node.checked === 'boolean' ? withoutBox(item) : item;
    },
  };
}

function embedded(node: WikilinkNode, graph: Graph) {
  const entity = graph.resolve(node.key)?.entity;
  return entity?.kind === 'claim' && !('invalid' in entity) ? entity : undefined;
}

/** A paragraph; claim cards embedded in it stand between its parts, since a paragraph can hold no block. */
function paragraph(state: State, node: Paragraph, scene: Scene): Element | ElementContent[] {
  const { graph, citations, base } = scene;
  const blocks: ElementContent[] = [];
  let inline: PhrasingContent[] = [];
  citations.startBlock();
  const flush = () => {
    const children = trimmed(inline);
    if (children.length > 0) {
      blocks.push(defaultHandlers.paragraph(state, { type: 'paragraph', children }) as Element);
    }
    inline = [];
  };
  for (const child of node.children) {
    const claim = child.type === 'wikilink' && child.embed ? embedded(child, graph) : undefined;
    if (claim) {
      flush();
      blocks.push(claimCard(claim, graph, citations, base));
    } else inline.push(child);
  }
  flush();
  return blocks;
}

/** The nodes without white space at either end. */
function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const [first] = nodes;
  if (first?.type === 'text' && /^\s/.test(first.value)) {
    const value = first.value.trimStart();
    return trimmed(value === '' ? nodes.slice(1) : [{ ...first, value }, ...nodes.slice(1)]);
  }
  const last = nodes.at(-1);
  if (last?.type === 'text' && /\s$/.test(last.value)) {
    const value = last.value.trimEnd();
    return trimmed(value === '' ? nodes.slice(0, -1) : [...nodes.slice(0, -1), { ...last, value }]);
  }
  return [...nodes];
}

/** The box of a task as a sign: a disabled control without a label tells a listener nothing. */
function withoutBox(item: Element): Element {
  const mend = (node: Element): boolean =>
    node.children.some((child, index) => {
      if (child.type !== 'element') return false;
      if (child.tagName !== 'input') return mend(child);
      node.children[index] = { type: 'text', value: child.properties['checked'] ? '☑' : '☐' };
      return true;
    });
  mend(item);
  return item;
}
