import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

/** Wikis whose pages are kept in one cache; beyond them those built longest ago go. */
const MOST_WIKIS = 4;

/** What is known of a page or file that is kept. */
export interface KeptPage {
  /** SHA-256 of its bytes. */
  readonly digest: string;
  readonly size: number;
  /** Time of its last change by the file system, in milliseconds. */
  readonly changed: number;
}

const listSchema = z.record(z.string(), z.tuple([z.string(), z.number(), z.number()]));

/** SHA-256 of some bytes. */
export function sha256(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Rendered pages by a key of all that they show, each a file of its own, so that a page which shows the same as
 * before is linked into the new site instead of being rendered. A list says which files are whole. The folder may
 * be emptied at any time, and keeps no more than the pages of the last build.
 */
export class PageStore {
  readonly folder: string;
  readonly #known: Map<string, KeptPage>;
  readonly #used = new Map<string, KeptPage>();

  private constructor(folder: string, known: Map<string, KeptPage>) {
    this.folder = folder;
    this.#known = known;
  }

  /** Opens the pages of the wiki at `root` in a cache; `undefined` where nothing can be kept there. */
  static open(cache: string, root: string): PageStore | undefined {
    const folder = join(cache, 'pages', sha256(root).slice(0, 16));
    try {
      mkdirSync(folder, { recursive: true });
      // Also tells whether anything can be written.
      writeFileSync(join(folder, 'used'), '');
    } catch {
      return undefined;
    }
    return new PageStore(folder, readList(folder));
  }

  /** Place of the file of a key. */
  fileOf(key: string): string {
    return join(this.folder, key.slice(0, 2), key);
  }

  /** The page that is kept under a key, if its file is whole. */
  find(key: string): KeptPage | undefined {
    const kept = this.#known.get(key);
    if (!kept || !this.#isWhole(key, kept)) return undefined;
    this.#used.set(key, kept);
    return kept;
  }

  /** A file that looks as it was left is whole; one that only has other times, such as a copy, may be too. */
  #isWhole(key: string, kept: KeptPage): boolean {
    const file = this.fileOf(key);
    const stat = statSync(file, { throwIfNoEntry: false });
    if (!stat || stat.size !== kept.size) return false;
    return stat.mtimeMs === kept.changed || sha256(readFileSync(file)) === kept.digest;
  }

  /** Notes pages that were written under their keys. */
  add(pages: Iterable<readonly [key: string, page: KeptPage]>): void {
    for (const [key, page] of pages) this.#used.set(key, page);
  }

  /** Writes down what this build used and lets everything else go. */
  close(): void {
    const list = Object.fromEntries(
      [...this.#used].map(([key, { digest, size, changed }]) => [key, [digest, size, changed]]),
    );
    const text = JSON.stringify(list);
    const beside = join(this.folder, `list.${process.pid}`);
    writeFileSync(beside, `${sha256(text)}\n${text}`);
    renameSync(beside, join(this.folder, 'list'));
    for (const key of this.#known.keys()) if (!this.#used.has(key)) rmSync(this.fileOf(key), { force: true });
    this.#prune();
  }

  #prune(): void {
    const all = dirname(this.folder);
    const others = readdirSync(all)
      .map((name) => join(all, name))
      .filter((folder) => folder !== this.folder)
      .map((folder) => ({
        folder,
        used: statSync(join(folder, 'used'), { throwIfNoEntry: false })?.mtimeMs ?? 0,
      }))
      .sort((a, b) => b.used - a.used);
    for (const { folder } of others.slice(MOST_WIKIS - 1)) rmSync(folder, { recursive: true, force: true });
  }
}

/** The list of a folder; one that is missing or damaged counts as empty, and files beyond it are let go. */
function readList(folder: string): Map<string, KeptPage> {
  try {
    const [digest, text = ''] = readFileSync(join(folder, 'list'), 'utf8').split('\n');
    if (digest !== sha256(text)) throw new Error('the list is damaged');
    return new Map(
      Object.entries(listSchema.parse(JSON.parse(text))).map(([key, [sum, size, changed]]) => [
        key,
        { digest: sum, size, changed },
      ]),
    );
  } catch {
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true, force: true });
    writeFileSync(join(folder, 'used'), '');
    return new Map();
  }
}
