import fc from 'fast-check';
import { ARTICLE_KINDS } from '../../../src/wiki/index.ts';
import type { Known } from './front-matter.ts';
import { AWKWARD, anyText, phrase, repeated } from './text.ts';

const PIECES: readonly string[] = [
  ...[
    '[@',
    '[@]',
    '[@a;]',
    '[see @b, p. 3]',
    '@',
    '-@',
    ';',
    '[[',
    ']]',
    '[[]]',
    '[[a|]]',
    '[[a#]]',
    '[[a\\|b]]',
  ],
  ...[
    '![[',
    '![',
    '[x](u)',
    '[^1]',
    '[^1]: ',
    '[^',
    '[!NOTE]',
    '``',
    '**',
    '__',
    '~~',
    '<b>',
    '<!--',
    '<?',
    '<!',
  ],
  ...[
    '&#10;',
    '&amp',
    '\\',
    '\\|',
    '|-|-|',
    '\n===\n',
    '```',
    '~~~',
    '    ',
    'www.a.b',
    'a@b.c',
    'https://x.y/z)',
  ],
  ...[
    '[a]: b',
    '[a]: <b> (c',
    '](',
    ')](',
    '<https://a>',
    '{#id}',
    '$x$',
    '* * *',
    '- [ ] ',
    '1) ',
    '+ ',
    '\\\n',
    '  \n',
  ],
];

const ENTITIES: ReadonlySet<string> = new Set([...ARTICLE_KINDS, 'claim', 'source']);

/** Markdown as authors of a wiki write it, and as nobody would: every construct inside every other. */
export function bodyText(known: Known): fc.Arbitrary<string> {
  const key = fc.constantFrom(...(known['claim'] ?? []), ...(known['source'] ?? []));
  const source = fc.constantFrom(...(known['source'] ?? []));
  const claim = fc.constantFrom(...(known['claim'] ?? []));
  const entities = fc.constantFrom(
    ...Object.entries(known).flatMap(([kind, ids]) => (ENTITIES.has(kind) ? ids : [])),
  );
  const anyId = fc.oneof(
    { weight: 60, arbitrary: entities },
    {
      weight: 1,
      arbitrary: fc.constantFrom(...Object.values(known).flat(), 'time-lag', 'Nothing of this name'),
    },
  );
  const label = fc.oneof({ weight: 5, arbitrary: phrase }, { weight: 1, arbitrary: anyText });
  const rare = <T>(arbitrary: fc.Arbitrary<T>) => ({ weight: 1, arbitrary });
  const often = <T>(arbitrary: fc.Arbitrary<T>) => ({ weight: 40, arbitrary });
  const some = <T>(arbitrary: fc.Arbitrary<T>) => ({ weight: 15, arbitrary });

  const { blocks } = fc.letrec<{ inline: string; inlines: string; block: string; blocks: string }>((tie) => ({
    inline: fc.oneof(
      { depthSize: 'small' },
      often(phrase),
      often(key.map((id) => `[@${id}]`)),
      some(fc.tuple(label, source, label).map(([before, id, locator]) => `[${before} @${id}, ${locator}]`)),
      some(fc.tuple(key, source).map(([a, b]) => `[@${a}; -@${b}]`)),
      some(anyId.map((id) => `[[${id}]]`)),
      some(fc.tuple(anyId, label).map(([id, text]) => `[[${id}|${text}]]`)),
      rare(fc.tuple(anyId, label).map(([id, text]) => `[[${id}#${text}]]`)),
      some(claim.map((id) => `\n\n![[${id}]]\n\n`)),
      some(fc.constantFrom('[^1]', '[^note]', '[^__proto__]')),
      some(
        fc
          .tuple(fc.constantFrom('*', '**', '_', '~~', '`', '``'), tie('inlines'))
          .map(([sign, text]) => `${sign}${text}${sign}`),
      ),
      some(
        fc
          .tuple(phrase, fc.constantFrom('https://example.org', 'https://a.org/b "t"'))
          .map(([text, to]) => `[${text}](${to})`),
      ),
      rare(
        fc
          .tuple(
            tie('inlines'),
            fc.constantFrom(
              'https://example.org',
              '#contents',
              '<a b>',
              'dimensions/x.md',
              'javascript:x',
              'a "t"',
            ),
          )
          .map(([text, to]) => `[${text}](${to})`),
      ),
      rare(
        fc
          .tuple(label, fc.constantFrom('images/x.png', '../x.svg', 'https://a/b.png'))
          .map(([text, to]) => `![${text}](${to})`),
      ),
      some(
        fc.constantFrom(
          '<https://example.org/a>',
          '<a@b.org>',
          '[a][ref]',
          '[ref]',
          '\\[@x]',
          '&copy;',
          'H~2~O',
          '40% of 12',
        ),
      ),
      rare(fc.constantFrom(...PIECES)),
      rare(anyText),
      rare(repeated),
    ),
    inlines: fc.array(tie('inline'), { minLength: 1, maxLength: 5 }).map((list) => list.join(' ')),
    block: fc.oneof(
      { depthSize: 'small' },
      often(tie('inlines')),
      some(
        fc
          .tuple(fc.constantFrom(2, 2, 2, 3, 1, 7), tie('inlines'))
          .map(([depth, text]) => `${'#'.repeat(depth)} ${text}`),
      ),
      some(
        fc
          .tuple(
            fc.constantFrom('- ', '* ', '1. ', '10) ', '- [x] '),
            fc.array(tie('blocks'), { minLength: 1, maxLength: 3 }),
          )
          .map(([sign, items]) =>
            items.map((item) => sign + under(item, ' '.repeat(sign.length))).join('\n'),
          ),
      ),
      some(
        fc
          .tuple(fc.constantFrom('', '[!NOTE]\n', '[!WARNING] x\n', '[!what]\n'), tie('blocks'))
          .map(([head, text]) => `> ${under(head + text, '> ')}`),
      ),
      some(
        fc
          .tuple(fc.constantFrom('1', 'note', '__proto__', 'Note', 'x y'), tie('blocks'))
          .map(([name, text]) => `[^${name}]: ${under(text, '    ')}`),
      ),
      some(
        fc
          .array(fc.array(tie('inlines'), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
          .map(table),
      ),
      some(
        fc
          .tuple(fc.constantFrom('```', '~~~ js', '    '), tie('inlines'))
          .map(([fence, text]) =>
            fence.trim() === '' ? fence + text : `${fence}\n${text}\n${fence.slice(0, 3)}`,
          ),
      ),
      rare(
        fc.constantFrom(
          '[ref]: https://example.org "t"',
          '[ref]: <>',
          '***',
          '---',
          '===',
          '<div>\n\n</div>',
          '<!-- x -->',
          '---\ntitle: x\n---',
        ),
      ),
      rare(fc.constantFrom(...PIECES)),
      rare(repeated),
    ),
    blocks: fc.array(tie('block'), { minLength: 1, maxLength: 4 }).map((list) => list.join('\n\n')),
  }));
  return fc.oneof(
    { weight: 12, arbitrary: fc.array(blocks, { maxLength: 4 }).map((list) => list.join('\n\n')) },
    {
      weight: 2,
      arbitrary: fc
        .array(fc.oneof(fc.constantFrom(...PIECES, ...AWKWARD), anyText), { maxLength: 60 })
        .map((list) => list.join('')),
    },
    { weight: 1, arbitrary: fc.tuple(repeated, blocks, repeated).map((list) => list.join('\n\n')) },
  );
}

/** Lines inside a list item, a quote or a footnote: all but the first behind its marker. */
function under(text: string, marker: string): string {
  return text.replaceAll('\n', `\n${marker}`);
}

function table(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => `| ${cells.map((cell) => cell.replaceAll('\n', ' ')).join(' | ')} |`);
  const dashes = `|${' - |'.repeat(rows[0]?.length ?? 1)}`;
  return [lines[0], dashes, ...lines.slice(1)].join('\n');
}
