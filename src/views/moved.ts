import { address, entityAddress } from '../render/index.ts';
import type { EntityKind, Graph } from '../wiki/index.ts';
import { titleOf, type Link } from './links.ts';
import { pageFrame, type PageFrame } from './page-frame.ts';
import type { SiteView } from './site-view.ts';

/** Former ids whose addresses lead on, with the kind and id of what stands there now. */
export function formerIds(graph: Graph): { former: string; id: string; kind: EntityKind }[] {
  return [...graph.redirects].flatMap(([former, id]) => {
    const entity = graph.resolve(id)?.entity;
    return entity && !('invalid' in entity) ? [{ former, id, kind: entity.kind }] : [];
  });
}

/** The page at a former address: it names the new one and leads there. */
export interface MovedPage extends PageFrame {
  readonly target: Link;
}

/** The page at the address of a former id; `undefined` where the id is none. */
export function movedPage(view: SiteView, former: string): MovedPage | undefined {
  const id = view.graph.redirects.get(former);
  const entity = id === undefined ? undefined : view.graph.resolve(id)?.entity;
  if (id === undefined || !entity) return undefined;
  const target = { href: address(view.graph, id, view), text: titleOf(view.graph, id) };
  const frame = pageFrame(view, {
    title: `${former} has moved`,
    description: `This page now stands under another address: ${target.text}`,
    path: entityAddress(entity.kind, former),
  });
  return { ...frame, canonical: view.origin && `${view.origin}${target.href}`, target };
}
