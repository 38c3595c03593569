import { expect, test } from 'vitest';
import { exampleBody } from './example-body.ts';
import { urlFault } from './urls.ts';

test.each([
  'https://example.org',
  'HTTPS://example.org/a?b=c#d',
  'http://example.org:8080/@user',
  'https://münchen.example',
  'mailto:somebody@example.org',
  '../sources/a.yml',
  'picture one.png',
  '/claims/a/',
  '#heading',
  '?q=a:b',
  './a:b',
])('%j may be linked', (url) => {
  expect(urlFault(url)).toBeUndefined();
});

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  '\u0001javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  'java%73cript:alert(1)',
  'java\u200Bscript:alert(1)',
  'vbscript:x',
  'data:image/svg+xml,<svg/>',
  'file:///etc/passwd',
  'ftp://example.org',
  'blob:https://example.org/a',
  'c:/windows',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  'https:evil.example',
  'https:/evil.example',
  'https:///evil.example',
  'https:\\\\evil.example',
  'https://good.example@evil.example',
  'https://good.example:x@evil.example/',
  'https://',
  'https://a b.example',
  'https://g\u043E\u043Egle.example',
  'https://example.org/a b',
  'https://example.org/?q={x}',
  '',
])('%j may not be linked', (url) => {
  expect(urlFault(url)).toBeDefined();
});

test.each<[string, ...string[]]>([
  ['[a](javascript:b)', 'url-scheme: javascript:b'],
  ['[a](<javascript:b c>)', 'url-scheme: javascript:b c'],
  ['[a](&#106;avascript&colon;b)', 'url-scheme: &#106;avascript&colon;b'],
  ['[a](java&Tab;script:b "c")', 'url-scheme: java&Tab;script:b'],
  ['![a](data:b)', 'url-scheme: data:b'],
  ['<ftp://b>', 'url-scheme: ftp://b'],
  ['[a][b]\n\n[b]: vbscript:c', 'url-scheme: vbscript:c'],
  ['![a][b]\n\n[b]: <data:c> "d"', 'url-scheme: data:c'],
  ['[a]()', 'url-scheme: [a]()'],
  ['> *[a](//b)*', 'url-scheme: //b → https://b'],
])('the address in %j is pointed at', (input, ...problems) => {
  expect(exampleBody(input).problems).toEqual(problems);
});

test('links and images come with their addresses, those of definitions too', () => {
  const { body, source } = exampleBody(
    '[a](b) <https://c.example> ![d](e.png) ![f][g] [h][i]\n\n[g]: j.png\n[i]: k',
  );
  expect(body.links.map(({ url, place }) => [url, source.cut(place)])).toEqual([
    ['b', 'b'],
    ['https://c.example', 'https://c.example'],
    ['k', 'k'],
  ]);
  expect(body.images.map(({ url, alt, place }) => [url, alt, source.cut(place)])).toEqual([
    ['e.png', 'd', 'e.png'],
    ['j.png', 'f', 'j.png'],
  ]);
});
