import { pageAddress } from '../../render/index.ts';
import type { Contributor } from '../../wiki/index.ts';
import { claimsRestingOn, contributorAddress, type ContributorKind } from '../contributor-page.ts';
import type { SiteView } from '../site-view.ts';
import { claimEntries, inner, type EntityList } from './entity-list.ts';

/** Lists of an author or publisher: their sources, and the claims that rest on them. */
export function ofContributor(view: SiteView, kind: ContributorKind, contributor: Contributor): EntityList[] {
  const href = contributorAddress(kind, contributor.slug, view);
  const path = inner(contributorAddress(kind, contributor.slug));
  const folder = `${kind}s`;
  const crumbs = [
    { href: pageAddress(folder, view), text: kind === 'author' ? 'Authors' : 'Publishers' },
    { href, text: contributor.name },
  ];
  return [
    {
      path: `${path}/sources`,
      title: `Sources ${kind === 'author' ? 'by' : 'from'} ${contributor.name}`,
      crumbs,
      groups: [{ anchor: 'all', name: 'Sources', rows: contributor.sources.map((source) => ({ source })) }],
    },
    {
      path: `${path}/claims`,
      title: `Claims resting on sources ${kind === 'author' ? 'by' : 'from'} ${contributor.name}`,
      crumbs,
      groups: [{ anchor: 'all', name: 'Claims', rows: claimEntries(claimsRestingOn(view, contributor)) }],
    },
  ];
}
