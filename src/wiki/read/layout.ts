import { ARTICLE_KINDS, FOLDERS, type ArticleKind } from '../schema/kinds.ts';
import { kebab } from '../schema/likely-values.ts';
import { nearest } from './did-you-mean.ts';
import { SourceText } from './place.ts';
import type { Problem } from './problem.ts';

/** File of the settings, directly in the content folder. */
export const SETTINGS_FILE = 'wiki.yml';

/** Folder of the pictures; what is in it is named by articles and read by nobody here. */
export const IMAGE_FOLDER = 'images';
// SVG is not among them: it can carry programs.
const IMAGE = /^images\/([^/]+)\.(?:png|jpe?g|gif|webp|avif)$/;
// A picture goes to the site under its own name, which must be one on every system and in every address.
const PORTABLE = /^(?!(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$))[a-z0-9][\w-]*(?:\.[\w-]+)*$/i;

/** True for the path of a picture that pages can show. */
export function isImage(path: string): boolean {
  const name = IMAGE.exec(path)?.[1];
  return name !== undefined && PORTABLE.test(name);
}

/** What a file of the content is, by its path. */
export interface Slot {
  readonly kind: ArticleKind | 'source' | 'settings' | undefined;
  /** File name without its ending; the whole name where the file has no place in the content. */
  readonly id: string;
}

const KIND_OF_FOLDER: ReadonlyMap<string, ArticleKind | 'source'> = new Map(
  [...ARTICLE_KINDS, 'source' as const].map((kind) => [FOLDERS[kind], kind]),
);

/** Names of the folders of the content, in the order of the kinds. */
export const FOLDER_NAMES: readonly string[] = [...KIND_OF_FOLDER.keys()];

/** Ending of the files of a kind, with its point. */
export function endingOf(kind: ArticleKind | 'source' | 'settings'): '.md' | '.yml' {
  return kind === 'source' || kind === 'settings' ? '.yml' : '.md';
}

/** The kind and id that a path below the content folder stands for; no kind where it stands for none. */
export function slotOf(path: string): Slot {
  if (path === SETTINGS_FILE) return { kind: 'settings', id: 'wiki' };
  const parts = path.split('/');
  const name = parts[parts.length - 1] ?? path;
  const kind = parts.length === 2 ? KIND_OF_FOLDER.get(parts[0] ?? '') : undefined;
  const ending = kind && endingOf(kind);
  if (!kind || !ending || !name.endsWith(ending) || name === ending) return { kind: undefined, id: name };
  return { kind, id: name.slice(0, -ending.length) };
}

/** A problem with a file as a whole, which no place inside it can show. */
export function fileProblem(path: string, rule: string, message: string, advice?: string): Problem {
  const place = new SourceText(path, '').place(0, 0);
  return advice === undefined ? { rule, place, message } : { rule, place, message, advice };
}

/** The problem of a content without settings. */
export function missingSettings(): Problem {
  return fileProblem(
    SETTINGS_FILE,
    'file-unreadable',
    `There is no \`${SETTINGS_FILE}\` in the content folder, and it says what the wiki is about`,
    'Write it with the name, the question, the two poles and the tables of the wiki',
  );
}

/** Why a file does not belong in the content, with the path that may have been meant. */
export function unexpectedFile(path: string): Problem {
  const parts = path.split('/');
  const folder = parts.length > 1 ? (parts[0] ?? '') : '';
  const name = parts[parts.length - 1] ?? path;
  const kind = KIND_OF_FOLDER.get(folder);
  const found = { actual: path };
  if (parts.length === 1) {
    const expected = nearest(name, [SETTINGS_FILE, 'wiki.yaml']).length > 0 ? [SETTINGS_FILE] : [];
    return {
      ...fileProblem(
        path,
        'file-unexpected',
        `\`${path}\` stands directly in the content folder, where only \`${SETTINGS_FILE}\` is read`,
        `Move it into one of the folders ${FOLDER_NAMES.map((each) => `\`${each}\``).join(', ')}, or out of the content`,
      ),
      ...found,
      ...(expected.length > 0 && { expected }),
    };
  }
  if (folder === IMAGE_FOLDER) return { ...unexpectedImage(path), ...found };
  if (!kind) return { ...unexpectedFolder(folder, path), ...found };
  const ending = endingOf(kind);
  if (parts.length > 2) {
    return {
      ...fileProblem(
        path,
        'file-unexpected',
        `\`${path}\` stands in a folder inside \`${folder}\`, and folders of the content have no folders of their own`,
        `Move it up into \`${folder}\``,
      ),
      ...found,
      expected: [`${folder}/${name}`],
      ...movedTo(path, `${folder}/${name}`),
    };
  }
  const stem = name.replace(/\.[^.]*$/, '');
  return {
    ...fileProblem(
      path,
      'file-unexpected',
      `\`${name}\` is not read, because the files in \`${folder}\` end in \`${ending}\``,
      `Give the file the ending \`${ending}\`, or move it out of the content`,
    ),
    ...found,
    ...(stem !== '' && {
      expected: [`${folder}/${stem}${ending}`],
      ...movedTo(path, `${folder}/${stem}${ending}`),
    }),
  };
}

/** That a file was meant to have another path is a guess: it may stand in the wrong folder with the right name. */
function movedTo(from: string, to: string): Pick<Problem, 'fix'> {
  return { fix: { certain: false, edits: [], moves: [{ from, to }] } };
}

function unexpectedImage(path: string): Problem {
  const [, name, ending] = /^images\/([^/]+)(\.[a-z]+)$/s.exec(path) ?? [];
  if (name !== undefined && ending !== undefined && isImage(`images/a${ending}`)) {
    const message = `\`${path}\` has a name that not every system and address can hold`;
    const advice = 'Name the picture with letters of English, digits, points, hyphens and underscores';
    const meant = `images/${kebab(name)}${ending}`;
    const guess = isImage(meant) && { expected: [meant], ...movedTo(path, meant) };
    return { ...fileProblem(path, 'file-unexpected', message, advice), ...guess };
  }
  return fileProblem(
    path,
    'file-unexpected',
    `\`${path}\` is not a picture that pages can show`,
    'Keep PNG, JPEG, GIF, WebP and AVIF files in `images`, with their endings in small letters and without folders of their own',
  );
}

/** Why a folder does not belong in the content; `path` is the file or folder that the problem names. */
export function unexpectedFolder(folder: string, path: string = folder): Problem {
  const expected = nearest(folder, [...FOLDER_NAMES, IMAGE_FOLDER]);
  return {
    ...fileProblem(
      path,
      'file-unexpected',
      `\`${folder}\` is not a folder of the content, so that nothing in it is read`,
      `Use one of ${FOLDER_NAMES.map((each) => `\`${each}\``).join(', ')}`,
    ),
    actual: folder,
    ...(expected.length > 0 && { expected }),
  };
}
