import type { Blockquote, Paragraph, Text } from 'mdast';
import type { SourceText } from '../read/place.ts';
import { ALERTS } from './body.ts';
import { offsetIn } from './offset-in.ts';

const MARKER = new RegExp(`^\\[!(${ALERTS.join('|')})\\](?:\\r\\n|\\n|\\r|$)`, 'i');

/**
 * Marks the quotes that are GitHub alerts with `data.alert` and takes the line of the marker out of them.
 * As on GitHub the marker must have its line to itself; other quotes stay as they are.
 */
export function markAlerts(quotes: readonly Blockquote[], source: SourceText): void {
  for (const quote of quotes) markAlert(quote, source);
}

function markAlert(quote: Blockquote, source: SourceText): void {
  const [paragraph] = quote.children;
  if (paragraph?.type !== 'paragraph') return;
  const [text, next] = paragraph.children;
  if (text?.type !== 'text') return;
  // An escaped bracket reads the same in the value.
  if (!source.text.startsWith('[', text.position?.start.offset)) return;
  const match = MARKER.exec(text.value);
  const alert = ALERTS.find((name) => name === match?.[1]?.toLowerCase());
  if (!match || !alert) return;
  const ends = match[0].length === text.value.length;
  const bare = match[0].endsWith(']');
  if (bare && next && next.type !== 'break') return;
  quote.data = { ...quote.data, alert };
  if (ends) paragraph.children.splice(0, bare && next ? 2 : 1);
  else shorten(text, match[0].length, source);
  if (paragraph.children.length === 0) quote.children.shift();
  else startAtFirstChild(paragraph);
}

function shorten(text: Text, by: number, source: SourceText): void {
  if (text.position) text.position.start = source.point(offsetIn(text, by, source));
  text.value = text.value.slice(by);
}

function startAtFirstChild(paragraph: Paragraph): void {
  const start = paragraph.children[0]?.position?.start;
  if (start && paragraph.position) paragraph.position.start = { ...start };
}
