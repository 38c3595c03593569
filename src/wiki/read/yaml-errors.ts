import type { ErrorCode } from 'yaml';

/** What the YAML parser found, in words for an author. */
export interface SyntaxWords {
  readonly message: string;
  readonly advice: string;
}

const QUOTE = 'Put the text in quotes';
const INDENT = 'Compare the indentation with the lines above, and count brackets and quotes';

/** Sentences by code of error; `cut` is what stands at its place, shortened. */
const WORDS: Partial<Record<ErrorCode, (cut: string) => SyntaxWords>> = {
  BLOCK_AS_IMPLICIT_KEY: () => ({
    message: 'The text holds a colon and a space, which YAML takes for another field on the same line',
    advice: QUOTE,
  }),
  BAD_SCALAR_START: (cut) => ({
    message: `Text without quotes cannot start with \`${cut.slice(0, 1)}\`, which YAML keeps for itself`,
    advice: QUOTE,
  }),
  BAD_DQ_ESCAPE: (cut) => ({
    message: `\`${cut}\` is not an escape that YAML knows inside double quotes`,
    advice: 'Write `\\\\` for a backslash, or use single quotes',
  }),
  TAB_AS_INDENT: () => ({
    message: 'The line is indented with a tab, and YAML allows only spaces there',
    advice: 'Replace the tab by two spaces',
  }),
  MULTILINE_IMPLICIT_KEY: () => ({
    message: 'The line is neither a field with a colon nor a part of the text before it',
    advice: 'Put a colon and a space after the name of the field, or indent the line to continue the text',
  }),
  MISSING_CHAR: () => ({
    message: 'A quote, bracket, comma or colon is missing, so that the end of the value is not known',
    advice: 'Close every quote and bracket, and separate the entries with commas',
  }),
  BAD_INDENT: () => ({
    message: 'The indentation does not fit what stands above, or a bracket is not closed',
    advice: INDENT,
  }),
  KEY_OVER_1024_CHARS: () => ({
    message: 'The name of a field is longer than 1,024 characters',
    advice: 'Check that the line before ends where it should',
  }),
  NON_STRING_KEY: () => ({
    message: 'The name of a field is a list or a map, where it must be a word',
    advice: 'Put quotes around text that starts with a bracket or a brace',
  }),
  MULTIPLE_DOCS: () => ({
    message: 'A second YAML document starts here, and a file holds only one',
    advice: 'Move its fields into the first, or into a file of their own',
  }),
  RESOURCE_EXHAUSTION: () => ({
    message: 'The nesting is too deep to read',
    advice: INDENT,
  }),
};

/** The sentences for an error of the YAML parser; `original` is the parser's own message. */
export function syntaxWords(code: ErrorCode, cut: string, original: string): SyntaxWords {
  const words = WORDS[code];
  if (words) return words(cut);
  const said = original.replace(/\s+/g, ' ').replace(/[.:]$/, '').replaceAll('`', "'");
  return {
    message: `The YAML cannot be read here: ${said.charAt(0).toLowerCase()}${said.slice(1)}`,
    advice: 'Put text with special signs in quotes, and check the indentation',
  };
}
