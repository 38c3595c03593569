import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { filesBelow } from '../setup/pages.ts';
import { formulas, readCsv } from './read-csv.ts';

/** Tells what is wrong with the form of a file; nothing where it is as its format wants it. */
type Reader = (text: string, file: string) => string[];

/** A file that is read by the parser of a browser. */
export interface XmlFile {
  readonly file: string;
  readonly text: string;
}

/** Files that other programs made, pages, which a browser reads, and pictures, of which an author gives the name alone. */
const NOT_READ = /^_astro\/|^pagefind\/|\.html$|^images\/[\w.-]+\.png$/;
const BIBTEX_FIELDS = new Set(
  (
    'title author date year month journal booktitle howpublished institution publisher type version volume ' +
    'number pages language eprint eprinttype archiveprefix doi url urldate note'
  ).split(' '),
);

const READERS: Readonly<Record<string, Reader>> = {
  json: (text) => faultOf(() => void JSON.parse(text)),
  csv(text) {
    const faults = faultOf(() => {
      const rows = readCsv(text);
      if (new Set(rows.map((row) => row.length)).size > 1) throw new Error('rows of different lengths');
    });
    return faults.length > 0 ? faults : formulas(readCsv(text)).map((cell) => `a formula ${cell}`);
  },
  bib: bibtexFaults,
  ris(text, file) {
    const lines = text.split(/\r?\n/).filter((line) => line !== '');
    const wrong = lines.filter((line) => !/^[A-Z][A-Z0-9] {2}- ?[^\p{Cc}\u2028\u2029]*$/u.test(line));
    const count = (tag: string): number => lines.filter((line) => line.startsWith(`${tag}  -`)).length;
    const records = count('TY') === 1 && count('ER') === 1 && lines.at(-1)?.startsWith('ER');
    const id = lines.filter((line) => line === `ID  - ${nameOf(file)}`).length;
    return [...wrong, ...(records ? [] : ['more than one record']), ...(id === 1 ? [] : ['another id'])];
  },
  txt(text, file) {
    const form: Readonly<Record<string, RegExp>> = {
      'robots.txt': /^(?:(?:User-agent|Allow|Disallow|Sitemap): [!-~]+|)$/,
    };
    const line = form[file];
    return line ? text.split('\n').filter((each) => !line.test(each)) : ['no reader knows this file'];
  },
  js: (_text, file) => (file === 'theme.js' ? [] : ['a script of its own']),
  _headers: (text) => text.split('\n').filter((line) => !/^(?:\/\S*|  [A-Za-z-]+: [ -~]+|)$/.test(line)),
};

function bibtexFaults(text: string, file: string): string[] {
  return faultOf(() => {
    const entries = plugins.input.chain(text, {
      forceType: '@biblatex/text',
      target: '@biblatex/entries+list',
      generateGraph: false,
    }) as unknown as { label: string; properties: object }[];
    const [entry] = entries;
    if (entries.length !== 1 || entry?.label !== nameOf(file)) throw new Error('another entry');
    const unknown = Object.keys(entry.properties).filter((field) => !BIBTEX_FIELDS.has(field));
    if (unknown.length > 0) throw new Error(`fields ${unknown.join()}`);
  });
}

function nameOf(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.\w+$/, '');
}

function faultOf(read: () => void): string[] {
  try {
    read();
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/** What is wrong with the files of a site beside its pages, and the XML files among them, which only a browser can read. */
export function readOutputs(folder: string): { readonly faults: string[]; readonly xml: readonly XmlFile[] } {
  const files = filesBelow(folder).filter((file) => !NOT_READ.test(file));
  const xml: XmlFile[] = [];
  const faults = files.flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const ending = file.replace(/^.*[./]/, '');
    if (ending === 'xml' || ending === 'svg') {
      xml.push({ file, text });
      return [];
    }
    const reader = READERS[ending];
    // A new kind of output has to say here how it is read.
    const found = reader ? reader(text, file) : ['no reader knows this ending'];
    return found.map((fault) => `${file}: ${fault.slice(0, 200)}`);
  });
  return { faults, xml };
}

/** What is wrong with XML by the parser of the browser in which this runs: its form, and elements it has no place for. */
export function xmlFaults(files: readonly XmlFile[]): string[] {
  const known: Readonly<Record<string, string>> = {
    feed: 'feed title subtitle link id updated author name rights category entry summary content generator icon logo published',
    sitemapindex: 'sitemapindex sitemap loc lastmod',
    urlset: 'urlset url loc lastmod',
    svg: 'svg title desc g path rect circle line text tspan polyline polygon style',
  };
  return files.flatMap(({ file, text }) => {
    const read = new DOMParser().parseFromString(text, 'application/xml');
    const root = read.documentElement.localName;
    const names = (known[root] ?? '').split(' ');
    const all = [...read.querySelectorAll('*')];
    const wrong = all.filter(({ localName }) => !names.includes(localName)).map(({ localName }) => localName);
    const nodes = [...read.childNodes].filter((node) => node !== read.documentElement);
    const links = all.flatMap((node) => {
      const address = node.localName === 'loc' ? node.textContent : node.getAttribute('href');
      return address === null || /^https?:\/\/[^/@]+(\/|$)/.test(address) ? [] : [`leads to ${address}`];
    });
    return [...wrong, ...nodes.map((node) => node.nodeName), ...links].map((what) => `${file}: ${what}`);
  });
}
