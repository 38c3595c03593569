import fc from 'fast-check';
import { fieldTree, type DescribedKind, type Field, type FieldType } from '../../../src/wiki/index.ts';
import { AWKWARD, anyText, phrase, repeated } from './text.ts';
import { printed, type Node, type Style } from './yaml-text.ts';

/** Ids that exist, by what they name: `brief`, `claim`, `source`, or a table of the settings such as `measure`. */
export type Known = Readonly<Record<string, readonly string[]>>;

const style: fc.Arbitrary<Style> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Style>('plain') },
  { weight: 1, arbitrary: fc.constantFrom<Style>('single', 'double', 'literal', 'folded', 'raw') },
);

/** What may stand before a value though it must not. */
const mark = fc.oneof(
  { weight: 3000, arbitrary: fc.constant('') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '&a ',
      '*a ',
      '!!str ',
      '!!js/function ',
      '! ',
      '!!binary ',
      '<<: ',
      '@',
      '%',
      '- ',
    ),
  },
);
const comment = fc.oneof(
  { weight: 1500, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.constantFrom(' # a remark', ' #no remark', '  ', '\t', '\n', ': x') },
);

const scalar = (text: fc.Arbitrary<string>): fc.Arbitrary<Node> =>
  fc.record({ type: fc.constant('scalar' as const), text, style, mark, comment });
const flow = fc.oneof(
  { weight: 5, arbitrary: fc.constant(false) },
  { weight: 1, arbitrary: fc.constant(true) },
);

/** Values of any form, for fields that are given something else than they take. */
const anything: fc.Arbitrary<Node> = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 4, arbitrary: scalar(anyText) },
    { weight: 1, arbitrary: scalar(repeated) },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('list' as const),
        items: fc.array(tie('node'), { maxLength: 4 }),
        flow,
        mark,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('map' as const),
        entries: fc.array(fc.tuple(fc.constantFrom('id', 'text', 'source', ...AWKWARD), tie('node')), {
          maxLength: 4,
        }),
        flow,
        mark,
      }),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('[', '{a: ', '- ', '? ', '["'), fc.constantFrom(3, 30, 41, 200, 3000))
        .map(([open, depth]): Node => ({
          type: 'scalar',
          text: open.repeat(depth),
          style: 'raw',
          mark: '',
          comment: '',
        })),
    },
  ),
})).node;

/** Values that are right, and now and then one that is not. */
const mostly = (right: fc.Arbitrary<string>, ...wrong: string[]): fc.Arbitrary<string> =>
  fc.oneof({ weight: 150, arbitrary: right }, { weight: 1, arbitrary: fc.constantFrom(...wrong) });

const date = mostly(
  fc.constantFrom('2025', '2025-03', '2024-12-31', '2023-01/2025-10', '2019', '0001', '2024-02-29'),
  ...['2030', '2025-02-29', '2025/2024', '2025-00', '25-01', '2025-1-1', 'May 2025', '2025-03-01T00:00'],
);
const number = mostly(
  fc.oneof(fc.integer({ min: 0, max: 50 }).map(String), fc.constantFrom('0.5', '1.000000000000001', '0')),
  ...['-3', '1e3', '1e999', '-0', '.5', '1_000', '012', 'NaN', '٣', '9007199254740993'],
);
const newId = fc.stringMatching(/^[a-z][a-z0-9]{1,5}(?:-[a-z0-9]{1,4}){1,2}$/);
const address = mostly(
  fc.constantFrom('https://example.org/a', 'https://example.org/b?x=1&y=%20', 'http://example.org'),
  ...['https://example.org/ü?x=[1]', 'http://a', 'javascript:x', 'https://u:p@a', '//a'],
);
const PATTERNED = ['10.1234/abc', '2401.01234', 'en', 'de-AT', 'https://github.com/a/b'];

function leaf(is: FieldType, known: Known): fc.Arbitrary<string> {
  switch (is.type) {
    case 'id':
      return newId;
    case 'date':
      return date;
    case 'number':
      return number;
    case 'count':
      return fc.integer({ min: 0, max: 5 }).map(String);
    case 'flag':
      return fc.constantFrom('true', 'false');
    case 'address':
      return address;
    case 'words':
      return fc.constantFrom(...is.words);
    case 'pattern':
      // Where none fits, the text is wrong, as it is now and then where some do.
      return fc.constantFrom(...PATTERNED.filter((text) => new RegExp(is.pattern).test(text)), 'x');
    case 'reference': {
      const ids = [...is.to.flatMap((kind) => known[kind] ?? []), ...is.words];
      return ids.length > 0 ? fc.constantFrom(...ids) : newId;
    }
    default:
      return phrase;
  }
}

function valueOf(is: FieldType, known: Known): fc.Arbitrary<Node> {
  const meant = wellFormed(is, known);
  return fc.oneof({ weight: 700, arbitrary: meant }, { weight: 1, arbitrary: anything });
}

function wellFormed(is: FieldType, known: Known): fc.Arbitrary<Node> {
  switch (is.type) {
    case 'list':
      return fc.record({
        type: fc.constant('list' as const),
        items: fc.array(valueOf(is.of, known), { minLength: 1, maxLength: 3 }),
        flow,
        mark,
      });
    case 'pair':
      return fc.record({
        type: fc.constant('list' as const),
        items: fc.tuple(...is.of.map((each) => valueOf(each, known))),
        flow,
        mark,
      });
    case 'table':
      return fc.record({
        type: fc.constant('map' as const),
        entries: fc.array(fc.tuple(newId, valueOf(is.of, known)), { maxLength: 3 }),
        flow,
        mark,
      });
    case 'fields':
      return fieldsOf(is.fields, known);
    case 'either':
      return fc.oneof(...is.options.map((option) => valueOf(option, known)));
    default:
      return scalar(leaf(is, known));
  }
}

/** Claims of an article, whose schema stands on its own. */
function claims(known: Known): fc.Arbitrary<Node> {
  return wellFormed({ type: 'list', of: { type: 'fields', fields: fieldTree('claim') } }, known);
}

/** Fields of a kind: those that are needed nearly always, others now and then, in any order and with any other ones. */
function fieldsOf(fields: readonly Field[], known: Known): fc.Arbitrary<Node> {
  const each = fields.map(({ name, needed, is }) => {
    const [there, gone] = needed ? [300, 1] : [1, 2];
    const entry = (
      name === 'claims' && is.type === 'list' && is.of.type === 'any' ? claims(known) : valueOf(is, known)
    ).map((node): [string, Node][] => [[name, node]]);
    return fc.oneof(
      { weight: there, arbitrary: entry },
      { weight: gone, arbitrary: fc.constant<[string, Node][]>([]) },
    );
  });
  const stray = fc.oneof(
    { weight: 300, arbitrary: fc.constant<[string, Node][]>([]) },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.constantFrom('titel', ...AWKWARD), anything).map((entry) => [entry]),
    },
  );
  return fc
    .record({ entries: fc.tuple(...each, stray).map((lists) => lists.flat()), flow, mark })
    .map((map): Node => ({ type: 'map', ...map }));
}

const kinds = new Map<DescribedKind, fc.Arbitrary<string>>();

/** The YAML of something of a kind: valid, or nearly so, in any of the ways in which YAML can be written. */
export function fieldsText(kind: DescribedKind, known: Known): fc.Arbitrary<string> {
  let made = kinds.get(kind);
  if (!made) {
    const fields = fieldTree(kind).filter(({ name }) => name !== 'exceptions');
    const meant = fieldsOf(fields, known).map((node) => printed({ ...node, flow: false } as Node));
    made = fc.oneof(
      { weight: 20, arbitrary: meant },
      { weight: 2, arbitrary: anything.map(printed) },
      { weight: 1, arbitrary: fc.array(anyText, { maxLength: 12 }).map((texts) => texts.join('')) },
    );
    kinds.set(kind, made);
  }
  return made;
}
