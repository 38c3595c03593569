import { expect, test } from 'vitest';
import { exampleBody } from './example-body.ts';

const found: readonly [input: string, ...references: string[]][] = [
  ['Ten [@a].', 'citation: [@a] | a'],
  ['[@a; @b-c]', 'citation: [@a; @b-c] | a', 'citation: [@a; @b-c] | b-c'],
  ['[see @a, p. 12]', 'citation: [see @a, p. 12] | a'],
  ['A [-@a] b', 'citation: [-@a] | a'],
  ['[see -@a, ch. 3; also @b]', ...['a', 'b'].map((key) => `citation: [see -@a, ch. 3; also @b] | ${key}`)],
  ['Ten![@a]', 'citation: [@a] | a'],
  ['[@a][@b]', 'citation: [@a] | a', 'citation: [@b] | b'],
  ['[@a](not an address)', 'citation: [@a] | a'],
  ['[a@b.org, @c]', 'citation: [a@b.org, @c] | c'],
  ['(see [@a])', 'citation: [@a] | a'],
  ['[[a]]', 'wikilink: [[a]] | a'],
  ['[[ a ]]', 'wikilink: [[ a ]] | a'],
  ['[[a|b c]]', 'wikilink: [[a|b c]] | a'],
  ['[[a#b c]]', 'wikilink: [[a#b c]] | a | b c'],
  ['[[a#b|c]]', 'wikilink: [[a#b|c]] | a | b'],
  ['[[[a]]]', 'wikilink: [[a]] | a'],
  ['![[a]]', 'embed: ![[a]] | a'],
  ['\\![[a]]', 'wikilink: [[a]] | a'],
  ['[[a|b\nc]]', 'wikilink: [[a|b\nc]] | a'],
  // Everywhere in prose.
  ['*em [@a] **strong [[b]]***', 'citation: [@a] | a', 'wikilink: [[b]] | b'],
  ['~~x [@a]~~', 'citation: [@a] | a'],
  ['## H [@a] [[b]]', 'citation: [@a] | a', 'wikilink: [[b]] | b'],
  ['H [@a]\n---', 'citation: [@a] | a'],
  ['- x\n\n  1. y [@a]\n     [[b]]', 'citation: [@a] | a', 'wikilink: [[b]] | b'],
  ['> > x [@a,\n> > p. 3; @b]', 'citation: [@a,\n> > p. 3; @b] | a', 'citation: [@a,\n> > p. 3; @b] | b'],
  ['> [!NOTE]\n> x [[a]]', 'wikilink: [[a]] | a'],
  ['x[^1]\n\n[^1]: y [@a]\n\n    z [[b]]', 'citation: [@a] | a', 'wikilink: [[b]] | b'],
  ['- [x] done [@a]', 'citation: [@a] | a'],
  [
    '| [@a] | b |\n| - | - |\n| [[c\\|d]] | ![[e]] |\n| [[f#g\\|h]] | x [@i; @j] |',
    'citation: [@a] | a',
    'wikilink: [[c\\|d]] | c',
    'embed: ![[e]] | e',
    'wikilink: [[f#g\\|h]] | f | g',
    'citation: [@i; @j] | i',
    'citation: [@i; @j] | j',
  ],
];

test.each(found)('%j holds the references that a reader sees', (input, ...references) => {
  const example = exampleBody(input);
  expect(example.references).toEqual(references);
  expect(example.problems).toEqual([]);
});

test.each(found)(
  '%j has exact places behind front matter, with CRLF and characters of two units',
  (input) => {
    const before = '---\r\ntitle: 𝔘nits 🙂\r\n---\r\n';
    const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
    const prefix = '𝔘nits 🙂 stand here, héllo.\n\n';
    expect(exampleBody(crlf(prefix + input), before).references).toEqual(
      exampleBody(input).references.map(crlf),
    );
  },
);

test.each([
  '`[@a]` and `[[b]]`',
  '``` \n[@a] ![[b]]\n```',
  '    [@a] [[b]]',
  '<https://example.org/[@a]>',
  '[x](https://example.org/[@a] "[@b]")',
  '[x](<[[a]]>)',
  '[@a](https://example.org)',
  '[[a]](https://example.org)',
  '![@a](picture.png)',
  '\\[@a] \\[[b]] \\[\\[c]]',
  'a@b.org <a@b.org> [a@b.org] mailto:a@b.org',
  '[priced @ five]',
  '[[1](one), [2](two)] [[sic] as written]',
  '[x]: https://example.org/[@a]\n\n[x]',
  '&#91;@a] [&#64;a]',
  '- [ ] open\n- [x] done',
])('%j holds no reference and nothing wrong', (input) => {
  const { references, problems } = exampleBody(input);
  expect(references).toEqual([]);
  expect(problems).toEqual([]);
});

test.each([
  ['One. Two [@a]. Three.', 'Two.'],
  ['One. Two. [@a] Three.', 'Two.'],
  ['Was it two? [@a] says so.', 'says so.'],
  ['See e.g. Smith et al. [@a] Next.', 'See e.g. Smith et al. Next.'],
  ['*One [[b|Beta]]* and [[gamma]] [@a], then.', 'One Beta and gamma, then.'],
  ['> One\n> `two`\n> three [@a]', 'One two three'],
  ['| x | |\n| - | - |\n| one | two [@a] |', 'one · two'],
  ['## One [@a]', 'One'],
])('the context of the citation in %j is %j', (input, context) => {
  const reference = exampleBody(input).body.references.find(({ key }) => key === 'a');
  expect(reference?.context).toBe(context);
});

test('a citation node holds prefix, locator and whether the author is left out', () => {
  const { tree } = exampleBody('[see *also*   @a, pp. 3–4,\n and \\; 5; -@b]').body;
  const [paragraph] = tree.children;
  const [citation] = paragraph?.type === 'paragraph' ? paragraph.children : [];
  expect(citation).toMatchObject({
    type: 'citation',
    items: [
      { key: 'a', prefix: 'see *also*', locator: 'pp. 3–4, and ; 5', suppressAuthor: false },
      { key: 'b', suppressAuthor: true },
    ],
  });
});

test('a label may hold escapes, character references and a bar', () => {
  const { tree } = exampleBody('[[a|x \\] &amp; y|z]]').body;
  const [paragraph] = tree.children;
  expect(paragraph).toMatchObject({ children: [{ type: 'wikilink', key: 'a', label: 'x ] & y|z' }] });
});

test('a sentence without end gives a context of bounded length around its reference', () => {
  const { body } = exampleBody(`${'word '.repeat(2000)}here [@a] ${'word '.repeat(2000)}`);
  const [reference] = body.references;
  expect(reference?.context.length).toBeLessThanOrEqual(1000);
  expect(reference?.context).toContain('here word');
});
