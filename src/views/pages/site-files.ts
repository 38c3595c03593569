import { API_VERSION, apiFiles } from '../api.ts';
import { chartFiles } from '../charts/chart-files.ts';
import { citeFiles, type SiteFile } from '../cite-files.ts';
import { formData } from '../contribute/form-data.ts';
import { namesOf } from '../contribute/names.ts';
import { atomFeed, robots, sitemap, sitemapCount, sitemapIndex } from '../feeds.ts';
import { matrixFiles } from '../matrix/matrix-files.ts';
import { spellingIndex } from '../search/spelling.ts';
import type { SiteView } from '../site-view.ts';

function inFolder(folder: string, files: readonly SiteFile[]): SiteFile[] {
  return files.map(({ path, text }) => ({ path: `${folder}/${path}`, text }));
}

/** Every file of the site that is made from the wiki and is no page: data, records, feeds. Paths are below the base. */
export function siteFiles(view: SiteView): SiteFile[] {
  const json = (path: string, data: () => unknown) => ({ path, text: () => JSON.stringify(data()) });
  return [
    ...inFolder(`api/${API_VERSION}`, apiFiles(view)),
    ...inFolder('cite', citeFiles(view)),
    ...inFolder('charts', chartFiles(view)),
    ...inFolder('matrix', matrixFiles(view)),
    json('search/words.json', () => spellingIndex(view)),
    json('contribute/form.json', () => formData(view)),
    json('contribute/names.json', () => namesOf(view)),
    { path: 'feed.xml', text: () => atomFeed(view) },
    { path: 'robots.txt', text: () => robots(view) },
    { path: 'sitemap-index.xml', text: () => sitemapIndex(view) },
    ...Array.from({ length: sitemapCount(view) }, (_, number) => ({
      path: `sitemap-${number}.xml`,
      text: () => sitemap(view, number),
    })),
  ];
}
