import {
  address,
  authorAddress,
  entityAddress,
  pageAddress,
  siteFolder,
  sourceLabel,
} from '../render/index.ts';
import type { AnyArticle, EntityKind, Graph, Name } from '../wiki/index.ts';
import type { SiteView } from './site-view.ts';

/** A link with its text. */
export interface Link {
  readonly href: string;
  readonly text: string;
}

/** A link that may lead nowhere, such as the name of a holder without a page. */
export interface MaybeLink {
  readonly href?: string | undefined;
  readonly text: string;
}

/** Title of an article, statement of a claim, or short label of a source. */
export function titleOf(graph: Graph, id: string): string {
  const article = graph.article(id);
  if (article) return article.data.title;
  const claim = graph.claim(id);
  if (claim) return claim.data.statement;
  const source = graph.source(id);
  return source ? sourceLabel(source.data, graph.settings) : id;
}

/** Link to the page of an entity by its id. */
export function entityLink(view: SiteView, id: string): Link {
  return { href: address(view.graph, id, view), text: titleOf(view.graph, id) };
}

/** Links to those of the ids that lead somewhere, in the order given. */
export function entityLinks(view: SiteView, ids: readonly string[] | undefined): Link[] {
  return (ids ?? []).flatMap((id) => {
    const entity = view.graph.resolve(id)?.entity;
    return entity && !('invalid' in entity) ? [entityLink(view, entity.id)] : [];
  });
}

/** Link to the list of a kind. */
export function kindLink(view: SiteView, kind: EntityKind, text: string): Link {
  return pageLink(view, siteFolder(kind), text);
}

const perspectives = new WeakMap<Graph, Map<string, AnyArticle>>();

/** The perspective of a holder, where there is one: the first that names it. */
export function perspectiveOf(graph: Graph, holder: string): AnyArticle | undefined {
  let byHolder = perspectives.get(graph);
  if (!byHolder) {
    byHolder = new Map();
    for (const article of graph.articlesOf('perspective')) {
      for (const key of article.data.holders) if (!byHolder.has(key)) byHolder.set(key, article);
    }
    perspectives.set(graph, byHolder);
  }
  return byHolder.get(holder);
}

/** Names of holders, with a link to their perspective where there is one. */
export function holderLinks(view: SiteView, keys: readonly string[] | undefined): MaybeLink[] {
  return (keys ?? []).map((key) => {
    const perspective = perspectiveOf(view.graph, key);
    return {
      text: view.settings.holders[key]?.name ?? key,
      href: perspective && entityAddress('perspective', perspective.id, view),
    };
  });
}

const authors = new WeakMap<Graph, Map<string, string>>();

function nameKey(name: Name): string {
  return JSON.stringify(name);
}

/** Link to the page of an author by the name in a source record. */
export function authorLink(view: SiteView, name: Name): MaybeLink {
  let slugs = authors.get(view.graph);
  if (!slugs) {
    slugs = new Map(view.graph.authors.map((author) => [nameKey(author.record), author.slug]));
    authors.set(view.graph, slugs);
  }
  const slug = slugs.get(nameKey(name));
  const text = 'literal' in name ? name.literal : [name.given, name.family].filter(Boolean).join(' ');
  return { text, href: slug && authorAddress(slug, view) };
}

/** Link to a page of the site by its path below the base. */
export function pageLink(view: SiteView, path: string, text: string): Link {
  return { href: pageAddress(path, view), text };
}
