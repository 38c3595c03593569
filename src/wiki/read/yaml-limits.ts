import type { CST } from 'yaml';
import type { SourceText } from './place.ts';
import type { Problem } from './problem.ts';

/** Deepest nesting of lists and fields that is read; the content model needs fewer than ten. */
export const MAX_DEPTH = 40;

/** What is refused of YAML, by the token that starts it. */
const REFUSED: Readonly<Record<string, readonly [what: string, advice: string]>> = {
  anchor: ['an anchor, and values are not shared between fields', 'Write the value out, or put it in quotes'],
  alias: ['an alias, and values are not shared between fields', 'Write the value out, or put it in quotes'],
  tag: ['a tag, and every value is read as its field says', 'Remove the tag, or put the text in quotes'],
  'directive-line': ['a directive, which could change how the rest is read', 'Remove the line'],
  directive: ['a directive, which could change how the rest is read', 'Remove the line'],
};

/**
 * What must not be in YAML before anything is made of it: anchors, aliases, tags, directives, quotes that
 * stay open, texts cut off by a `#`, and nesting deeper than `MAX_DEPTH` (told once). Walks without recursion, so that no depth can
 * exhaust the stack. `base` is the offset of the YAML in its file.
 */
export function refusedTokens(tokens: readonly CST.Token[], source: SourceText, base: number): Problem[] {
  const problems: Problem[] = [];
  let told = false;
  const open: { token: CST.Token; depth: number }[] = [];
  const push = (token: CST.Token | null | undefined, depth: number) => {
    if (token) open.push({ token, depth });
  };
  for (const token of tokens) push(token, 0);
  while (open.length > 0) {
    const { token, depth } = open.pop() as { token: CST.Token; depth: number };
    const refused = REFUSED[token.type];
    if (refused && 'source' in token) {
      const [what, advice] = refused;
      const place = source.place(base + token.offset, base + token.offset + token.source.trimEnd().length);
      const shown = token.source.trimEnd().slice(0, 40);
      problems.push({
        rule: 'front-matter-syntax',
        place,
        message: `\`${shown}\` is ${what}`,
        actual: shown,
        advice,
      });
    }
    if (isUnclosed(token)) {
      problems.push({
        rule: 'front-matter-syntax',
        place: source.place(base + token.offset, base + token.offset + 1),
        message: 'The quote that opens here is never closed, so that what follows would belong to the text',
        advice: 'Close the quote at the end of the text',
      });
    }
    const swallowed = token.type === 'scalar' ? token.end?.find(isSwallowed) : undefined;
    if (swallowed) {
      const start = base + swallowed.offset;
      problems.push({
        rule: 'front-matter-syntax',
        place: source.place(start, start + swallowed.source.trimEnd().length),
        message: 'A `#` after a blank starts a comment, so that the text would end before it',
        actual: swallowed.source.trimEnd().slice(0, 40),
        advice: 'Put the whole text in quotes, or a blank behind the `#` where a comment is meant',
      });
    }
    if (depth > MAX_DEPTH) {
      if (!told) problems.push(tooDeep(source, base + token.offset));
      told = true;
      continue;
    }
    if (token.type === 'document') for (const each of token.start) push(each, depth);
    if (token.type === 'block-scalar') for (const each of token.props) push(each, depth);
    if (token.type === 'document') push(token.value, depth);
    if ('items' in token) {
      for (const item of token.items) {
        for (const each of item.start) push(each, depth + 1);
        for (const each of item.sep ?? []) push(each, depth + 1);
        push(item.key, depth + 1);
        push(item.value, depth + 1);
      }
    }
  }
  return problems.sort((a, b) => a.place.start.offset - b.place.start.offset);
}

/** The parser itself tells of an open quote at the end of the file, far from where it opens. */
function isUnclosed(token: CST.Token): boolean {
  if (token.type !== 'double-quoted-scalar' && token.type !== 'single-quoted-scalar') return false;
  return token.source.length < 2 || !token.source.endsWith(token.source.charAt(0));
}

/** A comment that reads like a part of the text: `#1` and not `# one`. */
function isSwallowed(token: CST.SourceToken): boolean {
  return token.type === 'comment' && /^#[^\s#]/.test(token.source);
}

/** The problem of YAML that is nested deeper than `MAX_DEPTH` at an offset. */
export function tooDeep(source: SourceText, offset: number): Problem {
  return {
    rule: 'front-matter-syntax',
    place: source.place(offset, offset + 1),
    message: `Lists and fields are nested more than ${MAX_DEPTH} deep here, the most that is read`,
    advice: 'Check the indentation and the brackets; no field of the content is nested so deep',
  };
}
