import type { Properties } from 'hast';
import { addressProblem, isImage, type AnyArticle, type Graph } from '../wiki/index.ts';
import { address, fileAddress } from './address.ts';
import { findHeading, headingId } from './wikilink.ts';

const MAIL = /^mailto:[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/i;

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** Path below the content folder that a relative address in a file leads to; absent where it leaves the folder or is none. */
function contentPath(from: string, url: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^[/\\?#]/i.test(url)) return undefined;
  const path = decoded(url);
  // A sign that is still encoded, or that another system reads as a path, is nobody's honest file name.
  // eslint-disable-next-line no-control-regex -- control characters are what must not pass
  if (path === undefined || /[%\\:\u0000-\u001F\u007F]/.test(path)) return undefined;
  const parts = from.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/**
 * The attributes of a Markdown link that is safe: to a web or mail address, a heading of this article, or a
 * file of the content that has a page. Absent for everything else, whose text then stands without a link.
 */
export function linkProperties(
  url: string,
  article: AnyArticle,
  graph: Graph,
  base: string | undefined,
): Properties | undefined {
  if (url.startsWith('#')) {
    const found = findHeading(article, decoded(url.slice(1)) ?? '');
    return found ? { href: `#${encodeURIComponent(headingId(found.slug))}` } : undefined;
  }
  if (MAIL.test(url)) return { href: url };
  if (addressProblem(url) === undefined) {
    // The parsed address is written out: encoded throughout, and a look-alike host in its ASCII form.
    return { href: new URL(url).href, rel: ['noopener', 'nofollow'], className: ['external'] };
  }
  const [path = '', anchor] = url.split('#', 2);
  const file = contentPath(article.file, path);
  const target = file && graph.resolve(file.replace(/^.*\//, '').replace(/\.[^.]*$/, ''))?.entity;
  if (!target || 'invalid' in target || target.file !== file || target.kind === 'claim') return undefined;
  const heading = anchor && target.kind !== 'source' ? findHeading(target, decoded(anchor) ?? '') : undefined;
  return { href: address(graph, target.id, { base, anchor: heading && headingId(heading.slug) }) };
}

/** Address of a picture below `content/images`, as the site copies it; absent where the address is no such file. */
export function pictureAddress(url: string, from: string, base: string | undefined): string | undefined {
  const path = contentPath(from, url);
  if (!path || !isImage(path)) return undefined;
  return fileAddress(path.split('/').map(encodeURIComponent).join('/'), { base });
}
