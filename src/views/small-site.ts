import { loadWikiFrom, minimalSettings } from '../wiki/index.ts';
import { siteView, type SiteView } from './site-view.ts';

/** Where the site of a test stands, and what its files and settings say beside what every test has. */
export interface SmallSite {
  readonly base?: string;
  readonly url?: string;
  readonly now?: string;
  /** Lines after those of the example settings. */
  readonly settings?: string;
  /** Day of the last change by file. */
  readonly changed?: Readonly<Record<string, string>>;
  /** Name of that commit by file. */
  readonly commits?: Readonly<Record<string, string>>;
}

/** The view of a wiki of a few files for a test, on the example settings; whatever is wrong with them stays in it. */
export function viewOf(files: Readonly<Record<string, string>>, site: SmallSite = {}): SiteView {
  const { base = '/', url, now, settings = '', changed = {}, commits = {} } = site;
  const wiki = loadWikiFrom({ 'wiki.yml': minimalSettings + settings, ...files }, now ? { now } : {});
  const history = {
    changed: new Map(Object.entries(changed)),
    commits: new Map(Object.entries(commits)),
  };
  return siteView(wiki, history, { base, url });
}

/** Markdown with these lines of front matter, title and summary filled in. */
export function article(title: string, fields = '', body = ''): string {
  return `---\ntitle: ${title}\nsummary: About ${title}.\n${fields === '' ? '' : `${fields.trimEnd()}\n`}---\n${body}`;
}

/** A dimension `speed` that makes these claims: lines such as `{ id: a, statement: A. }`. */
export function speed(claims: readonly string[], body = ''): Record<string, string> {
  const lines = claims.map((claim) => `  - ${claim}\n`).join('');
  return { 'dimensions/speed.md': article('Speed', lines === '' ? '' : `claims:\n${lines}`, body) };
}

/** A source record of a study with these further fields. */
export function source(title: string, fields = ''): string {
  const grade = /^grade:/m.test(fields) ? '' : 'grade: study\n';
  const interest = /^interest:/m.test(fields) ? '' : 'interest: { kind: independent }\n';
  return `type: report\ntitle: ${title}\n${grade}${interest}${fields === '' ? '' : `${fields.trimEnd()}\n`}`;
}

/** What is there, as a test knows; throws where it is not. */
export function there<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the test expects something that is not there');
  return value;
}
