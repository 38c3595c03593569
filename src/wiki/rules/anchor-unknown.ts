import { mends } from '../edit/index.ts';
import type { AnyArticle } from '../graph/entity.ts';
import { nearest } from '../read/did-you-mean.ts';
import { replacing } from '../read/place.ts';
import { speedPage } from './example-parts.ts';
import type { Found, Rule } from './rule.ts';
import { aKind, code } from './wording.ts';

/** A link into an article leads to a heading that it has. */
export const anchorUnknown: Rule = {
  id: 'anchor-unknown',
  severity: 'error',
  summary: 'What stands after `#` in a link is a heading of the article that it leads to.',
  why: 'A link to a section that is gone drops the reader at the top of a long page, and nothing tells that the section was meant.',
  fix: 'Write the heading as it stands in the article, `[[id#Heading]]`, or leave `#` and what follows out. Claims and sources have pages without headings of their own.',
  mends: '`#` and what follows are taken out of links to claims and sources, whose pages have no headings.',
  bad: [
    {
      title: 'A heading that the article does not have',
      files: speedPage('## Pupils\n\nSee [[speed#Pupil]] and more.\n'),
      at: 'Pupil',
    },
    {
      title: 'A heading of a source',
      files: speedPage('See [[lab-study#Methods]].\n'),
      at: 'Methods',
      mended: speedPage('See [[lab-study]].\n'),
    },
    {
      title: 'A link within the page',
      files: speedPage('See [above](#teachers).\n'),
      at: '#teachers',
    },
  ],
  good: [
    { title: 'A heading by its text', files: speedPage('## Young pupils\n\nSee [[speed#Young pupils]].\n') },
    {
      title: 'A heading by its anchor',
      files: speedPage('## Young pupils\n\nSee [[speed#young-pupils]].\n'),
    },
    { title: 'A link within the page', files: speedPage('## Pupils\n\nSee [above](#pupils).\n') },
  ],
  *check({ graph }) {
    for (const { anchor, anchorPlace, place, to } of graph.references) {
      if (anchor === undefined || to === undefined) continue;
      const target = graph.resolve(to)?.entity;
      if (!target || 'invalid' in target) continue;
      if (target.kind === 'claim' || target.kind === 'source') {
        yield {
          place: anchorPlace ?? place,
          message: `${code(to)} is ${aKind(target.kind)}, whose page has no headings to link to`,
          actual: anchor,
          advice: 'Leave `#` and what follows out',
          fix: anchorPlace && mends({ ...replacing(anchorPlace, ''), start: place.end.offset }),
        };
      } else if (!hasHeading(target, anchor)) {
        yield { place: anchorPlace ?? place, ...missing(target, anchor) };
      }
    }
    for (const article of graph.articles) {
      for (const { url, place } of article.body.links) {
        if (!url.startsWith('#') || hasHeading(article, decoded(url.slice(1)))) continue;
        yield { place, ...missing(article, decoded(url.slice(1))) };
      }
    }
  },
};

function missing(article: AnyArticle, anchor: string): Omit<Found, 'place'> {
  const headings = article.body.headings.map(({ text }) => text);
  return {
    message: `${code(article.data.title)} has no heading ${code(anchor)}, so the link leads to the top of the page`,
    actual: anchor,
    expected: nearest(anchor, headings),
    advice:
      headings.length > 0
        ? `Write one of its headings: ${headings.slice(0, 6).map(code).join(', ')}`
        : 'Leave `#` and what follows out: the article has no headings',
  };
}

/** True where an article has a heading by its anchor or its text, whatever the case and signs of the text. */
export function hasHeading(article: AnyArticle, anchor: string): boolean {
  const wanted = letters(anchor);
  return article.body.headings.some(
    ({ slug, text }) => slug === anchor || text === anchor || letters(text) === wanted,
  );
}

function letters(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
