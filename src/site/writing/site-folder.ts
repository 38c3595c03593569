import {
  copyFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { FileOrder, Written } from './messages.ts';
import { sha256, type KeptPage } from './page-store.ts';

/** The folder that a site is written into. */
export class SiteFolder implements Written {
  readonly files = new Map<string, string>();
  readonly kept = new Map<string, KeptPage>();
  readonly #folder: string;
  readonly #made = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Does an order. Fails where two stand at one place, and with the words of the file system. */
  obey(order: FileOrder): void {
    if (order.do === 'page') this.#page(order.path, order.html, order.keep);
    else if (order.do === 'link') link(order.file, this.#placeOf(order.path, order.digest));
    else if (order.do === 'file') this.#write(order.path, Buffer.from(order.text));
    // The bytes of one look: a file may change between two, and a copy would have the rights of the file.
    else this.#write(order.path, readFileSync(order.from));
  }

  /** Notes the files that others wrote below a path. */
  note(path: string): void {
    for (const entry of readdirSync(join(this.#folder, path), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = join(entry.parentPath, entry.name);
      this.files.set(relative(this.#folder, file), sha256(readFileSync(file)));
    }
  }

  #page(path: string, html: string, keep: { key: string; file: string } | undefined): void {
    const bytes = Buffer.from(html);
    if (!keep) return this.#write(path, bytes);
    const digest = sha256(bytes);
    const file = this.#placeOf(path, digest);
    writeFileSync(file, bytes);
    const changed = this.#keep(file, keep.file);
    if (changed !== undefined) this.kept.set(keep.key, { digest, size: bytes.length, changed });
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

  #write(path: string, bytes: Uint8Array): void {
    writeFileSync(this.#placeOf(path, sha256(bytes)), bytes);
  }

  #placeOf(path: string, digest: string): string {
    if (this.files.has(path)) throw new Error(`two pages or files of the site stand at ${path}`);
    this.files.set(path, digest);
    return this.#withFolder(join(this.#folder, path));
  }

  /** Makes the folder of a file, once. */
  #withFolder(file: string): string {
    const parent = dirname(file);
    if (!this.#made.has(parent)) mkdirSync(parent, { recursive: true });
    this.#made.add(parent);
    return file;
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
