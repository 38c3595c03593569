import { createRequire } from 'node:module';
import type matter from 'gray-matter';
import { lineStart, mends } from '../edit/index.ts';
import type { SourceText } from './place.ts';
import type { Problem } from './problem.ts';

/** Where the parts of an article stand in its text, as offsets. */
export interface FrontMatter {
  /** The YAML between the fences. */
  readonly start: number;
  readonly end: number;
  /** First character after the line of the closing fence. */
  readonly bodyStart: number;
}

/** The front matter of an article, or why it has none that can be read. */
export type FoundFrontMatter = { readonly block: FrontMatter } | { readonly problem: Problem };

function refused(): never {
  throw new Error('front matter in this language is refused before it is parsed');
}

/** gray-matter evaluates `---js` unless every engine is taken from it; the list is that of its aliases. */
const ENGINES = {
  javascript: refused,
  js: refused,
  json: refused,
  coffee: refused,
  coffeescript: refused,
  cson: refused,
  toml: refused,
  // The block is only found here. It is parsed with positions in `yaml.ts`, and never twice.
  yaml: () => ({}),
};

let grayMatter: typeof matter | undefined;

/** gray-matter, loaded when the first file is read: it brings forty modules, of which a check of what has not changed needs none. */
function loadMatter(): typeof matter {
  return (grayMatter ??= createRequire(import.meta.url)('gray-matter') as typeof matter);
}

const FENCE_LINE = /^---[^\S\r\n]*(?=\r?\n|$)/;

/**
 * Finds the front matter: it opens with `---` alone on the first line and closes with `---` alone on a
 * line. Anything else is a problem with its place; nothing is ever evaluated, and it never throws.
 */
export function findFrontMatter(source: SourceText): FoundFrontMatter {
  const { text } = source;
  const first = source.line(1);
  if (text.trim() === '') {
    return problem(source, 0, 0, 'The file is empty', 'Start it with `---`, the fields, and `---` again');
  }
  if (!first.startsWith('---') || first.startsWith('----')) return { problem: notOpened(source, first) };
  const word = first.slice(3).trim();
  if (word !== '') {
    const start = text.indexOf(word);
    return {
      problem: {
        rule: 'front-matter-language',
        place: source.place(start, start + word.length),
        message: `\`${word}\` follows the opening \`---\`, and front matter in another language than YAML is never read, because some languages are programs`,
        actual: word,
        advice: 'Leave `---` alone on the first line and write the fields as YAML',
        // Whoever names the language that front matter has anyway meant nothing else.
        ...(/^ya?ml$/i.test(word) && {
          fix: mends({ file: source.path, start: 3, end: start + word.length, text: '' }),
        }),
      },
    };
  }
  if (!text.includes('\n')) return unclosed(source);
  // An options object on every call: without one, gray-matter answers from a cache that it also shares.
  const file = loadMatter()(text, { language: 'yaml', engines: ENGINES, delimiters: '---' });
  const start = 3;
  const block = file.matter;
  const close = start + block.length;
  if (text.slice(start, close) !== block)
    throw new Error(`gray-matter moved the front matter of ${source.path}`);
  if (close >= text.length) return unclosed(source);
  const fence = FENCE_LINE.exec(text.slice(close + 1));
  if (!fence) {
    const { line } = source.point(close + 1);
    const length = source.line(line).length;
    return problem(
      source,
      close + 1,
      close + 1 + length,
      `\`${source.line(line).slice(0, 40)}\` starts with the mark that closes the front matter but goes on after it`,
      'Leave `---` alone on its line, or indent the text',
    );
  }
  const bodyStart = Math.min(text.length, close + 1 + lengthWithEnding(text, close + 1));
  const second = secondBlock(source, bodyStart);
  if (second) return { problem: second };
  // gray-matter leaves the carriage return of the last line, which YAML would take for a character.
  const end = block.endsWith('\r') ? close - 1 : close;
  return { block: { start, end, bodyStart } };
}

function unclosed(source: SourceText) {
  return problem(
    source,
    0,
    3,
    'The front matter is opened by this `---` and never closed, so that the whole file would belong to it',
    'Put `---` alone on the line after the last field',
  );
}

function lengthWithEnding(text: string, start: number): number {
  const newline = text.indexOf('\n', start);
  return (newline < 0 ? text.length : newline + 1) - start;
}

function problem(source: SourceText, start: number, end: number, message: string, advice: string) {
  return { problem: { rule: 'front-matter-syntax', place: source.place(start, end), message, advice } };
}

function notOpened(source: SourceText, first: string): Problem {
  const blankFirst = first.trim() === '' && /^\s*---/.test(source.text);
  const end = first.length;
  return {
    rule: 'front-matter-syntax',
    place: source.place(0, end),
    ...(blankFirst && {
      fix: mends({ file: source.path, start: 0, end: lineOfFence(source.text), text: '' }),
    }),
    message: blankFirst
      ? 'There is an empty line before the opening `---`, so that the front matter would count as text'
      : 'The file does not start with `---`, so that it has no front matter and no fields',
    advice: 'Make `---` alone the first line, then the fields, then `---` again',
  };
}

/** Another block at the start of the body: tools that write files back would read it as fields. */
function secondBlock(source: SourceText, bodyStart: number): Problem | undefined {
  const body = source.text.slice(bodyStart);
  const match =
    /^\s*?(---[\w-]*)[^\S\r\n]*\r?\n(?:[^\S\r\n]*(?:#[^\r\n]*)?\r?\n)*["']?[A-Za-z_][\w-]*["']?[^\S\r\n]*:(?:\s|$)/.exec(
      body,
    );
  const fence = match?.[1];
  if (!match || fence === undefined) return undefined;
  const start = bodyStart + match[0].indexOf(fence);
  return {
    rule: 'front-matter-syntax',
    place: source.place(start, start + fence.length),
    message: 'A second front matter starts here, and an article has only one',
    advice: 'Move its fields into the first, or write `***` where a line across the page is meant',
  };
}

/** Offset of the line that holds the first sign of a text. */
function lineOfFence(text: string): number {
  return lineStart(text, text.search(/\S/));
}
