import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './command.ts';

/** A copy of the tiny wiki that a test may change. */
export interface OfficeCopy {
  /** Folder in which the copy and whatever is made of it stand. */
  readonly folder: string;
  readonly content: string;
  /** Replaces text in a file, which must hold it. */
  edit(file: string, from: string, to: string): void;
  write(file: string, text: string): void;
  read(file: string): string;
  remove(): void;
}

/** Copies the tiny wiki to a temporary folder outside any repository. */
export function copyOffice(): OfficeCopy {
  const folder = mkdtempSync(join(tmpdir(), 'gapwiki-office-'));
  const content = join(folder, 'content');
  cpSync(join(ROOT, 'tests/wikis/office'), content, { recursive: true });
  const read = (file: string): string => readFileSync(join(content, file), 'utf8');
  const write = (file: string, text: string): void => writeFileSync(join(content, file), text);
  return {
    folder,
    content,
    read,
    write,
    edit(file, from, to) {
      const text = read(file);
      if (!text.includes(from)) throw new Error(`${file} does not hold “${from}”`);
      write(file, text.replaceAll(from, to));
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
