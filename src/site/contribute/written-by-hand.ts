import fc, { type Arbitrary } from 'fast-check';
import { flatText, forbiddenCharacter } from '../client/contribute/checks/leaf-checks.ts';
import type { Fields, FormField, FormType, Value } from '../client/contribute/form-types.ts';

/** What people and attackers write into forms: for tests of what must hold for all of it. */

const HOSTILE = [
  ...[
    ': ',
    ' #',
    '- a',
    '-',
    '? b',
    '---',
    '...',
    '{a: b}',
    '[x]',
    '&a',
    '*a',
    '!!js/function x',
    '!x',
    '| x',
    '> x',
  ],
  ...[
    "it's",
    '"',
    '\\',
    '\\n',
    '%',
    '@x',
    '`x`',
    'a: b',
    'a:b',
    'a #b',
    'a#b',
    ':a',
    'a:',
    '#',
    '<<',
    '~',
    'null',
  ],
  ...[
    'true',
    'No',
    '012',
    '1:23',
    '0x1F',
    '1e999',
    '.nan',
    '-0',
    '2026-02-30',
    'x\ny',
    'x\r\n---\r\ny',
    '\t',
    'a\tb',
  ],
  ...[
    '\u0000',
    '\u2028',
    '\u0085',
    '\uFEFF',
    '\u200B',
    '\u202E',
    '\uD800',
    '東京 “so”',
    'e\u0301',
    '𝔏𝔞𝔤',
    '👩‍👩‍👧',
    '\u00a0x',
  ],
  ...[
    '__proto__',
    'constructor',
    ' leading',
    'trailing ',
    'two  blanks',
    ']]>',
    '</script>',
    '${x}',
    'a, b',
    'key: |',
  ],
];

/** A text of any kind: words, hostile pieces, anything that a string can hold. */
export const anyText: Arbitrary<string> = fc.oneof(
  fc.lorem({ maxCount: 6 }),
  fc.constantFrom(...HOSTILE),
  fc
    .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.lorem({ maxCount: 1 })), { maxLength: 4 })
    .map((all) => all.join(' ')),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

/** What one careful writer puts into a field of a type, and what another may put there. */
interface Texts {
  readonly good: Arbitrary<string>;
  readonly any: Arbitrary<string>;
}

const year = fc.integer({ min: 2019, max: 2026 }).map(String);
const dates: Texts = {
  good: fc.oneof(year, fc.constantFrom('2024-05', '2025-11-02', '2023-01/2025-10')),
  any: fc.constantFrom('2025-13', '2026-02-30', 'May', '2031', '2026-05-01/2024'),
};
const numbers: Texts = {
  good: fc.oneof(fc.integer({ min: 0, max: 90 }).map(String), fc.constantFrom('4.5', '0')),
  any: fc.constantFrom('1e9', '-0', '007', '4–6', '.5', '-3', '120'),
};
const addresses: Texts = {
  good: fc.constantFrom(
    'https://example.org/a?b=c#d',
    'http://example.org',
    "https://example.org/it's",
    'HTTPS://EXAMPLE.ORG/',
  ),
  any: fc.constantFrom(
    ...[
      'javascript:alert(1)',
      'https://a@b.example',
      'example.org',
      'https://example.org/{x}',
      'https://',
      'https://exämple.org/ü',
    ],
  ),
};
const PATTERNED = [
  'en',
  'pt-BR',
  '10.1234/x.5',
  "10.1234/it's",
  '10.1234/y:z#1',
  '2405.00332',
  'cs/0112017v2',
];

/** Ids that a field of a kind may name: some that are there. */
export type NamesByKind = Readonly<Record<string, readonly string[]>>;

function textsOf(is: FormType, names: NamesByKind): Texts {
  switch (is.type) {
    case 'text':
      return {
        good: fc.oneof(fc.lorem({ maxCount: 6 }), sensible),
        any: fc.oneof(anyText, fc.constant('x'.repeat(is.max + 1))),
      };
    case 'id':
      return {
        good: fc.constantFrom('new-one', 'another-new-one'),
        any: fc.constantFrom('Not an id', 'index', 'study', '-', 'a--b'),
      };
    case 'date':
      return dates;
    case 'number':
    case 'count':
      return numbers;
    case 'address':
      return addresses;
    case 'pattern': {
      const pattern = new RegExp(is.pattern);
      return {
        good: fc.constantFrom(...PATTERNED.filter((text) => pattern.test(text))),
        any: fc.constantFrom('nonsense: x', '10.1/x', '- y'),
      };
    }
    case 'choice': {
      const all = fc.constantFrom(...is.options.map(({ value }) => value));
      return { good: all, any: all };
    }
    case 'name': {
      const all = fc.constantFrom(...is.of.flatMap((kind) => names[kind] ?? []));
      return { good: all, any: all };
    }
    default:
      return { good: fc.lorem({ maxCount: 2 }), any: anyText };
  }
}

/** Texts that are fine in every field, though YAML could take them for something else. */
const sensible = fc.constantFrom(
  ...HOSTILE.filter((text) => flatText(text) !== '' && !forbiddenCharacter(text)),
);

/** How often a field holds anything instead of what a careful writer puts there: never, or once in so many fields. */
export type Mess = 0 | 12;

interface Writer {
  readonly names: NamesByKind;
  readonly mess: Mess;
}

function textOf(is: FormType, { names, mess }: Writer): Arbitrary<string | undefined> {
  const { good, any } = textsOf(is, names);
  const written =
    mess === 0 ? good : fc.oneof({ weight: mess, arbitrary: good }, { weight: 1, arbitrary: any });
  return written.map((text) => {
    const read = is.type === 'text' ? flatText(text) : text.trim();
    return read === '' ? undefined : read;
  });
}

/** What is written into a field, as its control reads it: flat texts, nothing where nothing is written. */
function valueOf(is: FormType, writer: Writer): Arbitrary<Value | undefined> {
  const orNothing = (values: Fields) => (Object.keys(values).length === 0 ? undefined : values);
  switch (is.type) {
    case 'fields':
      return fieldsOf(is.fields, writer).map(orNothing);
    case 'either': {
      const options = is.options.map((option) => fieldsOf(option, writer));
      return fc
        .oneof(...options, ...(writer.mess === 0 ? [] : [fieldsOf(is.options.flat(), writer)]))
        .map(orNothing);
    }
    case 'pair':
      return fc
        .tuple(...is.fields.map((field) => valueOf(field.is, writer)))
        .map((all) => (all.every((each) => each === undefined) ? undefined : all.map((each) => each ?? '')));
    case 'list':
      return fc.array(valueOf(is.of, writer), { minLength: 1, maxLength: 2 }).map((all) => {
        const written = all.filter((each) => each !== undefined);
        return written.length === 0 ? undefined : written;
      });
    default:
      return textOf(is, writer);
  }
}

/** What is written into several fields; a careful writer leaves out nothing that is needed. */
export function fieldsOf(fields: readonly FormField[], writer: Writer): Arbitrary<Fields> {
  const each = fields.map(({ name, needed, is }) =>
    fc.tuple(fc.integer({ min: 0, max: 19 }), valueOf(is, writer)).map(([chance, value]) => {
      const written = needed ? chance > 0 || writer.mess === 0 : chance < (writer.mess === 0 ? 2 : 5);
      return [name, written ? value : undefined] as const;
    }),
  );
  return fc
    .tuple(...each)
    .map((all) =>
      Object.fromEntries(all.filter((entry): entry is [string, Value] => entry[1] !== undefined)),
    );
}
