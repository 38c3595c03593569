import type { Hit } from '../engine.ts';
import { element, link } from './element.ts';
import { excerptText, markedText } from './marked-text.ts';
import { queryWords } from './matching-words.ts';

/** Kinds whose summary says it all: what a term means, what somebody wrote. */
const SUMMED_UP: readonly string[] = ['Term', 'Author', 'Publisher'];

/** Sections of an article that a result names at most. */
const MOST_SECTIONS = 2;

/** The address of a result with the words of the query, which the page then marks. */
export function carrying(url: string, query: string): string {
  if (query === '' || queryWords(query).length === 0) return url;
  const [path = '', anchor] = url.split('#');
  const carried = `${path}${path.includes('?') ? '&' : '?'}highlight=${encodeURIComponent(query)}`;
  return anchor === undefined ? carried : `${carried}#${anchor}`;
}

/** The kind of a result, as the index names it. */
export function kindOf(hit: Hit): string {
  return hit.filters?.['kind']?.[0] ?? 'Page';
}

/** What is known of a result in one line: figure and date of a claim, authors and year of a source. */
export function factsOf({ meta }: Hit): string {
  const names = meta['authors'] ?? meta['holders'];
  return [meta['figures'], names, meta['date'], meta['claims']].filter(Boolean).join(' · ');
}

/** The marks of a claim: whatever stands against it. */
export function markChips(hit: Hit): HTMLElement[] {
  return (hit.meta['marks'] ?? '')
    .split(', ')
    .filter(Boolean)
    .map((mark) => element('span', `mark mark-${mark.replaceAll(' ', '-')}`, mark));
}

function sections(hit: Hit, query: string): HTMLElement[] {
  const found = (hit.sub_results ?? []).filter(({ url }) => url !== hit.url).slice(0, MOST_SECTIONS);
  return found.map((section) => {
    const line = element('p', 'section', link(carrying(section.url, query), section.title));
    const words = element('span', 'excerpt', ' ', excerptText(section.excerpt));
    line.append(words);
    return line;
  });
}

/** A result of the search page: kind, title with marks, what is known of it, and the words around a match. */
export function resultItem(hit: Hit, query: string): HTMLLIElement {
  const kind = kindOf(hit);
  const sought = queryWords(query);
  const { meta } = hit;
  const title = link(carrying(hit.url, query), markedText(meta['title'] ?? hit.url, sought));
  const item = element('li', '', element('span', 'tag', kind), ' ', title);
  for (const chip of markChips(hit)) item.append(' ', chip);
  const facts = factsOf(hit);
  if (facts !== '') item.append(element('p', 'quiet', markedText(facts, sought)));
  if (meta['changed']) item.append(element('p', 'quiet', meta['changed']));
  const summary = meta['summary'] ?? '';
  const own = query === '' ? [] : sections(hit, query);
  // A claim is its statement and a source its title; only articles have more to show.
  if (summary !== '') {
    const words =
      query === '' || SUMMED_UP.includes(kind) || own.length > 0 || !hit.excerpt.includes('<mark>')
        ? markedText(summary, sought)
        : excerptText(hit.excerpt);
    item.append(element('p', 'excerpt', words));
  }
  item.append(...own);
  return item;
}
