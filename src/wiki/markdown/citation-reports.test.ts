import type { Node } from 'mdast';
import { expect, test } from 'vitest';
import { exampleBody } from './example-body.ts';

/** What a tree holds without places: `type(values: children)`. */
function outline(node: Node & { children?: Node[] }): string {
  const { type, children, ...rest } = node;
  const hidden = new Set(['position', 'start', 'end', 'anchorStart', 'anchorEnd', 'data']);
  const values = Object.entries(rest).filter(([name, value]) => !hidden.has(name) && value !== null);
  const own = values.map(([name, value]) => `${name}=${JSON.stringify(value, withoutOffsets)}`);
  return `${type}(${[...own, ...(children ?? []).map(outline)].join(' ')})`;
}

function withoutOffsets(name: string, value: unknown): unknown {
  return name === 'start' || name === 'end' ? undefined : value;
}

/** Everything that parsing says about a text, as a reader and an author get it. */
function told(text: string) {
  const { body, source } = exampleBody(text, '---\n---\n');
  return {
    tree: body.tree.children.map((node) => outline(node)),
    references: body.references.map(({ type, key, place, context }) =>
      [type, key, source.cut(place), context].join(' | '),
    ),
    problems: body.problems.map(({ rule, place, message, actual, expected, advice, fix }) => ({
      rule,
      cut: source.cut(place),
      message,
      ...(actual !== undefined && { actual }),
      ...(expected && { expected }),
      advice,
      ...(fix && {
        [fix.certain ? 'mended' : 'suggested']: fix.edits.map(
          ({ start, end, text: now }) => `${start}: ${source.text.slice(start, end)} → ${now}`,
        ),
      }),
    })),
  };
}

test.each([
  // Semicolons with nothing beside them go.
  'x [@a;] y',
  'x [;@a] y',
  'x [ ; @a; ; @b; ] y',
  'x [; ;] y',
  'x [a; ;@b] y',
  // Commas, and keys that end where a sentence does.
  'x [@a p. 12; @b, ] y',
  'x [@a, ; @b] y',
  'x [see @a..., p. 3] y',
  'x [@a. p. 3] y',
  'x [-@a:] y',
  'x [see *also* -@a p. 3; @b!] y',
  'x [@a,\n  p.   3] y',
  'x [@a"] y',
  'x [@a"; @b;] y',
  // Keys side by side, and no key at all.
  'x [@a @b, p. 3] y',
  'x [@ a-b.c] y',
  'x [-@   a] y',
  'x [@ a b] y',
  'x [see @ a] y',
  'x [@ -] y',
  'x [@ ä1] y',
  'x [only words; @a] y',
  'x [@@a] y',
  'x [a;@b@c] y',
  // Signs that keys may and may not hold.
  'x [@_a] [@a/b:c+d.e-f] [@ü1] [@a_b] y',
  'x [@a—b] [@«a»] [@a\u00A0b] [@— a] y',
  'x [@a\u0080b] y',
  // Who is left out, and what stands before.
  'x [see -@a; e. g. @b, ch. 1, and more] y',
  'x [see also@a] [see also @a] [word-@a] y',
  'x [--@a] [- @a] [;-@a] [-; @a] y',
  'x [-a @b] [a- @b] [a\n@b] [a;@b] y',
  // Escapes and character references.
  'x [\\@a] [a \\] @b] [@a, \\; &amp; \\] p. 3] [@a, \\z] [@a \\',
  'x \\\\[@a;] \\[@a;] \\\\\\[@a;] y',
  // Brackets around brackets.
  'x [[@a]] \\[[@a]] [[@a] [@a]] [[@a] b] y',
  'x [^[@a]] [[@a][b]] y',
  // What follows decides whether it is a link.
  'x [@a](b) [@a]( b ) [@a]() [@a](<b c>) [@a](b "c") [@a](b \'c\') [@a](b (c)) y',
  'x [@a](b "c" ) [@a](b c) [@a](b "c" d) [@a](b "c [@a]( [@a](<b [@a](\nb\n"c"\n) y',
  'x [[a]](b) [[a]](b c) [[a]](b "c") [[a]] (b) [@a] (b) y',
  'x ![@a] ![@a](b) !\\[@a] !x ![[a]](b) !![[a]] y',
  // Where a citation cannot stand.
  '[text [@a] more](b)',
  '![text [@a] more](b)',
  '[text [[a]] more](b)',
  '![text [[a]] \\* &amp; more](b)',
  '[text [@a;] more](b)',
  '[[a] ![b](c) [@d]](e)',
  // Not closed, or closed by what no citation may hold.
  'x [@a and no end',
  'x [-@a.b... and no end',
  'x [@ and no end',
  'x [@a, `code`] y',
  'x [@a, <b@c.org>] y',
  'x [@a\n\n] y',
  'x [@a\n> ] y',
  'x [@a `c`\nd] y',
  'x [@a `c` [b] y',
  'x [@a [b]] y',
  // Wikilinks.
  'x [[a]] [[a|b]] [[a#b]] [[a#b|c]] [[ a # b | c ]] [[a|b#c]] [[a#b#c]] [[a|b|c]] y',
  'x [[a|b  c\n  d]] [[a|\nb]] [[a|b\n]] [[a|b\\]c]] [[a|b\\c]] [[a|<b>]] y',
  'x [[a\nb]] [[a#b\nc]] [[a\\]] [[a\\b]] [[a\\|b]] [[a#b\\|c]] [[a|\\]]] y',
  'x [[]] [[ ]] [[#a]] [[#]] [[|a]] [[| ]] [[ #a ]] y',
  'x [[a|]] [[a| ]] [[a #b| ]] [[ a#b |]] [[a# | c]] [[a#]] [[a# ]] ![[a|]] y',
  'x [[a`b`]] [[a<b>]] [[a|`b`]] [[a#`b`|c]] y',
  'x [[a] y',
  'x [[a] [b]] y',
  'x [[a](b)] [[a]: b] [[a][b]] [[sic] as written] y',
  'x [[a b and no end',
  'x [[a#b and no end',
  'x [[ and no end',
  'x ![[a| and no end',
  'x [[[a]]] [[[a]] [[a [[b]] [[[ y',
  'x [[^1]] [[^a^]] [[a^]] y',
  'x [^[[a]] y',
  'x \\[[a|]] \\\\[[a|]] y',
  '| x |\n| - |\n| [[a#\\|b]] [[a\\|]] [[a#b\\|]] |',
  '| [[a|b]] | [[a#b|c|d]] |\n| - | - |\n| [[|a]] | [[\\|a]] |',
  '| ![[a|]] | [[a\\|]] | [[a]] |\n| - | - | - |\n| [@a;] | [[a#\\|b]] | [[a\n',
  // Context of a reference.
  '| | x [@a] | |\n| - | - | - |\n| | | [[b]] | |\n| | | [@c] |',
  '- [ ] One [@a]. Two [[b]].\n',
  '\uFEFFx [@a] \uFEFFy',
])('%j is told in full', (text) => {
  expect(told(text)).toMatchSnapshot();
});

test('the context of a reference is cut at a thousand characters around it, and not before', () => {
  const contextIn = (text: string) => exampleBody(text).body.references[0]?.context;
  const words = 'ab '.repeat(330);
  expect(contextIn(`${words}end [@a]`)).toBe(`${words}end`);
  expect(contextIn(`${'ab '.repeat(600)}here [@a] ${'cd '.repeat(600)}`)).toMatch(
    /^[ab ]{490,}here [cd ]{490,}$/,
  );
});

test.each([
  ['[x](javascript:a)', 'javascript:a'],
  ['![x](<javascript:a> "t")', 'javascript:a'],
  ['[x]\n\n[x]: javascript:a', 'javascript:a'],
])('the address in %j is pointed at behind front matter', (text, cut) => {
  const { body, source } = exampleBody(text, '---\ntitle: x\n---\n');
  const found = body.problems.filter(({ rule }) => rule === 'url-scheme');
  expect(found.map(({ place }) => source.cut(place))).toEqual([cut]);
});
