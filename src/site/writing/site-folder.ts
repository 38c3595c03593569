import {
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { FileOrder, Written } from './messages.ts';
import { isReadable, sha256, type KeptPage } from './kept-list.ts';

/** The folder that a site is written into. */
export class SiteFolder implements Written {
  readonly files = new Map<string, KeptPage>();
  readonly kept = new Map<string, KeptPage>();
  readonly #folder: string;
  /** Files of a former site that stand in the folder and are not yet of this one. */
  readonly #former: Map<string, KeptPage>;
  readonly #made = new Set<string>();

  /**
   * A folder that is empty, or holds a former site: of the files on its list those that look as they were left are
   * used where this site has the same, and everything else in it is deleted.
   */
  constructor(folder: string, former: ReadonlyMap<string, KeptPage> = new Map()) {
    this.#folder = folder;
    this.#former = new Map();
    for (const path of existsSync(folder) ? filesBelow(folder) : []) {
      const known = former.get(path);
      const file = join(folder, path);
      const stat = lstatSync(file);
      if (known?.size === stat.size && known.changed === stat.mtimeMs && isReadable(stat))
        this.#former.set(path, known);
      else rmSync(file);
    }
  }

  /** Does an order. Fails where two stand at one place, and with the words of the file system. */
  obey(order: FileOrder): void {
    if (order.do === 'page') this.#page(order.path, order.html, order.keep);
    else if (order.do === 'link') this.#link(order.path, order.file, order.digest);
    else if (order.do === 'file') this.#write(order.path, Buffer.from(order.text));
    // The bytes of one look: a file may change between two, and a copy would have the rights of the file.
    else this.#write(order.path, readFileSync(order.from));
  }

  /** Empties a folder below, for somebody else to write into. */
  clear(path: string): void {
    rmSync(join(this.#folder, path), { recursive: true, force: true });
    for (const file of this.#former.keys()) if (file.startsWith(`${path}/`)) this.#former.delete(file);
  }

  /** Notes the files that somebody else wrote below a path. */
  note(path: string): void {
    for (const file of filesBelow(join(this.#folder, path))) {
      this.#noted(join(path, file), sha256(readFileSync(join(this.#folder, path, file))));
    }
  }

  /** Deletes what a former site has and this one has not. */
  end(): void {
    for (const path of this.#former.keys()) {
      rmSync(join(this.#folder, path));
      this.#leave(dirname(path));
    }
    this.#former.clear();
  }

  #page(path: string, bytes: Uint8Array, keep: { key: string; file: string } | undefined): void {
    this.#write(path, bytes);
    const changed = keep && this.#keep(join(this.#folder, path), keep.file);
    if (changed === undefined || !keep) return;
    this.kept.set(keep.key, { digest: sha256(bytes), size: bytes.length, changed });
  }

  /**
   * Puts a file into the cache under another name, all of it at once: what stood there may be a page of the last
   * good site, and is never written into. Returns the time of its last change; `undefined` where it could not be
   * kept, which costs the next build time and nothing else.
   */
  #keep(from: string, to: string): number | undefined {
    const beside = `${to}.${process.pid}`;
    try {
      link(from, this.#withFolder(beside));
      move(beside, to);
      return statSync(to).mtimeMs;
    } catch {
      discard(beside);
      return undefined;
    }
  }

  #link(path: string, from: string, digest: string): void {
    if (this.#isThere(path, digest)) return;
    link(from, this.#withFolder(join(this.#folder, path)));
    this.#noted(path, digest);
  }

  #write(path: string, bytes: Uint8Array): void {
    const digest = sha256(bytes);
    if (this.#isThere(path, digest)) return;
    write(this.#withFolder(join(this.#folder, path)), bytes);
    this.#noted(path, digest);
  }

  #noted(path: string, digest: string): void {
    const { size, mtimeMs } = statSync(join(this.#folder, path));
    this.files.set(path, { digest, size, changed: mtimeMs });
  }

  /** Whether the former site has the same file at the same place, which then is one of this site. */
  #isThere(path: string, digest: string): boolean {
    if (this.files.has(path)) throw new Error(`two pages or files of the site stand at ${path}`);
    const former = this.#former.get(path);
    if (!former) return false;
    this.#former.delete(path);
    if (former.digest === digest) {
      this.files.set(path, former);
      return true;
    }
    // Never written over: the file may have other names.
    rmSync(join(this.#folder, path));
    return false;
  }

  /** Makes the folder of a file, once. */
  #withFolder(file: string): string {
    const parent = dirname(file);
    if (!this.#made.has(parent)) mkdirSync(parent, { recursive: true });
    this.#made.add(parent);
    return file;
  }

  /** Removes folders that have become empty. */
  #leave(path: string): void {
    if (path === '.') return;
    try {
      rmdirSync(join(this.#folder, path));
    } catch {
      return;
    }
    this.#leave(dirname(path));
  }
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

/** Writes a file; what the file system says of writing does not name it. */
function write(file: string, bytes: Uint8Array): void {
  try {
    writeFileSync(file, bytes);
  } catch (error) {
    throw Object.assign(error as Error, { path: file });
  }
}

/** Renames a file, whatever stands in its way. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    rmSync(to, { recursive: true });
    renameSync(from, to);
  }
}

function discard(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // The next build that can clears it away.
  }
}

/** One file under two names; where the file system has no such thing, a copy. */
function link(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
