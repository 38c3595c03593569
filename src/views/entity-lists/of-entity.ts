import { entityAddress } from '../../render/index.ts';
import type { AnyArticle, Article, ClaimEntity } from '../../wiki/index.ts';
import { backlinks } from '../backlinks.ts';
import { entityLink, kindLink } from '../links.ts';
import { byKey } from '../paging/alphabetical.ts';
import type { SiteView } from '../site-view.ts';
import { eventsWithin } from '../timeline.ts';
import { KIND_WORDS } from '../words.ts';
import { byKind, claimEntries, inner, type EntityList } from './entity-list.ts';

/** The pages that refer to an article or claim. */
export function backlinksOf(view: SiteView, entity: AnyArticle | ClaimEntity): EntityList {
  const own = entityLink(view, entity.id);
  return {
    path: `${inner(entityAddress(entity.kind, entity.id))}/backlinks`,
    title: `What links to “${own.text}”`,
    crumbs: [kindLink(view, entity.kind, KIND_WORDS[entity.kind].many), own],
    groups: byKind(backlinks(view, entity.id)),
    together: true,
  };
}

/** The claims that stand in a relation to a claim, each once. */
export function relatedTo(view: SiteView, claim: ClaimEntity): EntityList {
  const own = entityLink(view, claim.id);
  const others = view.graph
    .claimFacts(claim.id)
    .relations.map(({ from, to }) => (from === claim.id ? to : from));
  return {
    path: `${inner(entityAddress('claim', claim.id))}/relations`,
    title: `Claims related to “${own.text}”`,
    crumbs: [kindLink(view, 'claim', KIND_WORDS.claim.many), own],
    groups: [{ anchor: 'all', name: 'Claims', rows: claimEntries([...new Set(others)]) }],
  };
}

/** The events on the timeline of a topic, by year. */
export function timelineOfTopic(view: SiteView, topic: Article<'topic'>): EntityList[] {
  const { timeline } = topic.data;
  if (!timeline) return [];
  const own = entityLink(view, topic.id);
  const years = byKey(eventsWithin(view, timeline), ({ date }) => date.earliest.slice(0, 4));
  return [
    {
      path: `${inner(entityAddress('topic', topic.id))}/timeline`,
      title: `Timeline of “${own.text}”`,
      crumbs: [kindLink(view, 'topic', KIND_WORDS.topic.many), own],
      groups: years.map((year) => ({ ...year, rows: year.rows.map(({ claim }) => ({ claim: claim.id })) })),
      together: true,
    },
  ];
}
