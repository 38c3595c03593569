import type { Contributor } from '../../wiki/index.ts';
import type { SiteView } from '../site-view.ts';
import { claimsRestingOn, contributorAddress, type ContributorKind } from '../contributor-page.ts';
import { counted } from '../words.ts';
import { filled, sentences, sortable, type CustomRecord } from './record.ts';

/** Names of the kinds of contributor, one and many, as results name them. */
export const CONTRIBUTOR_WORDS: Readonly<Record<ContributorKind, { one: string; many: string }>> = {
  author: { one: 'Author', many: 'Authors' },
  publisher: { one: 'Publisher', many: 'Publishers' },
};

/** The record of an author or publisher. */
export function contributorRecord(
  view: SiteView,
  kind: ContributorKind,
  contributor: Contributor,
): CustomRecord {
  const claims = claimsRestingOn(view, contributor).length;
  const { sort, has } = sortable({ citations: claims });
  const summary = `${counted(contributor.sources.length, 'source')}, ${counted(claims, 'claim')}`;
  return {
    url: contributorAddress(kind, contributor.slug, view),
    content: sentences([contributor.name, summary]),
    meta: { title: contributor.name, name: contributor.name, summary },
    filters: filled({ kind: [CONTRIBUTOR_WORDS[kind].one], [kind]: [contributor.name], has }),
    sort,
  };
}
