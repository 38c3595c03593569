import type { Hit } from './engine.ts';

function part(tag: string, className: string, text: string): HTMLElement {
  const node = document.createElement(tag);
  if (className !== '') node.className = className;
  node.textContent = text;
  return node;
}

/** Text whose only markup is character references. A textarea never makes elements of its content. */
function decoded(text: string): string {
  const area = document.createElement('textarea');
  area.innerHTML = text;
  return area.value;
}

/** Excerpts come from the engine as escaped text with `mark` elements; only these are taken over. */
function excerpt(html: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const [index, piece] of html.split(/<\/?mark>/).entries()) {
    const plain = decoded(piece);
    if (index % 2 === 0) fragment.append(plain);
    else fragment.append(part('mark', '', plain));
  }
  return fragment;
}

/** A result of the search page: kind, title, what is known of it, and the words around the match. */
export function resultItem(hit: Hit, query: string): HTMLLIElement {
  const item = document.createElement('li');
  const title = document.createElement('a');
  const section = query === '' ? undefined : hit.sub_results?.find((sub) => sub.url !== hit.url);
  title.href = hit.url;
  title.textContent = hit.meta['title'] ?? hit.url;
  item.append(part('span', 'tag', hit.meta['kind'] ?? 'Page'), ' ', title);
  for (const mark of (hit.meta['marks'] ?? '').split(', ').filter(Boolean)) {
    item.append(' ', part('span', `mark mark-${mark.replaceAll(' ', '-')}`, mark));
  }
  const facts = [hit.meta['label'], hit.meta['figures'], hit.meta['date'], hit.meta['claims']]
    .filter(Boolean)
    .join(' · ');
  if (facts) item.append(part('p', 'quiet', facts));
  if (hit.meta['kind'] !== 'Claim' || query !== '') {
    const words = document.createElement('p');
    words.className = 'excerpt';
    if (query === '') words.textContent = hit.meta['summary'] ?? '';
    else words.append(excerpt(hit.excerpt));
    if (words.textContent) item.append(words);
  }
  if (section) {
    const line = part('p', 'quiet', 'Section: ');
    const link = document.createElement('a');
    link.href = section.url;
    link.textContent = section.title;
    line.append(link);
    item.append(line);
  }
  return item;
}
