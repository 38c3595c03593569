import { pageAddress } from '../../render/index.ts';
import type { AnyArticle } from '../../wiki/index.ts';
import type { Link } from '../links.ts';
import type { SiteView } from '../site-view.ts';
import { placeOf } from './matrix-page.ts';
import { standsOf } from './stands.ts';
import { MOST_COLUMNS, voicePath } from './table.ts';

const ofPerspectives = new WeakMap<SiteView, ReadonlyMap<string, Link[]>>();

function place(view: SiteView, path: string, anchor: string): string {
  return pageAddress(path, { ...view, anchor });
}

/** The links of each perspective that takes a side, by its id; made once. */
function perspectiveLinks(view: SiteView): ReadonlyMap<string, Link[]> {
  let links = ofPerspectives.get(view);
  if (!links) {
    links = new Map(
      standsOf(view).voices.flatMap(({ voice }, index) => {
        if (voice.kind !== 'perspective') return [];
        const own = {
          href: pageAddress(voicePath(voice), view),
          text: 'With whom and against whom it stands',
        };
        const column = { href: place(view, 'matrix', voice.anchor), text: 'Its column in the matrix' };
        return [[voice.id, index < MOST_COLUMNS ? [own, column] : [own]]];
      }),
    );
    ofPerspectives.set(view, links);
  }
  return links;
}

/** Where the matrix shows a tension or a perspective: its row or column, and the page of its own; else none. */
export function matrixLinks(view: SiteView, { kind, id }: AnyArticle): Link[] {
  if (kind === 'tension') {
    const anchor = `t-${id}`;
    return [{ href: place(view, placeOf(view, anchor), anchor), text: 'Its row in the matrix' }];
  }
  return kind === 'perspective' ? (perspectiveLinks(view).get(id) ?? []) : [];
}
