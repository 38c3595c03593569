// Signs that nobody sees, that reorder text, or that a terminal obeys. The joiner of pictures is left.
const HIDDEN = /(?!\u200D)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Co}]/gu;

/** Text on one line in which signs that nobody sees are shown by their numbers: `<U+202E>`. */
export function visibleLine(text: string): string {
  return text
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(
      HIDDEN,
      (sign) => `<U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`,
    );
}

/** Stands where GitHub would make a link of its own, so that it does not; readers see nothing of it. */
const BREAK = '&#8203;';

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  // A dollar sign begins mathematics on GitHub, and no backslash prevents it.
  $: '&#36;',
};

/**
 * Text as GitHub Markdown that shows exactly this text: no markup, HTML, mathematics, emoji codes, and none of the
 * links that GitHub makes by itself (mentions of people, numbers of issues, commits, addresses).
 * https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls
 */
export function escapeText(text: string): string {
  const marked = visibleLine(text)
    .replace(/[\\`*_{}[\]#|~]/g, '\\$&')
    .replace(/[&<>$]/g, (sign) => SIGNS[sign] ?? sign);
  return marked
    .replace(/@/g, `@${BREAK}`)
    .replace(/\\#(?=\d)/g, `\\#${BREAK}`)
    .replace(/\b(GH)-(?=\d)/gi, `$1${BREAK}-`)
    .replace(/:(?=\/\/)/g, `:${BREAK}`)
    .replace(/\b(www)\./gi, `$1${BREAK}.`)
    .replace(/\b(mailto|xmpp):/gi, `$1${BREAK}:`)
    .replace(/:(?=[\w+\\-]+:)/g, `:${BREAK}`)
    .replace(/\b(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,40}\b/gi, (hash) =>
      hash.replace(/.{6}(?=.)/g, `$&${BREAK}`),
    );
}

/** The same for text that begins a line, where a dash, a plus or a number would begin a list. */
export function escapeStart(text: string): string {
  return escapeText(text.trimStart())
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

/** Text as inline code, which GitHub shows as it is; the fence is longer than any run of backticks inside. */
export function inlineCode(text: string): string {
  const line = visibleLine(text).trim() || ' ';
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${space}${line}${space}${fence}`;
}
