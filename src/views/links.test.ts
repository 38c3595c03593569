import { expect, test } from 'vitest';
import { ENTITY_KINDS } from '../wiki/index.ts';
import { authorLink, entityLink, entityLinks, holderLinks, kindLink, pageLink, titleOf } from './links.ts';
import { publisherLink } from './publisher-link.ts';
import { article, source, speed, viewOf } from './small-site.ts';

const files = {
  ...speed(['{ id: lag, statement: Screens trail., formerIds: [old-lag] }', '{ id: bad, statement: "" }']),
  'perspectives/z-first.md': article('First', 'holders: [reading-lab]\nposition: P.'),
  'perspectives/a-lab.md': article('Lab view', 'holders: [reading-lab, nobody]\nposition: P.'),
  'sources/study.yml': source(
    'A study',
    'author: [{ family: Lee, given: Å }, { literal: Reading Lab }]\npublisher: Paper & Co\nissued: 2025',
  ),
};
const view = viewOf(files, { base: '/wiki/' });

test('an article is named by its title, a claim by its statement, a source by its label', () => {
  expect(['speed', 'lag', 'study', 'nothing'].map((id) => titleOf(view.graph, id))).toEqual([
    'Speed',
    'Screens trail.',
    'Lee and Reading Lab 2025',
    'nothing',
  ]);
});

test('links follow former ids and leave out what is unknown or broken, in the order given', () => {
  expect(entityLinks(view, ['study', 'old-lag', 'nothing', 'bad', 'speed'])).toEqual([
    { href: '/wiki/sources/study/', text: 'Lee and Reading Lab 2025' },
    { href: '/wiki/claims/lag/', text: 'Screens trail.' },
    { href: '/wiki/dimensions/speed/', text: 'Speed' },
  ]);
  expect(entityLinks(view, undefined)).toEqual([]);
});

test('a link to what is broken leads to where it will stand', () => {
  expect(entityLink(view, 'bad')).toEqual({ href: '/wiki/claims/bad/', text: 'bad' });
});

test('every kind has a list with an address of its own', () => {
  const hrefs = ENTITY_KINDS.map((kind) => kindLink(view, kind, 'All').href);
  expect(new Set(hrefs).size).toBe(ENTITY_KINDS.length);
  expect(kindLink(view, 'claim', 'Claims')).toEqual({ href: '/wiki/claims/', text: 'Claims' });
  expect(pageLink(view, 'claims/by-grade', 'G').href).toBe('/wiki/claims/by-grade/');
});

test('a holder leads to the first perspective by id that names it, or nowhere', () => {
  expect(holderLinks(view, ['reading-lab', 'screen-maker', 'nobody', 'unheard-of'])).toEqual([
    { text: 'Reading Lab', href: '/wiki/perspectives/a-lab/' },
    { text: 'Screen Maker', href: undefined },
    { text: 'nobody', href: '/wiki/perspectives/a-lab/' },
    { text: 'unheard-of', href: undefined },
  ]);
});

test('authors and publishers lead to pages by the slug of their name', () => {
  expect(authorLink(view, { family: 'Lee', given: 'Å' })).toEqual({
    text: 'Å Lee',
    href: '/wiki/authors/a-lee/',
  });
  expect(authorLink(view, { literal: 'Reading Lab' }).href).toBe('/wiki/authors/reading-lab/');
  expect(authorLink(view, { family: 'Nobody' })).toEqual({ text: 'Nobody', href: undefined });
  expect(publisherLink(view, 'Paper & Co').href).toBe('/wiki/publishers/paper-and-co/');
  expect(publisherLink(view, 'Reading Lab')).toEqual({ text: 'Reading Lab', href: undefined });
});
