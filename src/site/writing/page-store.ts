import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { holderOf, releaseLock, takeLock } from '../lock.ts';
import { isReadable, readList, sha256, writeList, type KeptPage } from './kept-list.ts';

/** Wikis whose pages are kept in one cache; beyond them those built longest ago go. */
const MOST_WIKIS = 4;

/** Files beside the pages: the list, the lock, and what says that a build is not through. */
const LIST = 'list';
const LOCK = 'lock';
const OPEN = 'open';

/**
 * Rendered pages by a key of all that they show, each a file of its own, so that a page which shows the same as
 * before is linked into the new site instead of being rendered. A list says which files are whole. The folder may
 * be emptied at any time, and keeps no more than the pages of the last build. One build at a time uses it.
 */
export class PageStore {
  readonly folder: string;
  readonly #known: Map<string, KeptPage>;
  readonly #used = new Map<string, KeptPage>();

  /** Whether there may be files that no list knows, of a build that came to no end. */
  readonly #strays: boolean;

  private constructor(folder: string, known: Map<string, KeptPage>, strays: boolean) {
    this.folder = folder;
    this.#known = known;
    this.#strays = strays;
  }

  /**
   * Opens the pages of the wiki at `root` in a cache; `undefined` where nothing can be kept there, or another build
   * of the wiki is using them.
   */
  static open(cache: string, root: string): PageStore | undefined {
    const folder = join(cache, 'pages', sha256(root).slice(0, 16));
    try {
      mkdirSync(folder, { recursive: true });
      if (takeLock(join(folder, LOCK)) !== undefined) return undefined;
      const known = readList(join(folder, LIST));
      const strays = !known || existsSync(join(folder, OPEN));
      writeFileSync(join(folder, OPEN), '');
      return new PageStore(folder, known ?? new Map<string, KeptPage>(), strays);
    } catch {
      return undefined;
    }
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
    if (!stat?.isFile() || !isReadable(stat) || stat.size !== kept.size) return false;
    return stat.mtimeMs === kept.changed || sha256(readFileSync(file)) === kept.digest;
  }

  /** Notes pages that were written under their keys. */
  add(pages: Iterable<readonly [key: string, page: KeptPage]>): void {
    for (const [key, page] of pages) this.#used.set(key, page);
  }

  /**
   * Writes down what this build used, lets everything else go and gives the pages free for the next build. Where
   * that cannot be written, the next build renders more, and nothing is lost.
   */
  close(): void {
    try {
      writeList(join(this.folder, LIST), this.#used);
      for (const file of this.#unused()) rmSync(file, { force: true });
      rmSync(join(this.folder, OPEN), { force: true });
      this.#prune();
    } catch {
      // What could not be cleared away is cleared by the next build.
    }
    this.release();
  }

  /** Gives the pages free without a word about this build, which came to no end. */
  release(): void {
    releaseLock(join(this.folder, LOCK));
  }

  /** Files of pages that this build did not show. */
  #unused(): string[] {
    if (!this.#strays)
      return [...this.#known.keys()].filter((key) => !this.#used.has(key)).map((key) => this.fileOf(key));
    return readdirSync(this.folder, { recursive: true, withFileTypes: true })
      .filter(
        (entry) => entry.parentPath !== this.folder && !entry.isDirectory() && !this.#used.has(entry.name),
      )
      .map((entry) => join(entry.parentPath, entry.name));
  }

  #prune(): void {
    const all = dirname(this.folder);
    const others = readdirSync(all)
      .map((name) => join(all, name))
      .filter((folder) => folder !== this.folder && holderOf(join(folder, LOCK)) === undefined)
      .map((folder) => ({
        folder,
        used: statSync(join(folder, LIST), { throwIfNoEntry: false })?.mtimeMs ?? 0,
      }))
      .sort((a, b) => b.used - a.used);
    for (const { folder } of others.slice(MOST_WIKIS - 1)) rmSync(folder, { recursive: true, force: true });
  }
}
