import { expect, test } from 'vitest';
import { articlePage } from './article/article-page.ts';
import { claimPage } from './claim-page.ts';
import { article, source, speed, there, viewOf, type SmallSite } from './small-site.ts';

const site: SmallSite = {
  url: 'https://wiki.example',
  base: '/w/',
  changed: { 'dimensions/speed.md': '2026-03-07' },
  commits: { 'dimensions/speed.md': '0123456789abcdef0123456789abcdef01234567' },
};
const files = {
  ...speed([
    '{ id: lag, statement: Screens trail by 5 %., sources: [{ source: study, stance: supports }, { source: study, stance: disputes }] }',
  ]),
  'sources/study.yml': source('A study', 'firsthand: true'),
  'topics/why.md': article('Why?', 'form: overview'),
};

function citeArticle(id: string, of: SmallSite = site) {
  const view = viewOf(files, of);
  return articlePage(view, there(view.graph.article(id))).cite;
}

function citeClaim(of: SmallSite = site) {
  const view = viewOf(files, of);
  return claimPage(view, there(view.graph.claim('lag'))).cite;
}

test('a page is cited with the day and the commit of its last change', () => {
  const { version, formats } = citeArticle('speed');
  expect(version).toBe('version of 7 March 2026, commit 0123456789');
  expect(formats[0]?.text).toBe(
    '“Speed.” Dimension in Paper and screens, version of 7 March 2026, commit 0123456789. https://wiki.example/w/dimensions/speed/',
  );
});

test('a claim is cited with how it stood', () => {
  expect(citeClaim().formats[0]?.text).toBe(
    '“Screens trail by 5 %.” Claim in Paper and screens (disputed, single origin), version of 7 March 2026, commit 0123456789. https://wiki.example/w/claims/lag/',
  );
});

test('the records for programs say the same', () => {
  const [, bibtex, csl, own] = citeClaim().formats;
  expect(bibtex?.text).toMatchInlineSnapshot(`
    "@misc{lag,
      title = {{Screens trail by 5 \\%.}},
      date = {2026-03-07},
      year = {2026},
      month = mar,
      howpublished = {Paper and screens},
      type = {Web page},
      version = {0123456789},
      language = {en},
      url = {https://wiki.example/w/claims/lag/},
      note = {Claim; how it stood: disputed, single origin.},
    }
    "
  `);
  expect(JSON.parse(csl?.text ?? '')).toMatchInlineSnapshot(`
    [
      {
        "URL": "https://wiki.example/w/claims/lag/",
        "container-title": "Paper and screens",
        "id": "lag",
        "issued": {
          "date-parts": [
            [
              2026,
              3,
              7,
            ],
          ],
        },
        "language": "en",
        "note": "Claim; how it stood: disputed, single origin.",
        "title": "Screens trail by 5 %.",
        "type": "webpage",
        "version": "0123456789",
      },
    ]
  `);
  expect(own).toEqual({ name: 'In this wiki', text: '[@lag]' });
  expect(citeArticle('speed').formats[3]?.text).toBe('[[speed]]');
});

test('a title that ends with a mark gets no full stop, and without history or origin these are left out', () => {
  const { version, formats } = citeArticle('why', {});
  expect(version).toBeUndefined();
  expect(formats[0]?.text).toBe('“Why?” Topic in Paper and screens.');
  expect(formats[1]?.text).not.toMatch(/undefined|url|version/);
});
