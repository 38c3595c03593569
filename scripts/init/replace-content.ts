import { existsSync, mkdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A folder of new content that waits beside the old one. */
export interface Waiting {
  readonly folder: string;
  /** Puts it in the place of the old content, which goes away. Until then nothing has changed. */
  place(): void;
  /** Removes it. */
  drop(): void;
}

/** Writes files, by their paths, into a folder beside the content, which may be missing. */
export function waitingContent(content: string, files: Readonly<Record<string, string>>): Waiting {
  const real = existsSync(content) ? realpathSync(content) : content;
  const folder = beside(real, 'new');
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return {
    folder,
    place: () => swap(real, folder),
    drop: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function beside(path: string, mark: string): string {
  return join(dirname(path), `.${basename(path)}-${process.pid}-${mark}`);
}

/** Two renames: at every moment one of the two is whole. */
function swap(content: string, fresh: string): void {
  if (!existsSync(content)) return renameSync(fresh, content);
  const aside = beside(content, 'old');
  renameSync(content, aside);
  try {
    renameSync(fresh, content);
  } catch (error) {
    renameSync(aside, content);
    throw error;
  }
  rmSync(aside, { recursive: true, force: true });
}
