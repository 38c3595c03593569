import { readRemarks } from '../../src/render/index.ts';
import { isId, sourceSchema, type YamlFields, type YamlValue } from '../../src/wiki/index.ts';
import { authorsOf } from './names.ts';
import type { ReadRecord } from './read-records.ts';
import { risDate, risName } from './ris-tags.ts';
import { sourceTypeOf } from './source-type.ts';
import { arXivNumber, arXivOfAddress, arXivOfDoi, dateValue, doiValue, textValue } from './values.ts';

/** A record of another program as our fields have it. */
export interface SourceDraft {
  /** Key that it has there, where it is one. */
  readonly key?: string;
  /** Fields that are known, each as it can stand in a file. */
  readonly fields: YamlFields;
  /** What could not be taken over, as sentences. */
  readonly remarks: readonly string[];
}

/** Fields of CSL-JSON that somebody may miss in a reference: our records have no place for them. */
const WITHOUT_PLACE = ['editor', 'translator', 'collection-title', 'event-title', 'original-title', 'annote'];

/** What a source is made of while it is read: fields that its schema accepts, and remarks on those that it does not. */
class Draft {
  readonly fields: Record<string, YamlValue> = {};
  readonly remarks: string[] = [];

  /** Takes a value over where its field can hold it. */
  take(field: keyof typeof sourceSchema.shape, value: YamlValue | undefined): void {
    if (value === undefined || value === '') return;
    const parsed = sourceSchema.shape[field].safeParse(value);
    if (parsed.success) this.fields[field] = value;
    else {
      const said = parsed.error.issues[0]?.message ?? 'it does not fit';
      const shown = typeof value === 'string' ? `\`${value.slice(0, 60)}\`: ` : '';
      this.remarks.push(`\`${field}\` was left out (${shown}${said}).`);
    }
  }
}

/** Turns a record into fields of a source. What it does not say is absent; nothing is made up. */
export function toSource(record: ReadRecord, isSource: (id: string) => boolean): SourceDraft {
  const csl = withRis(record);
  const { bibtex = {} } = record;
  const draft = new Draft();
  const text = (field: string) => textValue(csl[field]);
  const said = readRemarks(text('note') ?? '');

  const arXiv = arXivOf({ csl, bibtex });
  const doi = doiValue(text('DOI'));
  draft.take('type', typeOf(csl, arXiv, draft));
  takeTitle(draft, titleOf(csl), said.titleIsDescription);
  takeAuthors(draft, csl['author'], { incomplete: said.etAl, whole: record.bibtex !== undefined });
  draft.take('issued', dateValue(csl['issued']));
  takePlace(draft, { csl, bibtex }, arXiv);
  draft.take('version', text('version') ?? text('edition'));
  draft.take('volume', text('volume') ?? textValue(bibtex['volume']));
  const numbers = [text('number'), text('issue'), text('collection-number'), textValue(bibtex['number'])];
  draft.take(
    'number',
    numbers.find((number) => number !== undefined && !arXivNumber(number)),
  );
  draft.take('page', text('page')?.replace(/\s*[-‐-―]+\s*/g, '-'));
  draft.take('language', text('language'));
  const url = text('URL');
  // The address of the resolver says nothing that the DOI does not.
  draft.take('URL', doi && doiValue(url) ? undefined : url);
  draft.take('DOI', arXivOfDoi(doi) ? undefined : doi);
  draft.take('arXiv', arXiv);
  draft.take('accessed', dateValue(csl['accessed']));
  draft.take('note', said.note);
  draft.take('seenVia', seenVia(said.known, isSource));
  draft.take('notices', said.notices.length > 0 ? said.notices.map((notice) => ({ ...notice })) : undefined);

  const container = text('container-title');
  const left = WITHOUT_PLACE.filter((field) => {
    // One tag of RIS gives the title of an event or a collection beside that of the container.
    const again = container !== undefined && textValue(csl[field]) === container;
    return csl[field] !== undefined && csl[field] !== '' && !again;
  });
  if (left.length > 0) {
    draft.remarks.push(`There is no field for ${left.map((field) => `\`${field}\``).join(', ')}.`);
  }
  const key = text('id') ?? text('citation-key');
  return { ...(key !== undefined && { key }), fields: draft.fields, remarks: draft.remarks };
}

function typeOf(csl: ReadRecord['csl'], arXiv: string | undefined, draft: Draft): string | undefined {
  const type = textValue(csl['type']);
  const known = sourceTypeOf(type, textValue(csl['genre']));
  // Records of arXiv come as articles of a journal that does not exist, or as documents of no kind.
  const atArXiv =
    arXiv !== undefined &&
    (type === 'document' || type === 'manuscript' || preprintSeries(csl) !== undefined);
  if (known === undefined && !atArXiv && type !== undefined) {
    draft.remarks.push(`\`type\` is open: \`${type}\` does not say which of our types it is.`);
  }
  return atArXiv ? 'preprint' : known;
}

function titleOf(csl: ReadRecord['csl']): string | undefined {
  const title = textValue(csl['title']);
  const subtitle = textValue(csl['subtitle']);
  return title !== undefined && subtitle !== undefined && !title.includes(subtitle)
    ? `${title}: ${subtitle}`
    : title;
}

function takeTitle(draft: Draft, title: string | undefined, described: boolean): void {
  const inBrackets = described ? /^\[(.+)\]$/.exec(title ?? '')?.[1] : undefined;
  draft.take('title', inBrackets ?? title);
  draft.take('titleIsDescription', inBrackets === undefined ? undefined : 'true');
}

function takeAuthors(draft: Draft, value: unknown, how: { incomplete: boolean; whole: boolean }): void {
  const { author, etAl, refused } = authorsOf(value, how.whole);
  if (refused.length > 0) {
    const names = refused.map((name) => `\`${name.slice(0, 40)}\``).join(', ');
    draft.remarks.push(`Names that are too long or hold invisible characters were left out: ${names}.`);
  }
  if (author.length === 0) return;
  draft.take('author', author);
  if (etAl || how.incomplete || refused.length > 0) draft.take('etAl', 'true');
}

/** Where the work appeared. */
function takePlace(draft: Draft, { csl, bibtex = {} }: ReadRecord, arXiv: string | undefined): void {
  const container = textValue(csl['container-title']);
  const publisher = textValue(csl['publisher']);
  if (arXiv !== undefined && preprintSeries(csl) !== undefined) return draft.take('publisher', 'arXiv');
  // Beside a `type` or a publisher, `howpublished` says where a work appeared; elsewhere it may be the publisher.
  const own = publisherOf(bibtex);
  const named = textValue(bibtex['type']) !== undefined || own !== undefined;
  const where = named ? textValue(bibtex['howpublished']) : undefined;
  draft.take('container-title', container ?? where);
  draft.take('publisher', where !== undefined && publisher === where ? own : publisher);
}

function publisherOf(bibtex: Readonly<Record<string, unknown>>): string | undefined {
  const fields = ['publisher', 'institution', 'organization', 'school'];
  return fields.map((field) => textValue(bibtex[field])?.replace(/^\{(.*)\}$/, '$1')).find(Boolean);
}

/** A record with what citation-js left of its RIS tags. */
function withRis({ csl, ris }: ReadRecord): ReadRecord['csl'] {
  if (!ris) return csl;
  const first = (...tags: string[]) => tags.flatMap((tag) => ris.get(tag) ?? [])[0];
  const ofProgram = first('TY') === 'COMP';
  const authors = [...(ris.get('AU') ?? []), ...(ris.get('A1') ?? [])];
  const known = {
    author: authors.length > 0 ? authors.map(risName) : undefined,
    issued: risDate(first('DA')) ?? risDate(first('PY', 'Y1')),
    accessed: risDate(first('Y2')),
    genre: first('M3'),
    'container-title': first('T2', 'JF', 'JO', 'JA'),
    number: first('AN')?.startsWith('arXiv:') ? first('AN') : undefined,
    issue: first('IS'),
    // The volume of a program is its version.
    version: first('ET') ?? (ofProgram ? first('VL') : undefined),
    volume: ofProgram ? undefined : first('VL'),
    language: first('LA'),
    URL: first('UR'),
    page: [first('SP'), first('EP')].filter(Boolean).join('-') || undefined,
    DOI: first('DO'),
    publisher: first('PB'),
  };
  const given = Object.entries(known).filter(([, value]) => value !== undefined);
  return { ...csl, ...Object.fromEntries(given) };
}

/** What some indexes give as the journal of a preprint: `arXiv preprint arXiv:2405.00332`. */
function preprintSeries(csl: ReadRecord['csl']): string | undefined {
  const container = textValue(csl['container-title']) ?? '';
  return /^arxiv(?: preprint)?(?: (?:arxiv:)?(\S+))?$/i.exec(container)?.[0];
}

function arXivOf({ csl, bibtex = {} }: ReadRecord): string | undefined {
  const archive = textValue(bibtex['eprinttype']) ?? textValue(bibtex['archiveprefix']) ?? 'arxiv';
  const eprint = archive.toLowerCase() === 'arxiv' ? textValue(bibtex['eprint']) : undefined;
  return (
    arXivNumber(eprint) ??
    arXivNumber(textValue(csl['number'])) ??
    arXivNumber(preprintSeries(csl)?.split(' ').at(-1)) ??
    arXivOfDoi(doiValue(textValue(csl['DOI']))) ??
    arXivOfAddress(textValue(csl['URL']))
  );
}

/** What a work is known through: a source where it is an id of one, else words with or without an address. */
function seenVia(known: readonly string[], isSource: (id: string) => boolean): YamlValue | undefined {
  if (known.length === 0) return undefined;
  return known.map((each) => {
    if (isId(each) && isSource(each)) return { source: each };
    const [, words, url] = /^(.+) \((https?:\/\/\S+)\)$/.exec(each) ?? [];
    return words !== undefined && url !== undefined ? { text: words, url } : { text: each };
  });
}
