/** Words of an excerpt. */
const LENGTH = 28;

/**
 * The stretch of a text that holds the most different words of a query, with these in `mark` elements.
 * `places` gives for each word of the query where it stands among the words of the text. The text must be
 * escaped already; an ellipsis tells that the text goes on.
 */
export function excerptOf(escaped: string, places: readonly (readonly number[])[]): string {
  // As the engine counts words: texts in languages without spaces come with marks between them.
  const joint = escaped.includes('\u200B') ? '\u200B' : ' ';
  const words = escaped.split(joint === ' ' ? /\s+/ : joint);
  const found = places
    .flatMap((list, query) => list.map((at) => ({ at, query })))
    .filter(({ at }) => at < words.length)
    .sort((a, b) => a.at - b.at);
  let start = 0;
  let best = 0;
  for (const [index, { at }] of found.entries()) {
    const within = found.slice(index).filter((other) => other.at < at + LENGTH);
    const different = new Set(within.map(({ query }) => query)).size;
    if (different > best) [best, start] = [different, at];
  }
  // A few words before the first match give it a context, unless the text ends first.
  const from = Math.max(0, Math.min(start - 3, words.length - LENGTH));
  const marked = new Set(found.map(({ at }) => at));
  const shown = words
    .slice(from, from + LENGTH)
    .map((word, index) => (marked.has(from + index) ? `<mark>${word}</mark>` : word));
  return `${from > 0 ? '…' : ''}${shown.join(joint === ' ' ? ' ' : '')}${from + LENGTH < words.length ? '…' : ''}`;
}
