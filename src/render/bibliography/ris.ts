import type { EdtfDate, SourceType } from '../../wiki/index.ts';
import { printedTitle, remarks, workAddress, type CitableSource } from './remarks.ts';
import { TYPE_NAMES } from './type-names.ts';

/** Types of RIS (https://en.wikipedia.org/wiki/RIS_(file_format)#Type_of_reference). */
const TYPES: Readonly<Record<SourceType, string>> = {
  article: 'JOUR',
  preprint: 'UNPB',
  'conference-paper': 'CPAPER',
  book: 'BOOK',
  chapter: 'CHAP',
  thesis: 'THES',
  report: 'RPRT',
  evaluation: 'RPRT',
  'working-paper': 'RPRT',
  memorandum: 'RPRT',
  statute: 'STAT',
  dataset: 'DATA',
  software: 'COMP',
  'web-page': 'ELEC',
  'blog-post': 'BLOG',
  'forum-post': 'ELEC',
  news: 'NEWS',
  interview: 'GEN',
  podcast: 'SOUND',
  talk: 'GEN',
  letter: 'PCOMM',
};

/** Types that share a tag with others; they name themselves as the type of work. */
const NAMED: ReadonlySet<SourceType> = new Set([
  ...(['preprint', 'evaluation', 'working-paper', 'memorandum'] as const),
  ...(['forum-post', 'interview', 'podcast', 'talk'] as const),
]);

function flat(text: string): string {
  // eslint-disable-next-line no-control-regex -- a line break would start a tag of the author's making
  return text.replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029]+/g, ' ').trim();
}

/** A date as RIS has it: year, month and day between slashes, the end of an interval as its remark. */
function risDate(date: EdtfDate): string {
  const [first = '', last] = date.text.split('/');
  const [year = '', month = '', day = ''] = first.split('-');
  return `${year}/${month}/${day}/${last ? `to ${last}` : ''}`;
}

/** The sources as RIS, in the order given, with the line endings that its specification asks for. */
export function toRis(sources: readonly CitableSource[]): string {
  return sources.map(record).join('\r\n');
}

function record({ id, data }: CitableSource): string {
  const [start, end] = (data.page ?? '').split(/\s*[-–]+\s*/);
  const authors = (data.author ?? []).map((author) =>
    'literal' in author ? author.literal : author.given ? `${author.family}, ${author.given}` : author.family,
  );
  const fields: (readonly [string, string | undefined])[] = [
    ['ID', id],
    ['TI', printedTitle(data)],
    ['M3', NAMED.has(data.type) ? TYPE_NAMES[data.type] : undefined],
    ...authors.map((author) => ['AU', author] as const),
    ['DA', data.issued && risDate(data.issued)],
    ['PY', data.issued?.earliest.slice(0, 4)],
    ['T2', data['container-title']],
    ['PB', data.publisher],
    ['ET', data.version],
    ['VL', data.volume],
    ['IS', data.number],
    ['SP', start],
    ['EP', end],
    ['LA', data.language],
    ['AN', data.arXiv && `arXiv:${data.arXiv}`],
    ['DO', data.DOI],
    ['UR', workAddress(data)],
    ['L2', data.archive?.url],
    ['Y2', data.accessed && risDate(data.accessed)],
    ['N1', remarks(data)],
  ];
  const lines = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${flat(value)}`] : []));
  return [`TY  - ${TYPES[data.type]}`, ...lines, 'ER  - ', ''].join('\r\n');
}
