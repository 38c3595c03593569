import { mends, suggests, type Fix } from '../edit/index.ts';
import type { AnyArticle } from '../graph/entity.ts';
import type { Graph } from '../graph/graph.ts';
import { nearest } from '../read/did-you-mean.ts';
import { replacing, type Place } from '../read/place.ts';
import { kebab } from '../schema/likely-values.ts';
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
  mends: 'An address that ends in the name of one file becomes the way to this file.',
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
      mended: speedPage('See [the study](../sources/lab-study.yml).\n'),
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
          fix: meantFile(url, article, place, files) ?? nearFile(ids[0], article, place, files),
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

/** The path of the file that an address names at its end, behind its folder or alone, however it came to be wrong. */
function meantFile(
  url: string,
  { file, text }: AnyArticle,
  place: Place,
  files: ReadonlyMap<string, string>,
): Fix | undefined {
  if (text.cut(place) !== url) return undefined;
  const address = url.replace(/[?#].*$/s, '');
  const steps = address.toLowerCase().split('/');
  const parts = steps.filter((part) => part !== '' && part !== '.' && part !== '..');
  const id = kebab(decoded(parts.at(-1) ?? '').replace(/\.(?:md|yml|html?)$/, ''));
  const [found, ...more] = [...files]
    .filter(([path, other]) => other === id && path !== file)
    .map(([path]) => path);
  if (found === undefined || more.length > 0) return undefined;
  if (parts.length > 1 && parts.at(-2) !== found.split('/')[0]) return undefined;
  return mends(replacing(place, `../${found}${url.slice(address.length)}`));
}

/** The way to the file of the best guess. */
function nearFile(
  id: string | undefined,
  { text }: AnyArticle,
  place: Place,
  files: ReadonlyMap<string, string>,
): Fix | undefined {
  const found = [...files].find(([, other]) => other === id);
  const written = text.cut(place);
  return found && suggests(replacing(place, `../${found[0]}${/[?#].*$/s.exec(written)?.[0] ?? ''}`));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
