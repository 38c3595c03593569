import type { SiteView } from './site-view.ts';
import { EXPORTS } from './source-page.ts';

/** A file that the site offers beside its pages. */
export interface SiteFile {
  /** Path below its folder. */
  readonly path: string;
  readonly text: () => string;
}

/** The records of all sources as BibTeX, RIS and CSL-JSON files. */
export function citeFiles(view: SiteView): SiteFile[] {
  return view.graph.sources.flatMap((source) =>
    EXPORTS.map(({ ending, write }) => ({ path: `${source.id}.${ending}`, text: () => write(source) })),
  );
}
