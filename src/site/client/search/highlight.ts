import { button, element } from './element.ts';
import { markedText } from './marked-text.ts';
import { pieces, queryWords } from './matching-words.ts';

/** Marks on a page at most: more than these help nobody, and a hostile address must not slow a page down. */
const MOST = 300;
const SKIPPED = 'script, style, textarea, select, option, button, svg, mark, .crumbs, .search-note';

function textsOf(root: Element, sought: readonly string[]): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  for (let node = walker.nextNode(); node && found.length < MOST; node = walker.nextNode()) {
    const text = node as Text;
    if (text.parentElement?.closest(SKIPPED)) continue;
    if (pieces(text.data, sought).some(({ matches }) => matches)) found.push(text);
  }
  return found;
}

function unmark(root: Element): void {
  for (const mark of root.querySelectorAll('mark.searched')) mark.replaceWith(...mark.childNodes);
  root.normalize();
}

/** Marks the words of a query in the text of the page, and offers to take the marks away. */
export function highlight(query: string): void {
  const main = document.querySelector('main');
  const sought = queryWords(query);
  if (!main || sought.length === 0) return;
  const texts = textsOf(main, sought);
  if (texts.length === 0) return;
  for (const text of texts) {
    const marked = markedText(text.data, sought);
    for (const mark of marked.querySelectorAll('mark')) mark.className = 'searched';
    text.replaceWith(marked);
  }
  const note = element('p', 'search-note', `The words of your search “${query.slice(0, 100)}” are marked. `);
  note.append(
    button('more', 'Remove the marks', () => {
      unmark(main);
      note.remove();
      const address = new URL(location.href);
      address.searchParams.delete('highlight');
      history.replaceState(history.state, '', address);
    }),
  );
  main.prepend(note);
}
