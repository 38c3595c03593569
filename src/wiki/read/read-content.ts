import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
} from 'node:fs';
import { join, sep } from 'node:path';
import { MAX_FILE_BYTES } from './decode.ts';
import {
  fileProblem,
  FOLDER_NAMES,
  IMAGE_FOLDER,
  isImage,
  missingSettings,
  SETTINGS_FILE,
  slotOf,
  unexpectedFile,
  unexpectedFolder,
} from './layout.ts';
import type { Problem } from './problem.ts';
import type { ContentFile } from './read-file.ts';

/** The content folder as found: its files, sorted by path, and what could not be read or is out of place. */
export interface ReadContent {
  readonly files: ContentFile[];
  /** Paths of the pictures, sorted; they are not opened. */
  readonly images: string[];
  readonly problems: Problem[];
}

/**
 * Reads the content folder `root`: `wiki.yml`, the files of the known folders, and the names of the pictures. Files and folders whose
 * names start with a point are passed over, as editors and systems make them. Links that lead out of the
 * folder, folders and devices in place of files, and whatever cannot be opened are problems. Never throws;
 * where the folder itself cannot be read, that is the only problem.
 */
export function readContent(root: string): ReadContent {
  const found: ReadContent = { files: [], images: [], problems: [] };
  let home: string;
  let top: Entry[];
  try {
    home = realpathSync(root);
    top = entries(home);
  } catch (error) {
    const message = `The content folder cannot be read (${reason(error)})`;
    const advice = 'Check the path; the folder holds `wiki.yml` and the folders of the articles';
    found.problems.push(fileProblem(SETTINGS_FILE, 'file-unreadable', message, advice));
    return found;
  }
  for (const entry of top) {
    if (entry.name === IMAGE_FOLDER || FOLDER_NAMES.includes(entry.name)) readFolder(home, entry.name, found);
    else if (entry.folder && entry.name !== SETTINGS_FILE) found.problems.push(unexpectedFolder(entry.name));
    else readOne(home, entry.name, entry, found);
  }
  if (!top.some((entry) => entry.name === SETTINGS_FILE)) found.problems.push(missingSettings());
  found.files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return found;
}

interface Entry {
  readonly name: string;
  readonly folder: boolean;
  /** True for a file that is no link, so that its path is its real one where that of its folder is. */
  readonly plain: boolean;
}

function entries(folder: string): Entry[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .map((entry) => ({ name: entry.name, folder: entry.isDirectory(), plain: entry.isFile() }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function readFolder(home: string, folder: string, found: ReadContent): void {
  let list: Entry[];
  try {
    if (lstatSync(join(home, folder)).isSymbolicLink()) {
      const message = `\`${folder}\` is a link, and only files may be links`;
      found.problems.push(fileProblem(folder, 'file-unreadable', message, 'Put a real folder in its place'));
      return;
    }
    list = entries(join(home, folder));
  } catch (error) {
    const message = `The folder \`${folder}\` cannot be read (${reason(error)})`;
    found.problems.push(
      fileProblem(folder, 'file-unreadable', message, 'Put a readable folder in its place'),
    );
    return;
  }
  for (const entry of list) readOne(home, `${folder}/${entry.name}`, entry, found);
}

function readOne(home: string, path: string, { plain }: Entry, found: ReadContent): void {
  const refuse = (message: string, advice: string) =>
    found.problems.push(fileProblem(path, 'file-unreadable', message, advice));
  try {
    const image = isImage(path);
    const expected = image || slotOf(path).kind !== undefined;
    if (expected && plain) {
      if (image) found.images.push(path);
      else found.files.push({ path, bytes: readBytes(join(home, path)) });
      return;
    }
    const real = realpathSync(join(home, path));
    if (real !== home && !real.startsWith(home + sep)) {
      refuse(
        `\`${path}\` is a link that leads out of the content folder`,
        'Put the file itself in its place',
      );
      return;
    }
    const stat = lstatSync(real);
    if (!expected) {
      found.problems.push(stat.isDirectory() ? innerFolder(path) : unexpectedFile(path));
      return;
    }
    if (stat.isDirectory()) return void refuse(`\`${path}\` is a folder`, 'Put a file in its place');
    if (!stat.isFile()) return void refuse(`\`${path}\` is not a file`, 'Put a file in its place');
    if (image) found.images.push(path);
    else found.files.push({ path, bytes: readBytes(real) });
  } catch (error) {
    refuse(`\`${path}\` cannot be read (${reason(error)})`, 'Make it readable, or remove it');
  }
}

function innerFolder(path: string): Problem {
  const message = `\`${path}\` is a folder inside a folder of the content, and nothing in it is read`;
  return fileProblem(path, 'file-unexpected', message, 'Move its files up, or out of the content');
}

/** The bytes of a file, but at most one more than a file may have: enough to see that it is too large. */
function readBytes(path: string): Uint8Array {
  // Without blocking, and no link: what was put in the place of the file since it was looked at must neither stop the
  // run nor lead out of the content.
  const how = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);
  const handle = openSync(path, how);
  try {
    const size = fstatSync(handle).size;
    const bytes = readUpTo(handle, Math.min(size, MAX_FILE_BYTES) + 1);
    // A file that grew since it was measured is read again with room for the largest.
    return bytes.length > size ? readUpTo(handle, MAX_FILE_BYTES + 1) : bytes;
  } finally {
    closeSync(handle);
  }
}

/** At most so many bytes; with one less, which is all of a file that did not change, nothing more is asked for. */
function readUpTo(handle: number, most: number): Uint8Array {
  const bytes = new Uint8Array(most);
  let length = 0;
  while (length < most - 1) {
    const read = readSync(handle, bytes, length, most - length, length);
    if (read === 0) break;
    length += read;
  }
  return bytes.subarray(0, length);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist, or it is a link to nothing',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ELOOP: 'it is a link that leads to itself',
  ENOTDIR: 'it is not a folder',
  EISDIR: 'it is a folder',
};

/** Why the system refused, without the paths that its own message holds. */
function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  return REASONS[code] ?? code;
}
