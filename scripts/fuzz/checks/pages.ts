import type { Wiki } from '../../../src/wiki/index.ts';
import { articlePages } from '../../../src/views/pages/entity-pages.ts';
import { siteFiles } from '../../../src/views/pages/site-files.ts';
import type { Shown } from '../../../src/views/pages/shown.ts';
import { furtherPages } from '../../../src/views/pages/site-pages.ts';
import { graphRecords } from '../../../src/views/search/records.ts';
import { searchStamp } from '../../../src/views/search/stamp.ts';
import { siteView, type SiteView } from '../../../src/views/site-view.ts';

/** A page, a file or an index that a build makes, by name. */
type Made = readonly [name: string, make: () => unknown];

function* made(view: SiteView): Generator<Made> {
  for (const { path, show } of articlePages(view)) yield [path, () => whole(view, path, show())];
  for (const { path, show } of furtherPages(view)) yield [path, () => show()];
  for (const { path, text } of siteFiles(view)) yield [path, text];
  yield ['the index of search', () => [[...graphRecords(view)].length, searchStamp(view)]];
}

/** A page that has not lost the text of its article, unless that is footnotes which nothing calls. */
function whole(view: SiteView, path: string, shown: Shown): Shown {
  if (shown.layout !== 'article') return shown;
  const article = view.graph.article(shown.page.id);
  const told = view.wiki.findings.some(
    ({ rule, place }) => rule === 'footnote-unused' && place.file === article?.file,
  );
  if (article && article.body.words > 0 && shown.page.body === '' && !told)
    throw new Error(`the text of ${path} is lost`);
  return shown;
}

/** Pages and files that cannot be made from a wiki, though the check accepts it. */
export function pageFaults(wiki: Wiki): string[] {
  const view = siteView(wiki, { changed: new Map() }, { base: '/', url: undefined });
  const faults: string[] = [];
  const add = (name: string, error: unknown): void => {
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
    faults.push(`${name} cannot be made: ${trace.split('\n').slice(0, 4).join(' ')}`);
  };
  try {
    for (const [name, make] of made(view)) {
      try {
        JSON.stringify(make());
      } catch (error) {
        add(name, error);
      }
    }
  } catch (error) {
    add('The list of pages', error);
  }
  return faults;
}
