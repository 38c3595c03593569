import { nearest } from '../read/did-you-mean.ts';
import type { Graph } from '../graph/graph.ts';
import { contentPath } from './content-path.ts';
import { speedPage } from './example-parts.ts';
import type { Rule } from './rule.ts';
import { code } from './wording.ts';

/** A relative link leads to a file that has a page. */
export const linkUnknown: Rule = {
  id: 'link-unknown',
  severity: 'error',
  summary: 'A link without `https://` leads to the file of an article or source of this wiki.',
  why: 'Addresses of pages depend on where the wiki is published, so links within it name files, as editors and GitHub do. One that names no file leads nowhere, or somewhere else on each site.',
  fix: 'Write a wikilink, `[[id]]`, which needs no path, or the path of the file from where the article stands: `../terms/lag.md`.',
  bad: [
    {
      title: 'A file that does not exist',
      files: speedPage('See [the study](../sources/lab-studie.yml).\n'),
      at: '../sources/lab-studie.yml',
    },
    {
      title: 'An address on the site',
      files: speedPage('See [the study](/sources/lab-study/).\n'),
      at: '/sources/lab-study/',
    },
  ],
  good: [
    {
      title: 'The file of a source, and a wikilink to it',
      files: speedPage('See [the study](../sources/lab-study.yml) or [[lab-study]].\n'),
    },
    { title: 'An address on the web', files: speedPage('See [it](https://example.org/lag).\n') },
  ],
  *check({ graph }) {
    const files = filesOf(graph);
    for (const article of graph.articles) {
      for (const { url, place } of article.body.links) {
        if (/^(?:[a-z][a-z0-9+.-]*:|#|\/\/)/i.test(url) || /[\\\s]/.test(url) || url === '') continue;
        const path = contentPath(article.file, url);
        if (path !== undefined && files.has(path)) continue;
        const guesses = path === undefined ? [...files].filter(([, id]) => names(url, id)) : [];
        const near = path === undefined ? [] : nearest(path, files.keys());
        const ids = [...guesses.map(([, id]) => id), ...near.flatMap((each) => files.get(each) ?? [])];
        yield {
          place,
          message:
            path === undefined
              ? `${code(url)} is an address on one site and no file of this wiki, so the link leads nowhere on another`
              : `There is no article or source in the file ${code(path)}, so this link leads nowhere`,
          actual: url,
          expected: ids.slice(0, 3).map((id) => `[[${id}]]`),
          advice: 'Write a wikilink, `[[id]]`, or the path of a file from where this article stands',
        };
      }
    }
  },
};

/** The files that have pages, each with the id that it stands for; invalid ones too, which are reported elsewhere. */
function filesOf(graph: Graph): ReadonlyMap<string, string> {
  const invalid = graph.invalid.filter(({ kind }) => kind !== 'claim');
  return new Map([...graph.articles, ...graph.sources, ...invalid].map(({ file, id }) => [file, id]));
}

/** Whether an address on a site is likely the page of an id: `/sources/lab-study/`. */
function names(url: string, id: string): boolean {
  return url.split(/[/?#]/).includes(id);
}
