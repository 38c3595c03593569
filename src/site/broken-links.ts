import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A link within the site that leads nowhere. */
export interface BrokenLink {
  /** File of the page below the folder of the site: `claims/x/index.html`. */
  readonly page: string;
  /** The link as the page has it. */
  readonly link: string;
  /** Whether there is no such page, or no such place on it. */
  readonly missing: 'page' | 'place';
}

// Pages are written by this project, so that attributes always stand in double quotes.
const LINK = /\s(?:href|src|action|poster)="([^"]*)"/g;
const ID = /\sid="([^"]*)"/g;

/** Host that stands for the site itself, which its own links never name. */
const HERE = 'http://site.invalid';

function unescaped(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, decimal: string) => String.fromCodePoint(Number(decimal)))
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Address of a page below the origin, by its file: `claims/x/index.html` is `/base/claims/x/`. */
function addressOf(page: string, base: string): string {
  return `${base}${page.replace(/(^|\/)index\.html$/, '$1')}`;
}

/**
 * The links of some pages of a built site that lead nowhere: to no file of the site, or to an anchor that its page
 * does not have. Links to other sites are not looked at. `base` has a slash at both ends.
 */
export function brokenLinks(folder: string, base: string, pages: Iterable<string>): BrokenLink[] {
  const ids = new Map<string, ReadonlySet<string>>();
  const idsOf = (file: string): ReadonlySet<string> => {
    const known = ids.get(file);
    if (known) return known;
    const html = readFileSync(join(folder, file), 'utf8');
    const found = new Set([...html.matchAll(ID)].map(([, id = '']) => unescaped(id)));
    ids.set(file, found);
    return found;
  };
  const fileAt = (path: string): string | undefined => {
    if (!path.startsWith(base)) return undefined;
    const inner = decoded(path.slice(base.length));
    const file = inner === '' || inner.endsWith('/') ? `${inner}index.html` : inner;
    const found = join(folder, file);
    return existsSync(found) && statSync(found).isFile() ? file : undefined;
  };
  return [...pages].flatMap((page) => {
    const html = readFileSync(join(folder, page), 'utf8');
    const links = new Set([...html.matchAll(LINK)].map(([, link = '']) => link));
    return [...links].flatMap((link): BrokenLink | [] => {
      const url = URL.parse(unescaped(link), `${HERE}${addressOf(page, base)}`);
      if (!url || url.origin !== HERE) return [];
      const file = fileAt(url.pathname);
      if (file === undefined) return { page, link, missing: 'page' };
      const anchor = decoded(url.hash.slice(1));
      if (anchor === '' || !file.endsWith('.html') || idsOf(file).has(anchor)) return [];
      return { page, link, missing: 'place' };
    });
  });
}
