import {
  applyEdits,
  fieldsOf,
  insertField,
  readFile,
  sourceSchema,
  yamlField,
  type Edit,
  type YamlFields,
  type YamlValue,
} from '../../src/wiki/index.ts';
import { titleKey } from './known-sources.ts';

/** A record with what another knows more. */
export interface Merged {
  /** The new text; that of before where nothing was added. */
  readonly text: string;
  /** Fields that were added or filled. */
  readonly added: readonly string[];
  /** Fields that say something else in the other record, with what it says; they stay as they are. */
  readonly kept: readonly { readonly field: string; readonly here: string; readonly there: string }[];
}

/** Fields in the order of the schema, in which new ones are put. */
const ORDER = Object.keys(sourceSchema.shape);

/** Fields that describe where a work appeared: those of a preprint do not belong to the paper it became. */
const OF_EDITION: ReadonlySet<string> = new Set([
  'container-title',
  'publisher',
  'version',
  'volume',
  'number',
  'page',
]);

/**
 * Adds to the text of a record what `fields` know and it does not, and fills what it leaves empty. Nothing that
 * it says is changed, and no other character of the text.
 */
export function merge(path: string, text: string, present: YamlFields, fields: YamlFields): Merged {
  const added: string[] = [];
  const kept: { field: string; here: string; there: string }[] = [];
  const otherEdition =
    isText(present['type']) && isText(fields['type']) && present['type'] !== fields['type'];
  let now = text;
  for (const field of ORDER) {
    const value = fields[field];
    if (value === undefined) continue;
    const here = present[field];
    if (here === undefined || here === '') {
      if (otherEdition && OF_EDITION.has(field)) {
        kept.push({ field, here: 'nothing', there: shown(value) });
        continue;
      }
      const edited = withField(path, now, field, value, here === '');
      if (edited === undefined) kept.push({ field, here: 'nothing', there: shown(value) });
      else {
        now = edited;
        added.push(field);
      }
    } else if (!agrees(field, here, value)) kept.push({ field, here: shown(here), there: shown(value) });
  }
  return { text: now, added, kept };
}

function withField(
  path: string,
  text: string,
  field: string,
  value: YamlValue,
  open: boolean,
): string | undefined {
  const file = readFile({ path, bytes: new TextEncoder().encode(text) });
  const stretch = fieldsOf(file);
  if (!stretch || !file.data) return undefined;
  const [first = '', ...more] = yamlField(field, value);
  const written = [first.slice(field.length + 1).trimStart(), ...more].join('\n');
  const edit: Edit | undefined = open
    ? intoOpen(path, text, file.data.at([field], 'key').end.offset, written)
    : insertField(
        stretch,
        [],
        field,
        more.length > 0 ? `\n${more.join('\n')}` : written,
        ORDER.slice(0, ORDER.indexOf(field)),
      );
  if (!edit) return undefined;
  const edited = applyEdits(text, [edit]);
  const read = readFile({ path, bytes: new TextEncoder().encode(edited) }).data?.value as
    YamlFields | undefined;
  return JSON.stringify(read?.[field]) === JSON.stringify(plain(value)) ? edited : undefined;
}

/** The value of a field that stands there with nothing behind its colon. */
function intoOpen(path: string, text: string, keyEnd: number, value: string): Edit | undefined {
  if (text[keyEnd] !== ':' || value.includes('\n')) return undefined;
  return { file: path, start: keyEnd + 1, end: keyEnd + 1, text: ` ${value}` };
}

/** A value without the fields that have none, as a reader of the file sees it. */
function plain(value: YamlValue): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}

function agrees(field: string, here: YamlValue, there: YamlValue): boolean {
  if (!isText(here) || !isText(there)) return JSON.stringify(plain(here)) === JSON.stringify(plain(there));
  if (field === 'title') return titleKey(here) === titleKey(there);
  // A date that is only less precise says nothing else; neither does a number without its version.
  if (field === 'issued' || field === 'arXiv') return here.startsWith(there);
  return here.trim().replace(/\s+/g, ' ').toLowerCase() === there.toLowerCase();
}

function isText(value: YamlValue | undefined): value is string {
  return typeof value === 'string' && value !== '';
}

/** A value as a message shows it. */
function shown(value: YamlValue): string {
  const text = isText(value) ? value : Array.isArray(value) ? `${value.length} of them` : 'other fields';
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
