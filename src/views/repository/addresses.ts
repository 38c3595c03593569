import type { Settings } from '../../wiki/index.ts';

/**
 * Addresses in the repository of the wiki, as GitHub reads them. Each is `undefined` where the settings name
 * no repository.
 */

/** What is done with a file: change it, see it as text, see its history; `new` takes a folder. */
export type Verb = 'edit' | 'blob' | 'commits' | 'new';

/**
 * Longest address that is handed to GitHub, in characters. It answers longer ones than about 8,000 with an
 * error, and a reader who has to sign in first carries the address along, encoded a second time.
 */
export const MAX_ADDRESS = 5000;

/** A path for an address: its parts encoded, empty ones and `.` left out. */
function encodePath(path: string): string {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  return parts.map(encodeURIComponent).join('/');
}

/** Path of a file or folder in the repository; the empty text is the content itself. */
export function repositoryPath({ repository }: Settings, file: string): string {
  return [repository?.path ?? 'content', file]
    .flatMap((path) => path.split('/'))
    .filter((part) => part !== '' && part !== '.')
    .join('/');
}

/**
 * The address at which a file or folder below the content is changed, shown or followed back. `line` counts
 * from 1 and makes the page begin there.
 */
export function repositoryAddress(
  settings: Settings,
  verb: Verb,
  file: string,
  line?: number,
): string | undefined {
  const { repository } = settings;
  if (!repository) return undefined;
  const parts = [rootOf(repository.url), verb, encodePath(repository.branch)];
  const path = encodePath(repositoryPath(settings, file));
  // Markdown is shown as a page without lines, unless it is asked for as text.
  const plain = verb === 'blob' && line !== undefined && file.endsWith('.md') ? '?plain=1' : '';
  return `${[...parts, path].filter(Boolean).join('/')}${plain}${line === undefined ? '' : `#L${line}`}`;
}

/** A field of a form with the text that it is filled with; the last fields are left out where there are too many. */
export type Filled = readonly (readonly [field: string, text: string | undefined])[];

/**
 * The address of an issue form with fields filled in. Fields that would make the address longer than
 * `MAX_ADDRESS` are left out, whole, so that nothing is cut in a word.
 */
export function issueFormAddress(settings: Settings, form: string, filled: Filled): string | undefined {
  const { repository } = settings;
  if (!repository) return undefined;
  let address = `${rootOf(repository.url)}/issues/new?template=${encodeURIComponent(form)}`;
  for (const [field, text] of filled) {
    if (text === undefined || text === '') continue;
    const longer = `${address}&${encodeURIComponent(field)}=${encodeURIComponent(text.toWellFormed())}`;
    if (longer.length <= MAX_ADDRESS) address = longer;
  }
  return address;
}

function rootOf(url: string): string {
  return url.replace(/\/+$/, '');
}
