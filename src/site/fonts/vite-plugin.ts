import { join } from 'node:path';
import { knowledge } from '../knowledge.ts';
import { fontFolder } from './make-fonts.ts';

/** The style sheet that declares the fonts, as a layout imports it. */
export const FONT_STYLES = 'virtual:fonts.css';

/** Gives layouts the fonts of the wiki that is loaded. Their addresses are hashed and below the base like any asset. */
export function fonts(cache: string) {
  let folder: Promise<string> | undefined;
  return {
    name: 'gapwiki:fonts',
    enforce: 'pre' as const,
    async resolveId(id: string): Promise<string | undefined> {
      if (id !== FONT_STYLES) return undefined;
      folder ??= fontFolder(
        cache,
        knowledge().wiki.files.map(({ text }) => text.text),
      );
      return join(await folder, 'fonts.css');
    },
  };
}
