/** Files by path below the content folder. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Files that differ from those of the base: what stands there instead, or nothing where a file is gone. */
export type Changes = Readonly<Record<string, string | Uint8Array | undefined>>;

/** The wikis that are changed: two small ones that share nothing but the settings, or the content of the repository. */
export type BaseName = 'islands' | 'content';

/** A wiki to look at: a base, and what is different from it. */
export interface Trial {
  readonly base: BaseName;
  readonly changes: Changes;
}

/** The files of a base with changes. */
export function withChanges(base: Files, changes: Changes): Record<string, string | Uint8Array> {
  const files: Record<string, string | Uint8Array> = { ...base };
  for (const [path, content] of Object.entries(changes)) {
    if (content === undefined) Reflect.deleteProperty(files, path);
    else define(files, path, content);
  }
  return files;
}

/** Sets an entry, whatever its name: `__proto__` is a file name like another. */
function define(files: Record<string, unknown>, path: string, value: unknown): void {
  Object.defineProperty(files, path, { value, enumerable: true, configurable: true, writable: true });
}

/** A content as bytes, the halves of surrogate pairs as what they would be in a file. */
export function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
