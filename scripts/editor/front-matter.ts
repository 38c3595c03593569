import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ARTICLE_KINDS, jsonSchemas, type ReadFile } from '../../src/wiki/index.ts';

/**
 * Files by which the Astro extension of editors completes and checks front matter in Markdown
 * (https://docs.astro.build/en/reference/experimental-flags/content-intellisense/). Astro writes them from content
 * collections, which this wiki does without; here they come from the JSON Schemas and the files of the content.
 */
const FOLDER = '.astro/collections';

/** The extension looks for the address of a file in small letters and without escapes. */
function addressOf(path: string): string {
  return decodeURIComponent(pathToFileURL(path).href).toLowerCase();
}

/** The text of each file for the editor, by its path below the root of the repository. */
export function frontMatterFiles(
  content: string,
  files: readonly Pick<ReadFile, 'path' | 'kind'>[],
): Map<string, string> {
  const kinds: readonly string[] = ARTICLE_KINDS;
  const entries = files.flatMap(({ path, kind }) =>
    kind !== undefined && kinds.includes(kind) ? [[addressOf(join(content, path)), kind]] : [],
  );
  const manifest = {
    collections: ARTICLE_KINDS.map((name) => ({ hasSchema: true, name })),
    entries: Object.fromEntries(entries) as Record<string, string>,
  };
  const schemas = Object.entries(jsonSchemas()).filter(([name]) => name !== 'settings.schema.json');
  return new Map([
    ...schemas.map(([name, text]): [string, string] => [`${FOLDER}/${name}`, text]),
    [`${FOLDER}/collections.json`, `${JSON.stringify(manifest, null, 2)}\n`],
  ]);
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** Writes the files for the editor where they are not what they should be; a folder that cannot be written is left. */
export function writeFrontMatterFiles(root: string, content: string, files: readonly ReadFile[]): void {
  for (const [name, text] of frontMatterFiles(content, files)) {
    const path = join(root, name);
    if (textOf(path) === text) continue;
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    } catch {
      // Help in an editor is no reason to stop a check.
      return;
    }
  }
}
