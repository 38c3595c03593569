import type { Element } from 'hast';
import type { AnyArticle, Entity, Graph, Heading, WikilinkNode, Settings } from '../wiki/index.ts';
import { address } from './address.ts';
import { sourceLabel } from './bibliography/label.ts';
import { element } from './hast.ts';
import { shortened } from './shortened.ts';

/** Name of an entity as a link shows it: title, shortened statement, or author and year. */
export function entityLabel(entity: Entity, settings: Pick<Settings, 'platforms'>): string {
  if (entity.kind === 'claim') return shortened(entity.data.statement);
  return entity.kind === 'source' ? sourceLabel(entity.data, settings) : entity.data.title;
}

/** Id of the element that a heading of an article is on its page. */
export function headingId(slug: string): string {
  return `s-${slug}`;
}

function plainSlug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** The heading that a link names by its text or its slug; absent where the article has no such heading. */
export function findHeading(article: AnyArticle, anchor: string): Heading | undefined {
  const { headings } = article.body;
  return (
    headings.find(({ slug }) => slug === anchor) ??
    headings.find(({ text }) => text === anchor) ??
    headings.find(({ text }) => plainSlug(text) === plainSlug(anchor))
  );
}

/** A wikilink as a link; only its label where the key names nothing that has a page. */
export function wikilink(node: WikilinkNode, graph: Graph, base: string | undefined): Element {
  const entity = graph.resolve(node.key)?.entity;
  if (!entity || 'invalid' in entity) {
    return element('span', { className: ['link-unknown'] }, node.label ?? node.key);
  }
  const isArticle = entity.kind !== 'claim' && entity.kind !== 'source';
  const heading = node.anchor && isArticle ? findHeading(entity, node.anchor) : undefined;
  const href = address(graph, entity.id, { base, anchor: heading && headingId(heading.slug) });
  const name = heading
    ? `${entityLabel(entity, graph.settings)}: ${heading.text}`
    : entityLabel(entity, graph.settings);
  const link = element('a', { href, className: [`link-${entity.kind}`] }, node.label ?? name);
  // Read when glossary terms are linked: a term that is linked by hand needs no second link.
  link.data = { entity: entity.id };
  return link;
}

declare module 'hast' {
  interface ElementData {
    /** Id of the entity that a link leads to. */
    entity?: string;
  }
}
