import { constants } from 'node:fs';
import { open, realpath, stat, type FileHandle } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

/** What a file is, by its ending; all text of a site is UTF-8. */
const TYPES: Readonly<Record<string, string>> = {
  '.bib': 'text/plain; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonl': 'text/plain; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.ris': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
  '.yml': 'text/plain; charset=utf-8',
};

/** A file of the site that is open to be sent; whoever has it closes it. */
export interface ServedFile {
  readonly handle: FileHandle;
  readonly size: number;
  readonly type: string;
  /** Changes with the file, as the header `ETag` says it. */
  readonly tag: string;
}

/** Names that lead up, are hidden, or that a file system reads as something else than a name. */
const NO_NAME = /^$|^\.|[\0\\:]/;

/** The names of which an address below the base consists, the last one empty for a folder; `undefined` where one is none. */
function namesOf(path: string): string[] | undefined {
  let text: string;
  try {
    text = decodeURIComponent(path.replace(/[?#].*$/s, ''));
  } catch {
    return undefined;
  }
  const names = text.split('/');
  const inner = names.at(-1) === '' ? names.slice(0, -1) : names;
  return inner.some((name) => NO_NAME.test(name)) ? undefined : names;
}

/** Where a site stands at a moment. */
interface Standing {
  readonly root: string;
  /** Another one as soon as another folder stands there; numbers of folders that are gone are given again. */
  readonly identity: string;
}

/**
 * Where the site stands at this moment: while a build puts a new one in the place of the old one, the old one
 * stands under its second name (`output.ts`). `undefined` where there is neither.
 */
async function standing(folder: string): Promise<Standing | undefined> {
  for (const place of [folder, `${folder}.old`, folder]) {
    try {
      const [root, { dev, ino, ctimeMs }] = await Promise.all([realpath(place), stat(place)]);
      return { root, identity: `${place}\0${dev}\0${ino}\0${ctimeMs}` };
    } catch {
      continue;
    }
  }
  return undefined;
}

async function openBelow(root: string, names: readonly string[]): Promise<ServedFile | 'folder' | undefined> {
  let handle: FileHandle | undefined;
  try {
    const file = await realpath(join(root, ...names));
    if (!file.startsWith(root + sep)) return undefined;
    // A pipe would keep whoever opens it waiting.
    handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK);
    const state = await handle.stat();
    if (!state.isFile()) {
      await handle.close();
      return state.isDirectory() && (await hasPage(file)) ? 'folder' : undefined;
    }
    const { size, mtimeMs } = state;
    const tag = `W/"${size.toString(36)}-${Math.trunc(mtimeMs).toString(36)}"`;
    return { handle, size, tag, type: TYPES[extname(file)] ?? 'application/octet-stream' };
  } catch {
    await handle?.close().catch(() => undefined);
    return undefined;
  }
}

/** How often a file is looked for where the site is exchanged meanwhile; nobody builds that fast. */
const TURNS = 10;

/**
 * Opens the file of a site that an address asks for, `path` being what follows the base, as it was asked for.
 * `'folder'` where the address lacks the slash of a page; `undefined` where the site has no such file, whatever
 * the reason. Nothing outside the folder is opened, links of the file system included.
 */
export async function openServed(folder: string, path: string): Promise<ServedFile | 'folder' | undefined> {
  const names = namesOf(path);
  if (!names) return undefined;
  if (names.at(-1) === '') names[names.length - 1] = 'index.html';
  for (let turn = 0; turn < TURNS; turn++) {
    const before = await standing(folder);
    const found = before && (await openBelow(before.root, names));
    if (found) return found;
    // Only where the same site stands there as before is there no such file.
    if ((await standing(folder))?.identity === before?.identity) return undefined;
  }
  return undefined;
}

async function hasPage(folder: string): Promise<boolean> {
  return realpath(join(folder, 'index.html')).then(
    () => true,
    () => false,
  );
}
