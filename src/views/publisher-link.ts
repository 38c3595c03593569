import { publisherAddress } from '../render/index.ts';
import type { Graph } from '../wiki/index.ts';
import type { MaybeLink } from './links.ts';
import type { SiteView } from './site-view.ts';

const slugs = new WeakMap<Graph, Map<string, string>>();

/** Link to the page of a publisher by its name in a source record. */
export function publisherLink(view: SiteView, name: string): MaybeLink {
  let known = slugs.get(view.graph);
  if (!known) {
    known = new Map(view.graph.publishers.map((publisher) => [publisher.name, publisher.slug]));
    slugs.set(view.graph, known);
  }
  const slug = known.get(name);
  return { text: name, href: slug && publisherAddress(slug, view) };
}
