import { fieldTree, type Field, type FieldType, type Settings } from '../../wiki/index.ts';
import { CLAIM_LABELS, SOURCE_LABELS, WORD_LABELS, type Label } from './labels.ts';
import { settingChoices, type Choice } from './choices.ts';

/** What stands in a field of a form: as in the schema, with the words and keys that can be chosen written out. */
export type FormType =
  | Exclude<
      FieldType,
      { type: 'reference' | 'list' | 'pair' | 'table' | 'fields' | 'either' | 'words' | 'flag' }
    >
  | { readonly type: 'choice'; readonly options: readonly Choice[] }
  | { readonly type: 'name'; readonly of: readonly string[] }
  | { readonly type: 'list'; readonly of: FormType; readonly entry: string; readonly start: number }
  | { readonly type: 'pair'; readonly fields: readonly FormField[] }
  | { readonly type: 'fields'; readonly fields: readonly FormField[] }
  | { readonly type: 'either'; readonly options: readonly (readonly FormField[])[] };

/** A field as a form asks for it. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly needed: boolean;
  /** Whether it stands open; the others wait behind “More fields”. */
  readonly first: boolean;
  readonly is: FormType;
}

/** What of a kind its form asks for, and how. */
interface Plan {
  readonly labels: Readonly<Record<string, Label>>;
  /** Paths of fields that stand open. */
  readonly first: ReadonlySet<string>;
  /** Fields that something new cannot have. */
  readonly without: ReadonlySet<string>;
}

const PLANS: Readonly<Record<'source' | 'claim', Plan>> = {
  source: {
    labels: SOURCE_LABELS,
    first: new Set([
      ...[
        'type',
        'title',
        'author',
        'author.family',
        'author.given',
        'author.literal',
        'issued',
        'publisher',
      ],
      ...[
        'container-title',
        'URL',
        'DOI',
        'grade',
        'interest',
        'interest.kind',
        'interest.party',
        'firsthand',
      ],
      ...['seenVia.source', 'seenVia.text', 'seenVia.url', 'archive.url', 'archive.date'],
      ...['notices.kind', 'notices.date', 'notices.url', 'notices.note'],
    ]),
    without: new Set(['formerIds', 'exceptions']),
  },
  claim: {
    labels: CLAIM_LABELS,
    first: new Set([
      ...[
        'id',
        'statement',
        'sources',
        'sources.source',
        'sources.stance',
        'sources.locator',
        'asOf',
        'heldBy',
      ],
      ...['quantities', 'quantities.measure', 'quantities.value', 'quantities.low', 'quantities.high'],
      ...['quantities.range', 'quantities.ahead', 'quantities.between', 'quantities.of', 'relations.to'],
      ...[
        'quantities.between.0',
        'quantities.between.1',
        'quantities.computed.from',
        'quantities.computed.how',
      ],
      ...['relations.kind', 'relations.because', 'relations.note', 'supersedes.claim', 'supersedes.reason'],
    ]),
    without: new Set(['formerIds', 'withdrawn']),
  },
};

/** Lists that nearly every record has: one entry stands there from the start. */
const BEGUN: ReadonlySet<string> = new Set(['author', 'sources']);

/** The id of a source is the name of its file, and no field of its schema. */
const SOURCE_ID: FormField = {
  name: 'id',
  label: 'Id',
  hint: 'Made from author, year and title. It names the file and never changes.',
  needed: true,
  first: true,
  is: { type: 'id' },
};

/** The form of a new source or claim: the fields of its schema with labels, hints and choices of this wiki. */
export function formOf(kind: 'source' | 'claim', settings: Settings): FormField[] {
  const plan = PLANS[kind];
  const fields = formFields(
    fieldTree(kind).filter(({ name }) => !plan.without.has(name)),
    [],
    { plan, settings },
  );
  return kind === 'source' ? [SOURCE_ID, ...fields] : fields;
}

interface Making {
  readonly plan: Plan;
  readonly settings: Settings;
}

function formFields(fields: readonly Field[], outer: readonly string[], making: Making): FormField[] {
  return fields.map((field) => formField(field, [...outer, field.name], making));
}

function formField(field: Field, path: readonly string[], making: Making): FormField {
  const { plan } = making;
  const key = path.join('.');
  const label = plan.labels[key];
  if (!label) throw new Error(`the field ${key} has no label in the form`);
  return {
    name: field.name,
    label: label.label,
    hint: label.hint,
    needed: field.needed,
    first: plan.first.has(key),
    is: formType(field.is, path, making, label),
  };
}

function formType(is: FieldType, path: readonly string[], making: Making, label: Label): FormType {
  const { settings } = making;
  switch (is.type) {
    case 'flag':
      return {
        type: 'choice',
        options: [
          { value: 'true', text: label.yes ?? 'yes' },
          { value: 'false', text: label.no ?? 'no' },
        ],
      };
    case 'words':
      return { type: 'choice', options: wordChoices(is.words, path) };
    case 'reference': {
      const options = settingChoices(is.to, settings);
      if (!options) return { type: 'name', of: is.to };
      return { type: 'choice', options: [...options, ...wordChoices(is.words, path)] };
    }
    case 'list':
      return {
        type: 'list',
        of: formType(is.of, path, making, label),
        entry: label.entry ?? label.label,
        start: BEGUN.has(path.join('.')) ? 1 : 0,
      };
    case 'pair':
      return {
        type: 'pair',
        fields: is.of.map((each, index) =>
          formField(
            { name: String(index), description: '', needed: false, is: each },
            [...path, String(index)],
            making,
          ),
        ),
      };
    case 'fields':
      return { type: 'fields', fields: formFields(is.fields, path, making) };
    case 'either':
      return {
        type: 'either',
        options: is.options.map((option) =>
          option.type === 'fields' ? formFields(option.fields, path, making) : [],
        ),
      };
    case 'table':
      throw new Error(`a form cannot ask for the table ${path.join('.')}`);
    default:
      return is;
  }
}

function wordChoices(words: readonly string[], path: readonly string[]): Choice[] {
  const labels = WORD_LABELS[path.join('.')] ?? {};
  return words.map((value) => ({ value, text: labels[value] ?? value.replaceAll('-', ' ') }));
}
