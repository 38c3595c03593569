import { entityAddress } from '../../render/index.ts';
import { STANCES, type SourceEntity } from '../../wiki/index.ts';
import type { Backlink } from '../backlinks.ts';
import { entityLink, kindLink } from '../links.ts';
import type { SiteView } from '../site-view.ts';
import { KIND_WORDS } from '../words.ts';
import { byKind, claimEntries, inner, type EntityList } from './entity-list.ts';

function plainLinks(view: SiteView, ids: readonly string[]): Backlink[] {
  return ids.flatMap((id) => {
    const entity = view.graph.resolve(id)?.entity;
    if (!entity || 'invalid' in entity) return [];
    return [{ id, kind: KIND_WORDS[entity.kind].one, ...entityLink(view, id), contexts: [] }];
  });
}

/** Lists of a source: the claims that cite it by stance, what would fall with it, the pages that cite it. */
export function ofSource(view: SiteView, source: SourceEntity): EntityList[] {
  const facts = view.graph.sourceFacts(source.id);
  const own = entityLink(view, source.id);
  const path = inner(entityAddress('source', source.id));
  const crumbs = [kindLink(view, 'source', 'Sources'), own];
  const { unsupported, leftWithOne, alsoFalls } = facts.fallout;
  return [
    ...STANCES.map((stance) => ({
      path: `${path}/${stance}`,
      title: `Claims that ${own.text} ${stance}`,
      crumbs,
      groups: [{ anchor: 'all', name: 'Claims', rows: claimEntries(facts.claims[stance]) }],
    })),
    {
      path: `${path}/fallout`,
      title: `If ${own.text} fell`,
      crumbs,
      groups: [
        { anchor: 'unsupported', name: 'Claims left without support', rows: claimEntries(unsupported) },
        { anchor: 'one', name: 'Claims left with one origin', rows: claimEntries(leftWithOne) },
        {
          anchor: 'also',
          name: 'Sources known only through it',
          rows: alsoFalls.map((id) => ({ source: id })),
        },
      ],
    },
    {
      path: `${path}/derivatives`,
      title: `Works that go back to ${own.text}`,
      crumbs,
      groups: [{ anchor: 'all', name: 'Sources', rows: facts.derivatives.map((id) => ({ source: id })) }],
    },
    {
      path: `${path}/cited-in`,
      title: `Pages that cite ${own.text}`,
      crumbs,
      groups: byKind(plainLinks(view, facts.citedIn)),
      together: true,
    },
  ];
}
