import type { Blockquote } from 'mdast';

const MARKER = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*(?:\r\n|\r|\n|$)/;

/** A quote that is a GitHub alert: its kind in lower case, and the quote without its marker. */
export interface Alert {
  readonly kind: string;
  readonly content: Blockquote;
}

/** Reads the marker that stands alone on the first line of a quote; absent where it is a plain quote. */
export function alertOf(quote: Blockquote): Alert | undefined {
  const [paragraph, ...blocks] = quote.children;
  if (paragraph?.type !== 'paragraph') return undefined;
  const [first, ...inline] = paragraph.children;
  if (first?.type !== 'text') return undefined;
  const [marker, kind] = MARKER.exec(first.value) ?? [];
  if (marker === undefined || kind === undefined) return undefined;
  const value = first.value.slice(marker.length);
  // Something that goes on beside the marker, such as a link, makes it no marker, as on GitHub.
  if (value === '' && inline.length > 0 && !/[\r\n]$/.test(marker)) return undefined;
  const children = value === '' ? inline : [{ ...first, value }, ...inline];
  const lead = children.length > 0 ? [{ ...paragraph, children }] : [];
  return { kind: kind.toLowerCase(), content: { ...quote, children: [...lead, ...blocks] } };
}
