import type { ReadFile, YamlFields, YamlValue } from '../../src/wiki/index.ts';

/** A source that has a record: what its file says, valid or not. */
export interface KnownSource {
  readonly id: string;
  /** Path below the content folder. */
  readonly path: string;
  readonly fields: YamlFields;
}

/** The sources that have a file which can be read, half-filled ones among them. */
export function knownSources(files: readonly ReadFile[]): KnownSource[] {
  return files.flatMap(({ kind, id, path, data }) => {
    const fields = data?.value;
    return kind === 'source' && isFields(fields) ? [{ id, path, fields }] : [];
  });
}

function isFields(value: unknown): value is YamlFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** How a record was recognised as one of a work that is known. */
export type Sameness = 'DOI' | 'arXiv' | 'title';

/** A work that is known, and by what it was recognised. */
export interface Recognised<T> {
  readonly source: T;
  readonly by: Sameness;
}

/**
 * The known source that is the same work: by DOI, else by number at arXiv, else by title. A title alone is not
 * enough where DOI, number, year (by more than one) or first author speak against it.
 */
export function sameWork<T extends { readonly fields: YamlFields }>(
  sources: readonly T[],
  fields: YamlFields,
): Recognised<T> | undefined {
  const by: readonly [Sameness, (a: YamlFields, b: YamlFields) => boolean][] = [
    ['DOI', sameDoi],
    ['arXiv', sameNumber],
    ['title', (a, b) => sameTitle(a, b) && !speaksAgainst(a, b)],
  ];
  for (const [name, same] of by) {
    const source = sources.find((each) => same(each.fields, fields));
    if (source) return { source, by: name };
  }
  return undefined;
}

/** A known source with the same title that is nevertheless another work. */
export function namesake<T extends { readonly fields: YamlFields }>(
  sources: readonly T[],
  fields: YamlFields,
): T | undefined {
  return sources.find((each) => sameTitle(each.fields, fields));
}

function text(value: YamlValue | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function sameDoi(a: YamlFields, b: YamlFields): boolean {
  const [one, other] = [text(a['DOI']), text(b['DOI'])];
  return one !== undefined && one.toLowerCase() === other?.toLowerCase();
}

/** Two numbers without a version, or with the same one, are one work; two versions may have records of their own. */
function sameNumber(a: YamlFields, b: YamlFields): boolean {
  const [one = '', other = ''] = [text(a['arXiv']), text(b['arXiv'])];
  if (one === '' || other === '') return false;
  const version = /v\d+$/;
  const bare = (number: string): string => number.replace(version, '');
  return bare(one) === bare(other) && (one === other || !version.test(one) || !version.test(other));
}

/** A title with nothing but its letters and digits. */
export function titleKey(value: YamlValue | undefined): string {
  return (text(value) ?? '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function sameTitle(a: YamlFields, b: YamlFields): boolean {
  const key = titleKey(a['title']);
  return key !== '' && key === titleKey(b['title']);
}

function speaksAgainst(a: YamlFields, b: YamlFields): boolean {
  const differ = (field: string): boolean => {
    const [one, other] = [text(a[field]), text(b[field])];
    return one !== undefined && other !== undefined && one.toLowerCase() !== other.toLowerCase();
  };
  const [one, other] = [yearOf(a), yearOf(b)];
  const [first, second] = [firstAuthor(a), firstAuthor(b)];
  return (
    differ('DOI') ||
    differ('arXiv') ||
    (one !== undefined && other !== undefined && Math.abs(one - other) > 1) ||
    (first !== undefined && second !== undefined && first !== second)
  );
}

function yearOf(fields: YamlFields): number | undefined {
  const year = /^\d{4}/.exec(text(fields['issued']) ?? '')?.[0];
  return year === undefined ? undefined : Number(year);
}

function firstAuthor(fields: YamlFields): string | undefined {
  const { author } = fields;
  const first: unknown = Array.isArray(author) ? author[0] : undefined;
  if (typeof first !== 'object' || first === null) return undefined;
  const { family, literal } = first as YamlFields;
  return titleKey(family ?? literal) || undefined;
}
