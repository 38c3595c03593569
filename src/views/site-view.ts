import type { Graph, Settings, Wiki } from '../wiki/index.ts';

/** What every view is made from: the loaded wiki, and where the site will stand. */
export interface SiteView {
  readonly wiki: Wiki;
  readonly graph: Graph;
  readonly settings: Settings;
  /** Path below which the site is served, with a slash at both ends. */
  readonly base: string;
  /** Origin of the site without a slash at its end, where it is known. */
  readonly origin: string | undefined;
  /** Day of the last change by file below the content folder; empty where there is no history. */
  readonly changed: ReadonlyMap<string, string>;
  /** Name of that commit by file, all its digits; empty where there is no history. */
  readonly commits: ReadonlyMap<string, string>;
}

/**
 * Brings together what the views need. The address given from outside goes before that of the settings; a path
 * in it is left out, since the base says where the site stands, and what is no address counts as none.
 */
export function siteView(
  wiki: Wiki,
  history: {
    readonly changed: ReadonlyMap<string, string>;
    readonly commits?: ReadonlyMap<string, string>;
  },
  options: { readonly base: string; readonly url?: string | undefined },
): SiteView {
  const { settings } = wiki.graph;
  const url = options.url ?? settings.url ?? '';
  return {
    wiki,
    graph: wiki.graph,
    settings,
    base: options.base,
    origin: URL.canParse(url) ? new URL(url).origin : undefined,
    changed: history.changed,
    commits: history.commits ?? new Map(),
  };
}
