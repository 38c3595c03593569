import { createHash } from 'node:crypto';
import {
  appendFileSync,
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** Contents whose trees are kept; beyond them those used longest ago go. */
const MOST_CONTENTS = 8;

const digest = (bytes: string | Uint8Array): string => createHash('sha1').update(bytes).digest('base64url');

/** Where a tree stands in the file of all, with the digest of its bytes. */
type Entry = readonly [offset: number, length: number, digest: string];

/**
 * The syntax trees of bodies as JSON in UTF-8, by the key of their file: what rendering needs and checking does not.
 * They stand one after the other in a file that is only ever added to, until half of it is no longer used, and each
 * is read when it is asked for. What is missing, cut off or damaged counts as not kept.
 */
export class TreeStore {
  readonly #file: string;
  readonly #list: string;
  readonly #version: string;
  readonly #known: Map<string, Entry>;
  readonly #added = new Map<string, Uint8Array>();
  #handle: number | undefined;

  /** Opens the trees of the content at `root` in a folder. */
  constructor(folder: string, root: string, version: string) {
    this.#file = join(folder, `${digest(root)}.trees`);
    this.#list = join(folder, `${digest(root)}.json`);
    this.#version = version;
    this.#known = this.#readList();
  }

  /** Whether a tree is kept. */
  has(key: string): boolean {
    return this.#known.has(key) || this.#added.has(key);
  }

  /** The tree that is kept under a key. */
  get(key: string): Uint8Array | undefined {
    const entry = this.#known.get(key);
    if (!entry) return this.#added.get(key);
    const [offset, length, sum] = entry;
    try {
      this.#handle ??= openSync(this.#file, 'r');
      const bytes = new Uint8Array(length);
      const read = readSync(this.#handle, bytes, 0, length, offset);
      return read === length && digest(bytes) === sum ? bytes : undefined;
    } catch {
      return undefined;
    }
  }

  /** Keeps a tree. */
  set(key: string, tree: Uint8Array): void {
    this.#added.set(key, tree);
  }

  /** Writes what was added; of what was there, what is in use stays known. Where it cannot be written nothing is lost. */
  save(used: ReadonlySet<string>): void {
    const gone = [...this.#known.keys()].filter((key) => !used.has(key));
    if (this.#added.size === 0 && gone.length === 0) return;
    for (const key of gone) this.#known.delete(key);
    try {
      mkdirSync(join(this.#file, '..'), { recursive: true });
      this.#write();
      const list = JSON.stringify(Object.fromEntries(this.#known));
      const beside = `${this.#list}.${process.pid}`;
      writeFileSync(beside, `${this.#version} ${digest(list)}\n${list}`);
      renameSync(beside, this.#list);
      this.#prune();
    } catch {
      this.#known.clear();
    }
  }

  #write(): void {
    const size = statSync(this.#file, { throwIfNoEntry: false })?.size ?? 0;
    const live = [...this.#known.values()].reduce((sum, [, length]) => sum + length, 0);
    const parts: Uint8Array[] = [];
    let end = size;
    const add = (key: string, bytes: Uint8Array): void => {
      this.#known.set(key, [end, bytes.length, digest(bytes)]);
      parts.push(bytes);
      end += bytes.length;
    };
    if (size <= 2 * live) {
      for (const [key, bytes] of this.#added) add(key, bytes);
      return appendFileSync(this.#file, Buffer.concat(parts));
    }
    const kept = [...this.#known.keys()].map((key) => [key, this.get(key)] as const);
    this.#known.clear();
    end = 0;
    for (const [key, bytes] of [...kept, ...this.#added]) if (bytes) add(key, bytes);
    if (this.#handle !== undefined) closeSync(this.#handle);
    this.#handle = undefined;
    const beside = `${this.#file}.${process.pid}`;
    writeFileSync(beside, Buffer.concat(parts));
    renameSync(beside, this.#file);
  }

  #readList(): Map<string, Entry> {
    try {
      const text = readFileSync(this.#list, 'utf8');
      const head = text.indexOf('\n');
      const list = text.slice(head + 1);
      if (text.slice(0, head) !== `${this.#version} ${digest(list)}`) return new Map();
      return new Map(Object.entries(JSON.parse(list) as Record<string, Entry>));
    } catch {
      return new Map();
    }
  }

  #prune(): void {
    const folder = join(this.#file, '..');
    const lists = readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => join(folder, name))
      .map((file) => ({ file, used: statSync(file).mtimeMs }))
      .sort((a, b) => b.used - a.used);
    for (const { file } of lists.slice(MOST_CONTENTS)) {
      rmSync(file, { force: true });
      rmSync(file.replace(/json$/, 'trees'), { force: true });
    }
  }
}
