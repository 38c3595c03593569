import { pageAddress } from '../render/index.ts';
import { entityLink, type Link } from './links.ts';
import type { SiteView } from './site-view.ts';
import { KIND_WORDS } from './words.ts';

/** A step of the reading order. */
export interface ReadingStep extends Link {
  readonly id: string;
  readonly kind: string;
  readonly summary: string;
}

/** Id of the section of the home page that lists the reading order. */
export const START_ANCHOR = 'start';

const known = new WeakMap<SiteView, readonly ReadingStep[]>();

/**
 * What somebody new to the subject reads first, in order, as the settings say; each article once, broken ones left
 * out. Empty where the settings give no order. Made once for a view.
 */
export function readingOrder(view: SiteView): readonly ReadingStep[] {
  let steps = known.get(view);
  if (!steps) known.set(view, (steps = makeOrder(view)));
  return steps;
}

function makeOrder(view: SiteView): ReadingStep[] {
  const { graph, settings } = view;
  const ids = (settings.readingOrder ?? []).flatMap((key) => graph.resolve(key)?.entity.id ?? []);
  return [...new Set(ids)].flatMap((id) => {
    const article = graph.article(id);
    if (!article) return [];
    const summary = article.data.summary ?? article.data.definition ?? '';
    return [{ id, ...entityLink(view, id), kind: KIND_WORDS[article.kind].one, summary }];
  });
}

/** Link to the list of the reading order. */
export function startLink(view: SiteView): Link {
  return { href: pageAddress('', { base: view.base, anchor: START_ANCHOR }), text: 'Reading order' };
}
