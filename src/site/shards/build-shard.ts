import { articlePages } from '../../views/pages/entity-pages.ts';
import type { SitePage } from '../../views/pages/shown.ts';
import { furtherPages } from '../../views/pages/site-pages.ts';
import type { SiteView } from '../../views/site-view.ts';
import { phase } from '../../wiki/index.ts';
import { currentView } from '../current-view.ts';
import { knowledge } from '../knowledge.ts';
import { stagedSite, type Busy } from '../staged-site.ts';
import { writeOtherFiles } from '../writing/other-files.ts';
import { fileOf, writePages } from '../writing/page-writer.ts';
import { pageWorkshop } from '../writing/page-workshop.ts';
import { FILES, MANIFEST, writeManifest } from './manifest.ts';
import { assetsDigest, originOf } from './origin.ts';
import { partOf, shareFolder, type Share } from './share.ts';

/** What the build of a part came to. */
export interface BuiltShard {
  /** Folder of the part, absolute. */
  readonly folder: string;
  readonly pages: number;
  /** How many of the pages show something else than in the last build of this part. */
  readonly rendered: number;
  /** Number of all its files. */
  readonly files: number;
  /** Remarks for whoever builds, such as a missing history. */
  readonly remarks: readonly string[];
}

function* ourPages(view: SiteView, isOurs: (path: string) => boolean): Generator<SitePage> {
  for (const page of articlePages(view)) if (isOurs(fileOf(page.path))) yield page;
  for (const page of furtherPages(view)) if (isOurs(fileOf(page.path))) yield page;
}

/**
 * Builds one part of the site of the wiki that is loaded, which must have no errors, into a folder of its own beside
 * that of the site: its share of all files but the search index, which needs all of them. Whatever goes wrong on
 * the way, the last good part stays where it is.
 */
export async function buildShard(share: Share): Promise<BuiltShard | Busy> {
  const { history, options } = knowledge();
  const folder = shareFolder(options.out, share);
  const isOurs = (path: string): boolean => partOf(path, share.of) === share.part;
  const place = { out: folder, below: FILES, mark: MANIFEST, language: undefined };
  return stagedSite(place, async (site) => {
    const view = currentView();
    const { content } = options;
    // Parts that are built in turn on one machine must not take each other's kept pages away.
    const kept = `${content}\0${share.part}/${share.of}`;
    const { writing, compiled, missing } = await pageWorkshop(site, view, options, kept);
    const { pages, rendered } = await phase('pages', () => writePages(ourPages(view, isOurs), writing));
    const { assets } = compiled;
    await phase('files', () => writeOtherFiles(site.writer, view, { content, assets }, isOurs));
    const written = await phase('write', () => site.writer.end());
    writeManifest(site.folder, {
      ...share,
      origin: originOf(view, content),
      assets: assetsDigest(assets),
      files: Object.fromEntries([...written.files].map(([path, { digest }]) => [path, digest])),
    });
    site.publish();
    writing.store?.add(written.kept);
    writing.store?.close();
    return {
      folder,
      pages,
      rendered,
      files: written.files.size,
      remarks: [history.missing, missing].filter((remark) => remark !== undefined),
    };
  });
}
