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
}

/** Brings together what the views need. The address given from outside goes before that of the settings. */
export function siteView(
  wiki: Wiki,
  history: { readonly changed: ReadonlyMap<string, string> },
  options: { readonly base: string; readonly url?: string | undefined },
): SiteView {
  const { settings } = wiki.graph;
  const url = options.url ?? settings.url;
  return {
    wiki,
    graph: wiki.graph,
    settings,
    base: options.base,
    origin: url?.replace(/\/+$/, ''),
    changed: history.changed,
  };
}
