import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { nameOf, pack, packedLength, unpack } from './file-format.ts';
import { divide, type IndexedWord } from './parts.ts';

/**
 * Bytes of a part before compression. The indexer makes parts of about 50,000, of which a question of six words
 * takes six; measured in `docs/performance.md`.
 */
const PART_SIZE = 10_000;

const ENTRY = 'pagefind-entry.json';
const entrySchema = z.looseObject({
  languages: z.record(z.string(), z.looseObject({ hash: z.string() })),
});
const listSchema = z.tuple(
  [z.string(), z.array(z.unknown()), z.array(z.tuple([z.string(), z.string(), z.string()]))],
  z.unknown(),
);
const partSchema = z.tuple([
  z.array(z.custom<IndexedWord>((word) => Array.isArray(word) && typeof word[0] === 'string')),
]);

/**
 * Divides the words of a written index anew, into parts small enough that a first result is small. The indexer
 * has no option for their size. Throws where a file is not in the format of the pinned version.
 */
export function splitIndex(folder: string): void {
  const entryFile = join(folder, ENTRY);
  const entry = entrySchema.parse(JSON.parse(readFileSync(entryFile, 'utf8')));
  for (const [language, known] of Object.entries(entry.languages))
    known.hash = splitLanguage(folder, language, known.hash);
  writeFileSync(entryFile, JSON.stringify(entry));
}

/** Divides the words of one language; returns the new name of the list of its records and parts. */
function splitLanguage(folder: string, language: string, hash: string): string {
  const partFile = (name: string): string => join(folder, 'index', `${name}.pf_index`);
  const listFile = (name: string): string => join(folder, `pagefind.${name}.pf_meta`);
  const [version, pages, parts, ...others] = listSchema.parse(unpack(readFileSync(listFile(hash))));
  const words = parts.flatMap(([, , name]) => partSchema.parse(unpack(readFileSync(partFile(name))))[0]);
  for (const [, , name] of parts) rmSync(partFile(name));
  const divided = divide(words, PART_SIZE, packedLength).map(({ from, to, words: held }) => {
    const file = pack([held]);
    const name = nameOf(file, language, 7);
    writeFileSync(partFile(name), file);
    return [from, to, name];
  });
  const list = pack([version, pages, divided, ...others]);
  const name = nameOf(list, language, 10);
  rmSync(listFile(hash));
  writeFileSync(listFile(name), list);
  return name;
}
