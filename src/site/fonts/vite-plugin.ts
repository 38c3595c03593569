import { join } from 'node:path';
import { knowledge } from '../knowledge.ts';
import { fontFolder } from './make-fonts.ts';

/** What layouts import: the style sheet that declares the fonts, and the address of the one that every page shows. */
const FILES: Readonly<Record<string, string>> = {
  'virtual:fonts.css': 'fonts.css',
  'virtual:text-font': 'literata-latin.woff2?url',
};

/** Gives layouts the fonts of the wiki that is loaded. Their addresses are hashed and below the base like any asset. */
export function fonts(cache: string) {
  let folder: Promise<string> | undefined;
  return {
    name: 'gapwiki:fonts',
    enforce: 'pre' as const,
    async resolveId(id: string): Promise<string | undefined> {
      const file = FILES[id];
      if (file === undefined) return undefined;
      folder ??= fontFolder(
        cache,
        knowledge().wiki.files.map(({ text }) => text.text),
      );
      return join(await folder, file);
    },
  };
}
