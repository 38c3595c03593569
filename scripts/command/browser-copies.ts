import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Folder of the copies, below the root of the repository. */
export const COPIES = 'src/site/client/contribute/checks';

/**
 * Files of the core that the forms of the site run in the browser too. They import nothing but each other; the
 * browser's own files may import nothing of the core, so they get copies, and a test holds the two alike.
 */
const ORIGINALS = [
  'src/wiki/read/did-you-mean.ts',
  'src/wiki/rules/claim-faults.ts',
  'src/wiki/rules/code.ts',
  'src/wiki/rules/date-faults.ts',
  'src/wiki/rules/quantity-faults.ts',
  'src/wiki/rules/relation-faults.ts',
  'src/wiki/rules/source-identity.ts',
  'src/wiki/schema/edtf.ts',
  'src/wiki/schema/leaf-checks.ts',
];

const IMPORTED = /( from ')([^']+)(';)/g;

function copyOf(path: string, text: string): string {
  const names = ORIGINALS.map((each) => basename(each));
  const own = text.replace(IMPORTED, (_, before: string, from: string, after: string) => {
    const name = basename(from);
    if (!names.includes(name)) throw new Error(`${path} imports ${from}, which browsers do not get`);
    return `${before}./${name}${after}`;
  });
  return `// Written by \`npm run generate\` from ${path}: do not edit.\n${own}`;
}

/** The text of each copy by its path below the root. Throws where an original imports more than the others. */
export function browserCopies(root: string): Map<string, string> {
  return new Map(
    ORIGINALS.map((path) => [
      `${COPIES}/${basename(path)}`,
      copyOf(path, readFileSync(join(root, path), 'utf8')),
    ]),
  );
}
