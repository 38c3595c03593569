import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { SiteView } from '../../views/site-view.ts';
import { codeFiles } from '../compile/code-digest.ts';

const text = z.string();

/** What a part of a site was made from, as far as the machine that builds tells: parts of one site agree in all of it. */
export const originSchema = z.strictObject({
  /** Digest of every file of the content, pictures included. */
  content: text,
  /** Digest of the dates and commits of the files of the content. */
  history: text,
  /** Day that counts as now. */
  day: text,
  /** Path below which the site is served. */
  base: text,
  /** Origin of the site; empty where it is not known. */
  address: text,
  /** Digest of the code and the packages. */
  code: text,
  /** Version of Node. */
  node: text,
});

/** What a part of a site was made from. */
export type Origin = z.infer<typeof originSchema>;

/** How each piece of an origin is told, and what makes it differ. */
export const ORIGIN_WORDS: Readonly<Record<keyof Origin, string>> = {
  content: 'the content',
  history: 'the history of the content (was one cloned without it?)',
  day: 'the day that counts as now (`--now`)',
  base: 'the base path (`--base`, `BASE_PATH`)',
  address: 'the address of the site (`SITE_URL`)',
  code: 'the code',
  node: 'the version of Node',
};

function digest(pieces: Iterable<string | Uint8Array>): string {
  const hash = createHash('sha256');
  // The length goes before each piece, so that no two lists run together to the same bytes.
  for (const piece of pieces) hash.update(`${Buffer.byteLength(piece)}\0`).update(piece);
  return hash.digest('hex');
}

function* contentOf({ wiki }: SiteView, content: string): Generator<string | Uint8Array> {
  for (const { path, text: source } of wiki.files) yield* [path, source.text];
  for (const image of wiki.images) yield* [image, readFileSync(join(content, image))];
}

/** What the site of a view is made from, with the content in a folder. */
export function originOf(view: SiteView, content: string): Origin {
  return {
    content: digest(contentOf(view, content)),
    history: digest([...view.changed, ...view.commits].flat()),
    day: view.graph.now,
    base: view.base,
    address: view.origin ?? '',
    code: codeFiles(),
    node: process.version,
  };
}

/** Digest of the paths and bytes of the files that pages load: a part whose styles have other names fits no other. */
export function assetsDigest(assets: string): string {
  const paths = readdirSync(assets, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return digest(paths.flatMap((path) => [path.slice(assets.length), readFileSync(path)]));
}
