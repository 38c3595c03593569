import { type EdtfDate, type Name, SOURCE_TYPES, type SourceType } from '../../wiki/index.ts';
import { printedTitle, remarks, workAddress, type CitableSource } from './remarks.ts';
import { TYPE_NAMES } from './type-names.ts';

/** A date of CSL-JSON: one point, or two for an interval. */
export interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
}

/** A record in CSL-JSON 1.0.2, as Zotero and Pandoc read it. */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly author?: readonly Name[];
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly genre?: string;
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly version?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly number?: string;
  readonly page?: string;
  readonly language?: string;
  readonly URL?: string;
  readonly DOI?: string;
  readonly note?: string;
}

/** Types that share a type of CSL with another; their name tells them apart. */
const NAMED: ReadonlySet<SourceType> = new Set([
  ...(['preprint', 'evaluation', 'working-paper', 'memorandum', 'podcast'] as const),
]);

/** A date as CSL-JSON has it, as precise as it is written. */
export function cslDate(date: EdtfDate): CslDate {
  return { 'date-parts': date.text.split('/').map((point) => point.split('-').map(Number)) };
}

/** A source as a record of CSL-JSON; fields that are not known are absent. */
export function toCslJson({ id, data }: CitableSource): CslItem {
  const inIssues = data.type === 'article' || data.type === 'news';
  const number = data.number ?? (data.arXiv ? `arXiv:${data.arXiv}` : undefined);
  const note = remarks(data);
  const item: CslItem = {
    id,
    type: SOURCE_TYPES[data.type],
    title: printedTitle(data),
    author: data.author,
    issued: data.issued && cslDate(data.issued),
    accessed: data.accessed && cslDate(data.accessed),
    genre: NAMED.has(data.type) ? TYPE_NAMES[data.type] : undefined,
    'container-title': data['container-title'],
    publisher: data.publisher,
    version: data.version,
    volume: data.volume,
    issue: inIssues ? data.number : undefined,
    number: inIssues ? undefined : number,
    page: data.page,
    language: data.language,
    URL: workAddress(data),
    DOI: data.DOI,
    note: note === '' ? undefined : note,
  };
  return Object.fromEntries(
    Object.entries(item).filter(([, value]) => value !== undefined),
  ) as unknown as CslItem;
}
