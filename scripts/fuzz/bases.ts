import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadWikiFrom, type Wiki } from '../../src/wiki/index.ts';
import type { BaseName, Files } from './trial.ts';

const REPOSITORY = join(import.meta.dirname, '../..');

/** What ids of the second island end with. */
const FAR = '-yonder';

/** A wiki that trials start from. */
export interface Base {
  readonly files: Readonly<Record<string, string>>;
  readonly wiki: Wiki;
  /** Paths of the files that trials may change; the others have nothing to do with them, but for the settings. */
  readonly near: readonly string[];
  readonly far: readonly string[];
}

function textsBelow(folder: string): Record<string, string> {
  const root = join(REPOSITORY, folder);
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(?:md|yml)$/.test(path))
    .sort();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

/** Faults of all sorts in the second island, so that there are findings which must not change. */
const PLANTED = `---
title: Faults planted far away${FAR}
form: overview
summary: 'Text: [[nowhere-in-the-far-land]].'
claims:
  - id: planted${FAR}
    statement: Nothing supports this.
    asOf: 2026-13
    sources: []
  - id: Planted Twice${FAR}
    statement: One.
related: [nobody-of-this-name-here]
---

In 1987 there were 14 of them. <b>Bold</b> and https://example.org/bare and [@no-such-key-in-the-far-land] and [[a|]].

#### Too deep
`;

/** The office wiki, and beside it the same once more with other ids and titles. */
function islands(): Base {
  const files = textsBelow('tests/wikis/office');
  const { graph } = loadWikiFrom(files);
  const ids = [
    ...[...graph.articles, ...graph.claims, ...graph.sources].map(({ id }) => id),
    ...graph.redirects.keys(),
  ];
  const known = new RegExp(`(?<![a-z0-9-])(?:${ids.join('|')})(?![a-z0-9-])`, 'g');
  const moved = (text: string): string => text.replace(known, (id) => id + FAR);
  const far = Object.entries(files)
    .filter(([path]) => path !== 'wiki.yml')
    .map(([path, text]): [string, string] => [
      moved(path),
      moved(text)
        .replace(/^(title: .*?)('?)$/m, `$1${FAR}$2`)
        .replace(/^(URL|DOI): .*\n/m, '')
        .replace(/^synonyms: .*\n/m, ''),
    ]);
  const planted = { [`topics/faults${FAR}.md`]: PLANTED };
  const all = { ...files, ...Object.fromEntries(far), ...planted };
  return {
    files: all,
    wiki: loadWikiFrom(all),
    near: Object.keys(files).filter((path) => path !== 'wiki.yml'),
    far: [...far.map(([path]) => path), ...Object.keys(planted)],
  };
}

function content(): Base {
  const files = textsBelow('content');
  const near = Object.keys(files).filter((path) => path !== 'wiki.yml');
  return { files, wiki: loadWikiFrom(files), near, far: [] };
}

const made = new Map<BaseName, Base>();

/** A base, read once. */
export function base(name: BaseName): Base {
  let found = made.get(name);
  if (!found) made.set(name, (found = name === 'islands' ? islands() : content()));
  return found;
}

/** The files of a base as trials take them. */
export function baseFiles(name: BaseName): Files {
  return base(name).files;
}
