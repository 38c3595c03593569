/** Longest statement in characters that stands whole as the label of a link. */
const LONGEST_LABEL = 80;

/** A text cut at a word, with an ellipsis, so that it has at most `longest` characters. */
export function shortened(text: string, longest = LONGEST_LABEL): string {
  const flat = text.replace(/\.$/, '');
  if (flat.length <= longest) return flat;
  const cut = flat.slice(0, longest - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).replace(/[\s,;:–-]+$/, '')}…`;
}
