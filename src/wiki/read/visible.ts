// Control characters, marks that reorder or hide text, line separators and halves of pairs: what a terminal
// would obey or a reader would not see.
const HIDDEN =
  // eslint-disable-next-line no-control-regex -- these are the characters to find
  /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202F\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * A text that does nothing to a terminal: escapes and other control characters, marks that reorder or hide
 * text, and line breaks are shown as `<U+001B>`. It stays on one line.
 */
export function visible(text: string): string {
  return text.replace(
    HIDDEN,
    (sign) => `<U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`,
  );
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
// Signs of East Asian scripts and pictures, which terminals draw two columns wide.
const WIDE =
  /^(?:\p{Emoji_Presentation}|[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{20000}-\u{3FFFD}])/u;

/** Number of columns that a visible text takes in a terminal: wide signs count two, marks on a letter none. */
export function columns(text: string): number {
  let count = 0;
  for (const { segment } of graphemes.segment(text)) {
    count += WIDE.test(segment) || segment.includes('\uFE0F') ? 2 : 1;
  }
  return count;
}
