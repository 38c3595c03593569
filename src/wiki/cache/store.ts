import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Content folders whose entries are kept; beyond them those used longest ago go. */
const MOST_FOLDERS = 8;

const digest = (text: string | Uint8Array): string => createHash('sha1').update(text).digest('base64url');

/** What was made of the files of one content folder, by the digest of a file, each as a line of JSON. */
export class Store {
  readonly #file: string;
  readonly #version: string;
  readonly #known: Map<string, string>;
  readonly #used = new Map<string, string>();
  #changed = false;

  /**
   * Opens what the last run over the content at `root` left in `folder`. What is missing, cut off, damaged or of
   * another version counts as empty.
   */
  constructor(folder: string, root: string, version: string) {
    this.#file = join(folder, `${digest(root)}.jsonl`);
    this.#version = version;
    this.#known = this.#read();
  }

  /** Whether a line is kept for a digest; asking does not keep it on. */
  has(key: string): boolean {
    return this.#known.has(key);
  }

  /** The line kept for a digest; it is kept on for the next run. */
  get(key: string): string | undefined {
    const line = this.#known.get(key);
    if (line !== undefined) this.#used.set(key, line);
    return line;
  }

  /** Keeps a line, which must hold no line break, as JSON never does. */
  set(key: string, line: string): void {
    this.#used.set(key, line);
    this.#changed = true;
  }

  /**
   * Writes what this run used, and only that, so that the store is never larger than the content. A folder that
   * cannot be written costs the next run time and nothing else.
   */
  save(): void {
    if (!this.#changed && this.#used.size === this.#known.size) return;
    const lines = [...this.#used].map(([key, line]) => `${key} ${line}`).join('\n');
    // One name for all: what a run that was ended left is written over, and what two write at one time is damaged.
    const beside = `${this.#file}.next`;
    try {
      mkdirSync(join(this.#file, '..'), { recursive: true });
      writeFileSync(beside, `${this.#version} ${digest(lines)}\n${lines}`);
      renameSync(beside, this.#file);
      this.#prune();
    } catch {
      try {
        rmSync(beside, { force: true });
      } catch {
        // Where nothing can be written there is nothing to clear away.
      }
    }
  }

  #read(): Map<string, string> {
    let text: string;
    try {
      text = readFileSync(this.#file, 'utf8');
    } catch {
      return new Map();
    }
    const head = text.indexOf('\n');
    const lines = text.slice(head + 1);
    if (head < 0 || text.slice(0, head) !== `${this.#version} ${digest(lines)}`) return new Map();
    return new Map(
      lines === ''
        ? []
        : lines.split('\n').map((line) => {
            const space = line.indexOf(' ');
            return [line.slice(0, space), line.slice(space + 1)];
          }),
    );
  }

  #prune(): void {
    const folder = join(this.#file, '..');
    const files = readdirSync(folder)
      .filter((name) => name.endsWith('.jsonl'))
      .map((name) => join(folder, name))
      .map((file) => ({ file, used: statSync(file).mtimeMs }))
      .sort((a, b) => b.used - a.used);
    for (const { file } of files.slice(MOST_FOLDERS)) rmSync(file, { force: true });
  }
}

/** The key under which what is made of a file is kept: its path, which places name, and its bytes. */
export function keyOf(path: string, bytes: Uint8Array): string {
  return createHash('sha1').update(path).update('\0').update(bytes).digest('base64url');
}
