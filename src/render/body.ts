import type { Element, Root } from 'hast';
import type { Nodes } from 'mdast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { LIMITS, type AnyArticle, type Graph } from '../wiki/index.ts';
import { address } from './address.ts';
import { Citations, type NumberedReference } from './citations.ts';
import { glossaryOf } from './glossary.ts';
import { textOf } from './hast.ts';
import { handlersFor } from './handlers.ts';
import { htmlSchema } from './sanitise.ts';
import { linkTerms } from './terms.ts';
import { headingId } from './wikilink.ts';

/** How to render the body of an article. */
export interface RenderOptions {
  /** Base path of the site, such as `/wiki`. */
  readonly base?: string | undefined;
  /** The citations of the page, where texts before the body cite sources too; by default the body starts at 1. */
  readonly citations?: Citations | undefined;
}

/** An entry of the table of contents. */
export interface TocEntry {
  readonly depth: number;
  readonly text: string;
  /** Id of the heading's element. */
  readonly id: string;
}

/** The body of an article as safe HTML, and what the page around it needs. */
export interface RenderedBody {
  readonly html: string;
  readonly toc: readonly TocEntry[];
  /** Ids of the sources cited on the page so far, in order of their numbers. */
  readonly citedSources: readonly string[];
  /** Ids of the claims cited or embedded on the page so far, in order of first use. */
  readonly citedClaims: readonly string[];
  readonly references: readonly NumberedReference[];
}

/** Renders the body of an article: the same graph and article give the same bytes. */
export function renderBody(article: AnyArticle, graph: Graph, options: RenderOptions = {}): RenderedBody {
  const { base } = options;
  const citations = options.citations ?? new Citations(graph, { base });
  const prefix = `n-${article.id}-`;
  const handlers = handlersFor({ article, graph, citations, base });
  // The core hands on no deeper tree: each level costs stack, and what is read must not be left out.
  const tooDeep = isDeeperThan(article.body.tree, LIMITS.treeDepth);
  const processor = unified()
    .use(remarkRehype, {
      handlers,
      clobberPrefix: prefix,
      footnoteBackLabel: (index, use) =>
        `Back to footnote mark ${letters(index + 1)}${use > 1 ? `, use ${use}` : ''}`,
      footnoteLabelProperties: { className: ['footnotes-title'] },
    })
    .use(() => (tree: Root) => {
      mendFootnotes(tree, prefix);
      linkTerms(tree, glossaryOf(graph), article.id, (id) => address(graph, id, { base }));
    })
    .use(rehypeSanitize, htmlSchema)
    .use(rehypeStringify);
  return {
    html: tooDeep ? '' : processor.stringify(processor.runSync(article.body.tree)),
    toc: article.body.headings
      .filter(({ slug }) => slug !== '')
      .map(({ depth, text, slug }) => ({ depth: Math.max(depth, 2), text, id: headingId(slug) })),
    citedSources: citations.references.map(({ source }) => source),
    citedClaims: citations.claims,
    references: citations.references,
  };
}

/**
 * Gives the heading of the footnotes an id of this article, so that two bodies can share a page, and counts
 * footnotes by letters, so that footnote a is not taken for source 1.
 */
function mendFootnotes(node: Root | Element, prefix: string): void {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const { properties } = child;
    if (properties['id'] === 'footnote-label') properties['id'] = `${prefix}footnotes`;
    if (properties['dataFootnoteRef']) {
      properties['ariaDescribedBy'] = [`${prefix}footnotes`];
      child.children = [{ type: 'text', value: letters(Number(textOf(child))) }];
    }
    if (properties['dataFootnotes']) {
      for (const list of child.children) {
        if (list.type === 'element' && list.tagName === 'ol') list.properties['type'] = 'a';
      }
    }
    mendFootnotes(child, prefix);
  }
}

/** A number as the letters by which a list of type `a` counts: a to z, aa, ab and so on. */
function letters(number: number): string {
  const before = Math.floor((number - 1) / 26);
  return (before > 0 ? letters(before) : '') + String.fromCharCode(97 + ((number - 1) % 26));
}

function isDeeperThan(root: Nodes, limit: number): boolean {
  const open: { node: Nodes; depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.depth > limit) return true;
    const children = 'children' in next.node ? next.node.children : [];
    for (const node of children) open.push({ node, depth: next.depth + 1 });
  }
  return false;
}
