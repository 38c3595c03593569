import type { Manifest } from './manifest.ts';
import { ORIGIN_WORDS, type Origin } from './origin.ts';
import { partOf } from './share.ts';

/** A part of a site and where it was found. */
export interface Part {
  readonly folder: string;
  readonly manifest: Manifest;
}

const list = (words: readonly (string | number)[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** Which parts of the whole are missing or there twice, and whether they are of one whole. */
function countFaults(parts: readonly Part[]): string[] {
  const counts = [...new Set(parts.map(({ manifest }) => manifest.of))].sort((a, b) => a - b);
  const [of = 0] = counts;
  if (counts.length > 1)
    return [`The parts are of ${list(counts)} parts: build all of them with one number.`];
  const faults: string[] = [];
  const missing: string[] = [];
  for (let part = 1; part <= of; part++) {
    const found = parts.filter(({ manifest }) => manifest.part === part).map(({ folder }) => `\`${folder}\``);
    if (found.length === 0) missing.push(`${part}/${of}`);
    if (found.length > 1) faults.push(`Part ${part}/${of} is there more than once, in ${list(found)}.`);
  }
  if (missing.length === 0) return faults;
  const build = missing.map((share) => `\`npm run build -- --shard ${share}\``);
  return [`Missing: part ${list(missing)}. Build with ${list(build)}, or name the folder.`, ...faults];
}

/** In what a part differs from what the one who merges has. */
function originFaults({ folder, manifest }: Part, here: Origin): string[] {
  const names = Object.keys(here) as (keyof Origin)[];
  const differing = names.filter((name) => manifest.origin[name] !== here[name]);
  if (differing.length === 0) return [];
  const words = list(differing.map((name) => ORIGIN_WORDS[name]));
  return [
    `\`${folder}\` was made from something else than is here: ${words}. Build it again, or merge where it was built.`,
  ];
}

/** Files that are in a part to which they do not belong, or that nobody brings. */
function fileFaults(parts: readonly Part[], expected: Iterable<string>): string[] {
  const known = new Set<string>();
  for (const { folder, manifest } of parts) {
    for (const path of Object.keys(manifest.files)) {
      if (partOf(path, manifest.of) !== manifest.part)
        return [`\`${folder}\` lists \`${path}\`, which belongs to another part. Build it again.`];
      known.add(path);
    }
  }
  const missing = [...expected].filter((path) => !known.has(path));
  const [first] = missing;
  if (first === undefined) return [];
  const others = missing.length > 1 ? ` and ${missing.length - 1} more` : '';
  return [`No part brings \`${first}\`${others}. Build all parts again.`];
}

/**
 * Why some parts do not make one site, in sentences; none where they do. `here` is what the one who merges would make
 * a site from, and `expected` are the paths of the files that it must have at the least.
 */
export function misfits(parts: readonly Part[], here: Origin, expected: Iterable<string>): string[] {
  const faults = [...countFaults(parts), ...parts.flatMap((part) => originFaults(part, here))];
  if (faults.length > 0) return faults;
  if (new Set(parts.map(({ manifest }) => manifest.assets)).size > 1)
    return ['The parts load different styles or scripts. Build all of them again, with one cache or none.'];
  return fileFaults(parts, expected);
}
