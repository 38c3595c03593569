import { element } from './element.ts';
import { pieces } from './matching-words.ts';

/** A text with the words of a query in `mark` elements. */
export function markedText(text: string, sought: readonly string[]): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const piece of pieces(text, sought))
    fragment.append(piece.matches ? element('mark', '', piece.text) : piece.text);
  return fragment;
}

/** Text whose only markup is character references. A textarea never makes elements of its content. */
function decoded(text: string): string {
  const area = document.createElement('textarea');
  area.innerHTML = text;
  return area.value;
}

/** Excerpts come from the engine as escaped text with `mark` elements; only these are taken over. */
export function excerptText(html: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const [index, piece] of html.split(/<\/?mark>/).entries()) {
    const plain = decoded(piece);
    fragment.append(index % 2 === 0 ? plain : element('mark', '', plain));
  }
  return fragment;
}
