import type { Name, SourceType } from '../../wiki/index.ts';
import { printedTitle, remarks, workAddress, type CitableData, type CitableSource } from './remarks.ts';
import { TYPE_NAMES } from './type-names.ts';

const ENTRY_TYPES: Partial<Record<SourceType, string>> = {
  article: 'article',
  'conference-paper': 'inproceedings',
  book: 'book',
  chapter: 'incollection',
  report: 'techreport',
  evaluation: 'techreport',
  'working-paper': 'techreport',
  memorandum: 'techreport',
  news: 'article',
};
/** What an entry type stands for by itself; other types of source name themselves in the field `type`. */
const STANDS_FOR: Readonly<Record<string, SourceType>> = {
  article: 'article',
  inproceedings: 'conference-paper',
  book: 'book',
  incollection: 'chapter',
  techreport: 'report',
};
/** Fields beside title, author and year without which BibTeX complains about an entry of a type. */
const REQUIRED: Readonly<Record<string, 'container-title' | 'publisher'>> = {
  article: 'container-title',
  inproceedings: 'container-title',
  book: 'publisher',
  incollection: 'container-title',
  techreport: 'publisher',
};
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

// BibTeX counts braces even behind a backslash, so that only commands without braces of their own are safe.
const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
};

function flat(text: string): string {
  // eslint-disable-next-line no-control-regex -- no record may hold a control character or a second line
  return text.replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029]+/g, ' ').trim();
}

/** Text with every sign escaped that TeX or BibTeX takes for more than itself, on one line. */
export function bibtexText(text: string): string {
  return flat(text).replace(/[\\{}~^<>|]|[%&#$_]/g, (sign) => COMMANDS[sign] ?? `\\${sign}`);
}

/** Addresses stand verbatim; the signs that would end the field are percent-encoded. */
function verbatim(text: string): string {
  return flat(text).replace(/[\s\\{}]/g, (sign) => encodeURIComponent(sign));
}

function name(author: Name): string {
  if ('literal' in author) return `{${bibtexText(author.literal)}}`;
  const family = bibtexText(author.family);
  // Braces keep `van der Berg` whole: BibTeX would split off the particle by its lower case.
  const kept = /[\s,]/.test(family) || author.given === undefined ? `{${family}}` : family;
  return author.given === undefined ? kept : `${kept}, ${protectedWords(bibtexText(author.given))}`;
}

/** `and` and commas within a part of a name would start another name or part. */
function protectedWords(text: string): string {
  return /,|(?:^|\s)and(?:\s|$)/i.test(text) ? `{${text}}` : text;
}

/** The name of an organisation; without braces of its own it would be divided at an `and`, as lists of biblatex are. */
function organisation(name: string | undefined): string | undefined {
  if (!name) return undefined;
  const text = bibtexText(name);
  return /(?:^|\s)and(?:\s|$)/i.test(text) ? `{{${text}}}` : `{${text}}`;
}

/** The type of an entry: `misc`, which requires nothing, where a field is missing that its own type requires. */
function entryType(data: CitableData): string {
  const type = ENTRY_TYPES[data.type] ?? 'misc';
  const field = REQUIRED[type];
  return field && data[field] && data.author && data.issued ? type : 'misc';
}

/** The sources as BibTeX, one entry each with our id as its key, in the order given; ends with a newline. */
export function toBibtex(sources: readonly CitableSource[]): string {
  return sources.map(entry).join('\n');
}

function entry({ id, data }: CitableSource): string {
  const type = entryType(data);
  const [first = ''] = (data.issued?.text ?? '').split('/');
  const [year, month] = first.split('-');
  const container = data['container-title'];
  const names = [...(data.author ?? []).map(name), ...(data.author && data.etAl ? ['others'] : [])];
  const note = remarks(data);
  const text = (value: string | undefined) => (value ? `{${bibtexText(value)}}` : undefined);
  const plain = (value: string | undefined) => (value ? `{${verbatim(value)}}` : undefined);
  const containerField =
    type === 'article'
      ? 'journal'
      : type === 'inproceedings' || type === 'incollection'
        ? 'booktitle'
        : 'howpublished';

  const fields: (readonly [string, string | undefined])[] = [
    ['title', `{{${bibtexText(printedTitle(data))}}}`],
    ['author', names.length > 0 ? `{${names.join(' and ')}}` : undefined],
    ['date', plain(data.issued?.text)],
    ['year', plain(year)],
    ['month', month ? MONTHS[Number(month) - 1] : undefined],
    [containerField, text(container)],
    [type === 'techreport' ? 'institution' : 'publisher', organisation(data.publisher)],
    ['type', STANDS_FOR[type] === data.type ? undefined : text(TYPE_NAMES[data.type])],
    ['version', text(data.version)],
    ['volume', text(data.volume)],
    ['number', text(data.number)],
    ['pages', data.page ? text(data.page.replace(/\s*[-–]+\s*/g, '--')) : undefined],
    ['language', text(data.language)],
    ['eprint', plain(data.arXiv)],
    ['eprinttype', data.arXiv ? '{arxiv}' : undefined],
    ['archiveprefix', data.arXiv ? '{arXiv}' : undefined],
    ['doi', plain(data.DOI)],
    ['url', plain(workAddress(data))],
    ['urldate', plain(data.accessed?.text)],
    ['note', text(note)],
  ];
  const lines = fields.flatMap(([key, value]) => (value === undefined ? [] : [`  ${key} = ${value},`]));
  return `@${type}{${id},\n${lines.join('\n')}\n}\n`;
}
