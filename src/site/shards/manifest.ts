import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Obstacle } from '../obstacle.ts';
import { originSchema } from './origin.ts';
import { folderName } from './share.ts';

/** File of a part that says which part of what it is. */
export const MANIFEST = 'shard.json';
/** Folder of a part that holds its files. */
export const FILES = 'files';

const number = z.int().positive();
/** A path that leads nowhere but below the folder: a part may come from another machine. */
const path = z.string().regex(/^(?!\/)(?!(?:.*\/)?\.\.?(?:\/|$))[^\\\0]+$/);

const manifestSchema = z.strictObject({
  part: number,
  of: number,
  origin: originSchema,
  /** Digest of the files that pages load. */
  assets: z.string(),
  /** SHA-256 of each file of the part by its path below the site. */
  files: z.record(path, z.string()),
});

/** Which part of what a folder holds. */
export type Manifest = z.infer<typeof manifestSchema>;

/** Writes down which part a folder holds. */
export function writeManifest(folder: string, manifest: Manifest): void {
  writeFileSync(join(folder, MANIFEST), JSON.stringify(manifest));
}

/** Reads which part a folder holds; fails with an obstacle where it holds none. */
export function readManifest(folder: string): Manifest {
  let text: string;
  try {
    text = readFileSync(join(folder, MANIFEST), 'utf8');
  } catch {
    throw new Obstacle(
      `\`${folderName(folder)}\` holds no part of a site. Name the folders that \`npm run build -- --shard\` wrote.`,
    );
  }
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch {
    throw new Obstacle(
      `\`${folderName(join(folder, MANIFEST))}\` is damaged, or was written by another version. Build this part again.`,
    );
  }
}
