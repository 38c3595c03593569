import fc from 'fast-check';
import type { Changes } from '../trial.ts';
import { anyText, repeated } from './text.ts';

/** Files while they are changed; a file that is gone has no entry. */
type Work = Map<string, Uint8Array>;
type Step = (work: Work) => void;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A number that stands for a place in something whose size is known only when the step is taken. */
const anywhere = fc.nat(1_000_000);
const at = (number: number, size: number): number => (size === 0 ? 0 : number % size);

function fileAt(work: Work, number: number): [path: string, bytes: Uint8Array] | undefined {
  const entries = [...work];
  return entries[at(number, entries.length)];
}

/** A step on the bytes of one file. */
function onBytes<T>(
  about: fc.Arbitrary<T>,
  change: (bytes: Uint8Array, about: T, work: Work) => Uint8Array,
): fc.Arbitrary<Step> {
  return fc.tuple(anywhere, about).map(([file, given]) => (work: Work) => {
    const found = fileAt(work, file);
    if (found) work.set(found[0], change(found[1], given, work));
  });
}

/** A step on the lines of one file. */
function onLines<T>(
  about: fc.Arbitrary<T>,
  change: (lines: string[], about: T) => string[],
): fc.Arbitrary<Step> {
  return onBytes(about, (bytes, given) =>
    encoder.encode(change(decoder.decode(bytes).split('\n'), given).join('\n')),
  );
}

function joined(...parts: Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

const flip = onBytes(fc.tuple(anywhere, fc.nat(7)), (bytes, [place, bit]) => {
  const changed = bytes.slice();
  const index = at(place, bytes.length);
  if (changed.length > 0) changed[index] = (changed[index] ?? 0) ^ (1 << bit);
  return changed;
});
const cut = onBytes(fc.tuple(anywhere, fc.oneof(fc.nat(8), fc.nat(400))), (bytes, [place, length]) => {
  const start = at(place, bytes.length + 1);
  return joined(bytes.slice(0, start), bytes.slice(start + length));
});
const ended = onBytes(anywhere, (bytes, place) => bytes.slice(0, at(place, bytes.length + 1)));
const inserted = onBytes(
  fc.tuple(anywhere, fc.oneof({ weight: 5, arbitrary: anyText }, { weight: 1, arbitrary: repeated })),
  (bytes, [place, text]) => {
    const start = at(place, bytes.length + 1);
    return joined(bytes.slice(0, start), encoder.encode(text), bytes.slice(start));
  },
);
const garbage = onBytes(
  fc.tuple(anywhere, fc.uint8Array({ minLength: 1, maxLength: 6 })),
  (bytes, [place, others]) => {
    const start = at(place, bytes.length + 1);
    return joined(bytes.slice(0, start), others, bytes.slice(start));
  },
);
const spliced = onBytes(
  fc.tuple(anywhere, anywhere, anywhere, fc.nat(600)),
  (bytes, [place, other, from, length], work) => {
    const donor = fileAt(work, other)?.[1] ?? bytes;
    const start = at(place, bytes.length + 1);
    const first = at(from, donor.length + 1);
    return joined(bytes.slice(0, start), donor.slice(first, first + length), bytes.slice(start));
  },
);

const swapped = onLines(fc.tuple(anywhere, anywhere), (lines, [one, other]) => {
  const [a, b] = [at(one, lines.length), at(other, lines.length)];
  return lines.map((line, n) => (n === a ? (lines[b] ?? line) : n === b ? (lines[a] ?? line) : line));
});
const repeatedLine = onLines(anywhere, (lines, place) => {
  const index = at(place, lines.length);
  return [...lines.slice(0, index), lines[index] ?? '', ...lines.slice(index)];
});
const lostLine = onLines(anywhere, (lines, place) => lines.filter((_, n) => n !== at(place, lines.length)));
const indented = onLines(
  fc.tuple(anywhere, fc.constantFrom(' ', '  ', '\t', '    ', '- ', '> ', '# ')),
  (lines, [place, sign]) => lines.map((line, n) => (n === at(place, lines.length) ? sign + line : line)),
);
const changedValue = onLines(fc.tuple(anywhere, anyText), (lines, [place, text]) => {
  const fields = lines.flatMap((line, n) => (/^[\s-]*\w+: /.test(line) ? [n] : []));
  const chosen = fields[at(place, fields.length)];
  return lines.map((line, n) => (n === chosen ? line.replace(/: .*$/, () => `: ${text}`) : line));
});
const changedWord = onLines(fc.tuple(anywhere, anywhere, fc.nat(4)), (lines, [place, word, how]) => {
  const index = at(place, lines.length);
  const words = [...(lines[index] ?? '').matchAll(/[\w-]+/g)];
  const found = words[at(word, words.length)];
  if (!found) return lines;
  const [text] = found;
  const other = [text.toUpperCase(), text.replaceAll('-', '_'), `${text}s`, text.slice(1), 'no'][how] ?? text;
  return lines.map((line, n) =>
    n === index ? line.slice(0, found.index) + other + line.slice(found.index + text.length) : line,
  );
});
const dressed = onBytes(
  fc.record({ marked: fc.boolean(), crlf: fc.boolean() }),
  (bytes, { marked, crlf }) => {
    const text = decoder.decode(bytes);
    return encoder.encode(`${marked ? '\uFEFF' : ''}${crlf ? text.replaceAll(/\r?\n/g, '\r\n') : text}`);
  },
);

const otherPath = fc.constantFrom(
  ...[
    'copy.md',
    '__proto__.md',
    'CON.md',
    'index.md',
    'a.yml',
    'a.markdown',
    '.md',
    'Ü.md',
    '\u001B[2J.md',
    'a\nb.md',
    '%2e%2e.md',
  ],
);
const folders = fc.constantFrom(
  'topics',
  'sources',
  'terms',
  'briefs',
  'dimensions',
  'images',
  'nowhere',
  '__proto__',
);
const copied: fc.Arbitrary<Step> = fc
  .tuple(anywhere, folders, otherPath, fc.boolean())
  .map(([file, folder, name, away]) => (work) => {
    const found = fileAt(work, file);
    if (!found) return;
    work.set(`${folder}/${name}`, found[1]);
    if (away) work.delete(found[0]);
  });
const movedFolder: fc.Arbitrary<Step> = fc
  .tuple(anywhere, folders, fc.boolean())
  .map(([file, folder, away]) => (work) => {
    const found = fileAt(work, file);
    if (!found) return;
    const path = `${folder}/${found[0].split('/').at(-1) ?? ''}`;
    if (away) work.delete(found[0]);
    work.set(path, found[1]);
  });
const removed: fc.Arbitrary<Step> = anywhere.map((file) => (work) => {
  const found = fileAt(work, file);
  if (found) work.delete(found[0]);
});
/** An id takes the name of another, in the files that declare and name it or in one of them alone. */
const renamed: fc.Arbitrary<Step> = fc
  .tuple(anywhere, anywhere, anywhere, fc.constantFrom('', '-2', 'x', '_', '-'), fc.boolean())
  .map(([file, one, other, end, everywhere]) => (work) => {
    const found = fileAt(work, file);
    if (!found) return;
    const ids = [...new Set(decoder.decode(found[1]).match(/\b[a-z0-9]+(?:-[a-z0-9]+)+\b/g) ?? [])];
    const from = ids[at(one, ids.length)];
    const to = (ids[at(other, ids.length)] ?? 'x') + end;
    if (from === undefined) return;
    for (const [path, bytes] of everywhere ? [...work] : [found]) {
      const text = decoder.decode(bytes);
      if (text.includes(from)) work.set(path, encoder.encode(text.replaceAll(from, to)));
    }
  });

const step: fc.Arbitrary<Step> = fc.oneof(
  ...[flip, cut, ended, inserted, garbage, spliced, swapped, repeatedLine, lostLine, indented].map(
    (arbitrary) => ({ weight: 2, arbitrary }),
  ),
  ...[changedValue, changedWord, renamed].map((arbitrary) => ({ weight: 5, arbitrary })),
  ...[dressed, copied, movedFolder, removed].map((arbitrary) => ({ weight: 1, arbitrary })),
);

/** Some slips and blows to some of the files, as what is different afterwards. */
export function mutations(
  files: Readonly<Record<string, string>>,
  paths: readonly string[],
): fc.Arbitrary<Changes> {
  return fc.array(step, { minLength: 1, maxLength: 4 }).map((steps) => {
    const before = new Map(paths.map((path) => [path, encoder.encode(files[path])]));
    const work: Work = new Map(before);
    for (const each of steps) each(work);
    const gone = paths.filter((path) => !work.has(path)).map((path) => [path, undefined] as const);
    const changed = [...work].filter(([path, bytes]) => before.get(path) !== bytes);
    return Object.fromEntries([...gone, ...changed]);
  });
}
