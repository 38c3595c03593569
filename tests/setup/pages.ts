import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A built HTML file. */
export interface BuiltPage {
  /** Path below the folder of the site: `claims/x/index.html`. */
  readonly file: string;
  /** Address below the origin: `/office/claims/x/`. */
  readonly address: string;
  readonly html: string;
}

/** All files below a folder, as paths with forward slashes, sorted. */
export function filesBelow(folder: string, inner = ''): string[] {
  return readdirSync(join(folder, inner), { withFileTypes: true })
    .flatMap((entry) => {
      const path = inner === '' ? entry.name : `${inner}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(folder, path) : [path];
    })
    .sort();
}

/** All pages of a built site. */
export function builtPages(folder: string, base: string): BuiltPage[] {
  return filesBelow(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({
      file,
      address: `${base}${file.replace(/(^|\/)index\.html$/, '$1')}`,
      html: readFileSync(join(folder, file), 'utf8'),
    }));
}
