import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadContent } from './read/read-content.ts';

/** Texts by path below the content folder. */
export type Texts = Readonly<Record<string, string>>;

const REPOSITORY = join(import.meta.dirname, '../..');

/** The texts of a content folder of the repository, for property tests. */
export function textsIn(folder: string): Texts {
  const root = join(REPOSITORY, folder);
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(?:md|yml)$/.test(path))
    .sort();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

/** Texts as the content folder would be read, for property tests. */
export function contentOf(texts: Texts): ReadContent {
  const encoder = new TextEncoder();
  const files = Object.keys(texts)
    .sort()
    .map((path) => ({ path, bytes: encoder.encode(texts[path]) }));
  return { files, images: [], problems: [] };
}

/** How a file is written beside its text: with or without a byte order mark, with LF or CRLF, with or without a last line ending. */
export const dress: fc.Arbitrary<(text: string) => string> = fc
  .record({ marked: fc.boolean(), crlf: fc.boolean(), open: fc.boolean() })
  .map(({ marked, crlf, open }) => (text: string): string => {
    const ended = open ? text.replace(/\n+$/, '') : text;
    return `${marked ? '\uFEFF' : ''}${crlf ? ended.replaceAll('\n', '\r\n') : ended}`;
  });

type Slip = readonly [from: RegExp, to: string | ((found: string) => string)];

/** Slips of authors, each with one right answer; what they need stands in most articles. */
const SLIPS: readonly Slip[] = [
  [/stance: supports/, 'stance: Supports'],
  [/stance: supports/, 'Stance: "supports"'],
  [/(?<=source: )[a-z0-9-]+/, (id) => id.toUpperCase()],
  [/(?<=\[@)[a-z0-9-]+/, (id) => id.replaceAll('-', '_')],
  [/(?<=\[@)[a-z0-9-]+/, (id) => `${id};`],
  [/(?<=\[@)[a-z0-9-]+(?=\])/, (id) => `${id} p. 3`],
  [/(?<=\[\[)[a-z0-9-]+/, (id) => id.replaceAll('-', ' ')],
  [/(?<=\[\[)[a-z0-9-]+(?=\]\])/, (id) => `${id}|`],
  [/^summary: .*$/m, (line) => `synonyms: # later\nreviewBy:\n${line}`],
  [/^title: .*$/m, (line) => `synonyms: one\n${line} # the title`],
  [/^( *)asOf: .*$/m, (line) => `${line.replace(/:.*/, ':')} May 2025`],
  [
    /^(?:  )- id: .*\n    statement: .*$/m,
    (two) => two.replace(/- (id: .*)\n    (statement: .*)/, '- $2\n    $1'),
  ],
  [/^statement: |locator: [^,}'\n]+(?=[,}])/m, (text) => `${text}, and more`],
  [/\. /, '. See https://example.org/a(b) there. '],
  [/\n\n/, ' \n\n\t\n'],
  [/^[a-z]+: .*$/m, (line) => `${line}   `],
  [/^---\n(?=title)/, '\n---yaml\n'],
  [/^title: .*$/m, (line) => `${line}: a remark`],
];

/** A text with some slips of authors in it, at the first place or a later one, and now and then with any garbage. */
export function slipped(text: string): fc.Arbitrary<string> {
  const slip = fc.tuple(fc.nat(SLIPS.length - 1), fc.nat(5)).map(([n, skip]) => (given: string): string => {
    const [from, to] = SLIPS[n] ?? [/$^/, ''];
    let seen = 0;
    const pattern = new RegExp(from.source, `${from.flags.replace('g', '')}g`);
    const count = [...given.matchAll(pattern)].length;
    const wanted = count === 0 ? 0 : skip % count;
    return given.replace(pattern, (found) =>
      seen++ === wanted ? (typeof to === 'string' ? to : to(found)) : found,
    );
  });
  const garbage = fc
    .tuple(fc.nat(), fc.nat(3), fc.string({ unit: 'grapheme', maxLength: 4 }))
    .map(([at, length, other]) => (given: string): string => {
      const start = at % (given.length + 1);
      return `${given.slice(0, start)}${other}${given.slice(start + length)}`;
    });
  const step = fc.oneof({ weight: 6, arbitrary: slip }, { weight: 1, arbitrary: garbage });
  return fc
    .array(step, { minLength: 1, maxLength: 5 })
    .map((steps) => steps.reduce((given, each) => each(given), text));
}
