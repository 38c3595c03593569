import fc from 'fast-check';

/** Texts that programs have stumbled over: names of objects, signs of syntax, controls, and what looks like a value. */
export const AWKWARD: readonly string[] = [
  ...[
    '',
    ' ',
    '-',
    '?',
    ':',
    '#',
    '|',
    '>',
    '&',
    '*',
    '!',
    '%',
    '@',
    '`',
    '"',
    "'",
    '\\',
    '~',
    '{',
    '}',
    '[',
    ']',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'null',
    'true',
    'no',
    'on',
    '<<',
    '...',
    '---',
  ],
  ...['1:23', '012', '1_000', '0x1F', '1e999', '.nan', '-0', '2026-02-30', '2026-13', '9999', '0000-00-00'],
  ...[
    '\u0000',
    '\u0007',
    '\u001B[31m',
    '\u0085',
    '\u00AD',
    '\u200B',
    '\u202E',
    '\u2028',
    '\uFEFF',
    '\uFFFD',
    '\uD800',
  ],
  ...['\r', '\r\n', '\n', '\t', '🙂', '𝔘', 'é', 'e\u0301', 'ß', 'İ', 'ﬁ', '٣', 'ⅷ', 'א', '漢'],
  ...[
    '<script>',
    '<!--',
    '-->',
    ']]>',
    '</',
    '&#0;',
    '&amp;',
    '%0A',
    '::error::',
    '$&',
    "$'",
    '{{',
    '${',
    '%s',
  ],
  ...[
    'javascript:alert(1)',
    'http://',
    '//evil',
    'https://a.b:99999',
    'https://[',
    'mailto:',
    'data:,',
    '10.1/x',
  ],
  ...['index', '404', 'api', 'con', 'aux', 'pagefind', '_astro', '..', '../..', 'wiki.yml', 'a'.repeat(81)],
];

const words = fc.constantFrom(
  ...'the open gap was about four months and none of them has more than a few hours between two'.split(' '),
  ...[
    'GPT-4',
    'e.g.',
    'i.e.',
    'Dr.',
    '40%',
    '1,000',
    '3.5',
    '2025',
    'May 2026',
    'Llama 3',
    'Co.',
    'U.S.',
    '±2',
    '–',
  ],
);

/** A few plain words. */
export const phrase: fc.Arbitrary<string> = fc
  .array(words, { minLength: 1, maxLength: 8 })
  .map((list) => list.join(' '));

/** Any text at all, short. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...AWKWARD) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc.tuple(phrase, fc.constantFrom(...AWKWARD), phrase).map((parts) => parts.join('')),
  },
);

/** Some sign or short piece many times, as bombs are made of. */
export const repeated: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof(
      fc.constantFrom(
        '[',
        ']',
        '*',
        '_',
        '`',
        '!',
        '<',
        '> ',
        '- ',
        '1. ',
        '(',
        '|',
        '&',
        '~',
        '\\',
        '[^1]: ',
        '{',
        ': ',
      ),
      fc.constantFrom(
        '![',
        '[[',
        '[@a',
        '](',
        '**a ',
        'a\n',
        '\n\n',
        '#',
        '=\n',
        '\t',
        '🙂',
        'é',
        '? ',
        '- - ',
        '[a]: b\n',
      ),
      fc.array(fc.constantFrom(...AWKWARD), { minLength: 1, maxLength: 3 }).map((list) => list.join('')),
    ),
    fc.oneof(fc.integer({ min: 2, max: 60 }), fc.constantFrom(120, 300, 1000, 5000, 20_000)),
  )
  .map(([sign, count]) => sign.repeat(Math.min(count, Math.ceil(120_000 / Math.max(1, sign.length)))));
