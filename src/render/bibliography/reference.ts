import type { Element, ElementContent } from 'hast';
import type { Graph, Name, SourceType } from '../../wiki/index.ts';
import { address } from '../address.ts';
import { dateText } from '../date.ts';
import { element, textNode } from '../hast.ts';
import { safeHtml } from '../html.ts';
import { sourceLabel, standInAuthor, type Platforms } from './label.ts';
import { printedTitle, type CitableData, type CitableSource } from './remarks.ts';

/** How to print a reference. */
export interface ReferenceOptions {
  /** Base path of the site. */
  readonly base?: string | undefined;
  /** Whether the title leads to the page of the source; default true. */
  readonly linkTitle?: boolean | undefined;
}

/** Most names that are printed; longer lists are cut after one less. */
const MOST_NAMES = 8;

const TYPE_WORDS: Partial<Record<SourceType, string>> = {
  preprint: 'Preprint',
  thesis: 'Thesis',
  report: 'Report',
  evaluation: 'Evaluation',
  'working-paper': 'Working paper',
  memorandum: 'Memorandum',
  statute: 'Statute',
  dataset: 'Data set',
  software: 'Software',
  'web-page': 'Web page',
  'blog-post': 'Blog post',
  'forum-post': 'Forum post',
  interview: 'Interview',
  podcast: 'Podcast',
  talk: 'Talk',
  letter: 'Letter',
};

const NOTICE_WORDS = {
  retraction: 'Retracted',
  concern: 'Expression of concern',
  correction: 'Corrected',
} as const;

/** A name in reading order, or with the family name first as an entry of a list begins. */
function fullName(name: Name, inverted: boolean): string {
  if ('literal' in name) return name.literal;
  if (name.given === undefined) return name.family;
  return inverted ? `${name.family}, ${name.given}` : `${name.given} ${name.family}`;
}

function names(source: CitableData, settings: Platforms): string | undefined {
  const authors = source.author ?? [];
  if (authors.length === 0) return standInAuthor(source, settings);
  const cut = authors.length > MOST_NAMES;
  const list = authors
    .slice(0, cut ? MOST_NAMES - 1 : MOST_NAMES)
    .map((name, index) => fullName(name, index === 0));
  if (cut || source.etAl) return `${list.join(', ')} et al.`;
  if (list.length === 1) return list[0];
  // Behind an inverted name a bare "and" would read as part of it.
  const inverted = authors[0] && 'given' in authors[0];
  return `${list.slice(0, -1).join(', ')}${inverted || list.length > 2 ? ',' : ''} and ${list.at(-1) ?? ''}`;
}

function external(text: string, href: string): Element {
  return element('a', { className: ['external'], rel: ['noopener', 'nofollow'], href }, text);
}

type Part = string | ElementContent;

/** A sentence of the reference: its parts, with a full stop unless it ends with a mark already. */
function sentence(...parts: Part[]): Part[] {
  const last = parts.at(-1);
  const closed = typeof last === 'string' && /[.?!]$/.test(last);
  return closed ? parts : [...parts, '.'];
}

function title({ id, data }: CitableSource, graph: Graph, options: ReferenceOptions): ElementContent {
  const text = printedTitle(data);
  const linked =
    options.linkTitle === false
      ? text
      : element('a', { href: address(graph, id, { base: options.base }), className: ['link-source'] }, text);
  return data.titleIsDescription ? textNode(linked) : element('cite', {}, linked);
}

/** Where the work appeared: kind of work, container with volume, number and pages, publisher, version. */
function home(source: CitableData, settings: Platforms): Part[][] {
  const { volume, number, page } = source;
  const container = source['container-title'];
  const inWork = source.type === 'chapter' || source.type === 'conference-paper';
  const leads = source.author === undefined ? standInAuthor(source, settings) : undefined;
  const only =
    source.author?.length === 1 && source.author[0] ? fullName(source.author[0], false) : undefined;
  const issue = volume ? `${volume}${number ? ` (${number})` : ''}` : number ? `no. ${number}` : undefined;
  const place = [
    TYPE_WORDS[source.type],
    container && container !== leads ? `${inWork ? 'In ' : ''}${container}` : undefined,
    issue,
    page ? `${/[-–,]/.test(page) ? 'pp.' : 'p.'} ${page.replace(/\s*-+\s*/g, '–')}` : undefined,
    source.version ? `version ${source.version}` : undefined,
  ].filter((part) => part !== undefined);
  const { publisher } = source;
  const repeated = publisher === leads || publisher === only || publisher === container;
  return [
    ...(place.length > 0 ? [sentence(place.join(', '))] : []),
    ...(publisher && !repeated ? [sentence(publisher)] : []),
  ];
}

/** Where to find it: DOI, else address, and the number at arXiv where that is another way in. */
function addresses(source: CitableData): Part[][] {
  const doi =
    source.DOI && `https://doi.org/${encodeURI(source.DOI).replaceAll('#', '%23').replaceAll('?', '%3F')}`;
  const main = doi ?? source.URL;
  const arXiv = source.arXiv && !main?.includes(source.arXiv) ? source.arXiv : undefined;
  return [
    ...(main ? [[external(main, main)]] : []),
    ...(arXiv ? [[external(`arXiv:${arXiv}`, `https://arxiv.org/abs/${arXiv}`)]] : []),
  ];
}

function seenThrough(source: CitableData, graph: Graph, options: ReferenceOptions): Part[][] {
  const works = (source.seenVia ?? []).map((via): Part => {
    if ('text' in via) return via.url ? external(via.text, via.url) : via.text;
    const other = graph.resolve(via.source)?.entity;
    if (other?.kind !== 'source' || 'invalid' in other) return via.source;
    const href = address(graph, other.id, { base: options.base });
    return element(
      'a',
      { href, className: ['link-source'] },
      `${sourceLabel(other.data, graph.settings)}, ${printedTitle(other.data)}`,
    );
  });
  // Words of an editor may start with a capital, as a sentence does, so that a colon must stand before them.
  const lead = (source.seenVia ?? []).some((via) => 'text' in via) ? 'Cited in: ' : 'Cited in ';
  return works.length === 0
    ? []
    : [sentence(lead, ...works.flatMap((work, index) => (index === 0 ? [work] : ['; ', work])))];
}

function copies(source: CitableData): Part[][] {
  const { accessed, archive } = source;
  return [
    ...(accessed ? [sentence(`Accessed ${dateText(accessed)}`)] : []),
    ...(archive ? [sentence(external(`Archived copy of ${dateText(archive.date)}`, archive.url))] : []),
  ];
}

function notices(source: CitableData): Part[][] {
  return (source.notices ?? []).map(({ kind, date, url, note }) => {
    const words = `${NOTICE_WORDS[kind]} ${dateText(date)}`;
    const text = element(
      'strong',
      { className: ['notice', `notice-${kind}`] },
      url ? external(words, url) : words,
    );
    return note ? sentence(text, ': ', note) : sentence(text);
  });
}

/** The formatted reference as nodes: who (when). Title. Where it appeared. Address. How it is known. */
export function referenceNodes(
  source: CitableSource,
  graph: Graph,
  options: ReferenceOptions = {},
): ElementContent[] {
  const { data } = source;
  const who = names(data, graph.settings);
  const date = `(${data.issued ? dateText(data.issued) : 'n.d.'})`;
  const named = title(source, graph, options);
  const stop = /[.?!]$/.test(printedTitle(data)) ? [] : ['.'];
  const sentences: Part[][] = [
    // Where nobody is known who made it, the title leads.
    ...(who ? [sentence(`${who} ${date}`), [named, ...stop]] : [sentence(named, ` ${date}`)]),
    ...home(data, graph.settings),
    ...addresses(data),
    ...seenThrough(data, graph, options),
    ...copies(data),
    ...notices(data),
  ];
  return sentences.flatMap((parts, index) => [...(index === 0 ? [] : [' ']), ...parts]).map(textNode);
}

/** The formatted reference as safe HTML, for use inside a list item or paragraph. */
export function referenceHtml(source: CitableSource, graph: Graph, options: ReferenceOptions = {}): string {
  return safeHtml(referenceNodes(source, graph, options));
}

/** The formatted reference as plain text, addresses written out. */
export function referenceText(source: CitableSource, graph: Graph): string {
  return referenceNodes(source, graph, { linkTitle: false }).map(written).join('');
}

function written(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  const text = node.children.map(written).join('');
  const href = node.properties['href'];
  const outside = typeof href === 'string' && /^https?:/.test(href) && href !== text;
  return outside ? `${text} <${href}>` : text;
}
