import { pageAddress } from '../../render/index.ts';
import type { AnyArticle } from '../../wiki/index.ts';
import type { Link } from '../links.ts';
import { matrixLinks } from '../matrix/matrix-links.ts';
import type { SiteView } from '../site-view.ts';
import { choicePath, timelineChoices, type TimelineChoice } from '../timeline-choices.ts';
import { counted } from '../words.ts';

const known = new WeakMap<SiteView, ReadonlyMap<string, TimelineChoice>>();

/** The timelines of dimensions and holders by their path; made once. */
function timelines(view: SiteView): ReadonlyMap<string, TimelineChoice> {
  let choices = known.get(view);
  if (!choices) {
    choices = new Map(timelineChoices(view).map((choice) => [choicePath(choice), choice]));
    known.set(view, choices);
  }
  return choices;
}

function timelineLinks(view: SiteView, article: AnyArticle): Link[] {
  const link = (group: TimelineChoice['group'], key: string, of = '') => {
    const choice = timelines(view).get(choicePath({ group, key }));
    if (!choice) return [];
    const text = `${counted(choice.events.length, 'event')}${of} on the timeline`;
    return [{ href: pageAddress(choicePath(choice), view), text }];
  };
  if (article.kind === 'dimension') return link('dimensions', article.id);
  if (article.kind !== 'perspective') return [];
  const { holders } = article.data;
  const name = (key: string) => view.settings.holders[key]?.name ?? key;
  return holders.flatMap((key) => link('holders', key, holders.length > 1 ? ` of ${name(key)}` : ''));
}

/** Where else an article is shown: its place in the matrix, and its events on the timeline. */
export function elsewhere(view: SiteView, article: AnyArticle): Link[] {
  return [...matrixLinks(view, article), ...timelineLinks(view, article)];
}
