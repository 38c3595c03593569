import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { articlePages } from '../../views/pages/entity-pages.ts';
import { siteFiles } from '../../views/pages/site-files.ts';
import { furtherPages } from '../../views/pages/site-pages.ts';
import { graphRecords } from '../../views/search/records.ts';
import type { SiteView } from '../../views/site-view.ts';
import { phase } from '../../wiki/index.ts';
import { searchedPages } from '../build.ts';
import { currentView } from '../current-view.ts';
import { knowledge } from '../knowledge.ts';
import { Obstacle } from '../obstacle.ts';
import { stagedSite, type Busy } from '../staged-site.ts';
import { formerSite, listSite } from '../writing/former-site.ts';
import { siteDigest, writeIndex } from '../writing/other-files.ts';
import { fileOf } from '../writing/page-writer.ts';
import type { SiteWriter } from '../writing/site-writer.ts';
import { misfits, type Part } from './fitting.ts';
import { FILES, readManifest } from './manifest.ts';
import { originOf } from './origin.ts';
import { folderName } from './share.ts';

/** What putting parts together came to. */
export interface Merged {
  /** Number of all files, those of the search index included. */
  readonly files: number;
  readonly records: number;
  /** SHA-256 over the paths and bytes of all files: that of the site as one machine builds it. */
  readonly digest: string;
}

/** Why some parts do not make one site, in sentences. */
export interface Misfit {
  readonly misfits: readonly string[];
}

/** Paths of the files that follow from the wiki alone, without styles and scripts. */
function* filesOf(view: SiteView): Generator<string> {
  for (const { path } of articlePages(view)) yield fileOf(path);
  for (const { path } of furtherPages(view)) yield fileOf(path);
  for (const { path } of siteFiles(view)) yield path;
  yield* view.wiki.images;
}

/** Where each file of the parts lies, and its digest, by its path below the site. */
function filesOfParts(
  parts: readonly Part[],
): Map<string, { readonly from: string; readonly digest: string }> {
  return new Map(
    parts.flatMap(({ folder, manifest }) =>
      Object.entries(manifest.files).map(
        ([path, digest]) => [path, { from: join(folder, FILES, path), digest }] as const,
      ),
    ),
  );
}

/** Hands over all files of the parts and all records of the index, in the order in which a build does. */
async function handOver(
  writer: SiteWriter,
  view: SiteView,
  files: ReadonlyMap<string, { readonly from: string }>,
): Promise<void> {
  for (const record of graphRecords(view)) await writer.give({ do: 'record', record });
  const searched = searchedPages(view);
  const given = new Set<string>();
  for (const page of articlePages(view)) {
    const address = searched(page.path);
    const path = fileOf(page.path);
    const file = files.get(path);
    if (address === undefined || !file) continue;
    given.add(path);
    const html = new Uint8Array(await readFile(file.from));
    await writer.give({ do: 'page', path, html, keep: undefined, searched: address });
  }
  await writeIndex(writer, view);
  for (const [path, { from }] of files) if (!given.has(path)) await writer.give({ do: 'copy', path, from });
}

/**
 * Puts the parts in some folders together and makes the search index of the whole, so that the site is the one that
 * a single machine builds, and puts it in place. Where the parts do not fit together, or are not of the wiki that is
 * loaded, nothing is written. Fails with an obstacle where a folder holds no part or a file of it was changed.
 */
export async function mergeShards(folders: readonly string[]): Promise<Merged | Misfit | Busy> {
  const { wiki, options } = knowledge();
  const view = currentView();
  const parts = folders.map((folder) => ({ folder, manifest: readManifest(folder) }));
  const told = parts.map(({ folder, manifest }) => ({ folder: folderName(folder), manifest }));
  const faults = misfits(told, originOf(view, options.content), filesOf(view));
  if (faults.length > 0) return { misfits: faults };
  const files = filesOfParts(parts);
  const former = formerSite(options.cache, options.out);
  const { language } = wiki.graph.settings;
  return stagedSite({ out: options.out, former, language }, async (site) => {
    await phase('files', () => handOver(site.writer, view, files));
    const records = await phase('index', () => site.writer.indexed);
    const written = await phase('write', () => site.writer.end());
    for (const [path, { digest, from }] of files)
      if (written.files.get(path)?.digest !== digest)
        throw new Obstacle(
          `\`${folderName(from)}\` is not the file that was built. Fetch or build this part again; the last good site is as it was.`,
        );
    site.publish();
    listSite(former.current, written.files);
    return { files: written.files.size, records, digest: siteDigest(written.files) };
  });
}
