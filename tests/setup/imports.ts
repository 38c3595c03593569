import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { ROOT } from './command.ts';
import { filesBelow } from './pages.ts';

/** An import of one file by another, or of a package. */
export interface Import {
  /** Importing file below the root of the project: `src/wiki/index.ts`. */
  readonly from: string;
  /** Imported file below the root of the project, or the name of the package as written. */
  readonly to: string;
  readonly own: boolean;
}

// Static and dynamic imports, re-exports and type imports; the files hold no such words in other places.
const IMPORT = /(?:^|[\s;}<(])(?:import|from)\s*\(?\s*'([^']+)'/g;

function importsOf(from: string, text: string): Import[] {
  return [...text.matchAll(IMPORT)].map(([, name = '']) =>
    name.startsWith('.')
      ? { from, to: posix.join(dirname(from), name), own: true }
      : { from, to: name, own: false },
  );
}

/** All imports of the files below `src` and `scripts`, tests among them, in order of their files. */
export function allImports(): Import[] {
  return ['scripts', 'src']
    .flatMap((folder) => filesBelow(join(ROOT, folder)).map((file) => `${folder}/${file}`))
    .filter((file) => /\.(ts|astro)$/.test(file))
    .flatMap((file) => importsOf(file, readFileSync(join(ROOT, file), 'utf8')));
}
