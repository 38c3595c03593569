import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { compileSite, type Compiled } from '../src/site/compile/compile.ts';
import { siteOptions } from '../src/site/options.ts';
import { siteFrame } from '../src/site/site-frame.ts';
import type { FileOrder, Order } from '../src/site/writing/messages.ts';
import { PageStore } from '../src/site/writing/page-store.ts';
import { writePages, type PageCount } from '../src/site/writing/page-writer.ts';
import { SiteFolder } from '../src/site/writing/site-folder.ts';
import { articlePages } from '../src/views/pages/entity-pages.ts';
import { furtherPages } from '../src/views/pages/site-pages.ts';
import { siteView } from '../src/views/site-view.ts';
import { loadWikiFrom, type Wiki } from '../src/wiki/index.ts';

const scratch = mkdtempSync(join(tmpdir(), 'gapwiki-incremental-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const { content, base } = inject('office');
const cache = join(scratch, 'cache');
type Files = Record<string, string>;

function filesOf(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return Object.fromEntries(
    entries.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return [file.slice(folder.length + 1), readFileSync(file, 'utf8')];
    }),
  );
}

let compiled: Compiled | undefined;
let builds = 0;

/** Writes all pages of a wiki, with the pages of the last time or without; returns their digests by path. */
async function pagesOf(
  wiki: Wiki,
  kept: boolean,
): Promise<PageCount & { digests: ReadonlyMap<string, string> }> {
  const view = siteView(wiki, { changed: new Map() }, { base });
  // The one that the site for the tests was built with, so that nothing is compiled again.
  compiled ??= await compileSite(
    { ...siteOptions({ BASE_PATH: base, GAPWIKI_CONTENT: content }) },
    Object.values(filesOf(content)),
  );
  const folder = new SiteFolder(join(scratch, `site-${builds++}`));
  const store = kept ? PageStore.open(cache, 'office') : undefined;
  const writer = { give: (order: Order) => folder.obey(order as FileOrder) as undefined };
  const writing = { writer, store, compiled, frame: siteFrame(view) };
  const first = await writePages(articlePages(view), writing);
  const rest = await writePages(furtherPages(view), writing);
  store?.add(folder.kept);
  store?.close();
  const digests = new Map([...folder.files].map(([path, { digest }]) => [path, digest]));
  return { pages: first.pages + rest.pages, rendered: first.rendered + rest.rendered, digests };
}

/** The same numbers on every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return Math.floor((state / 0x8000_0000) * below);
  };
}

function pick<T>(list: readonly T[], next: (below: number) => number): T {
  const one = list[next(list.length)];
  if (one === undefined) throw new Error('there is nothing to pick from');
  return one;
}

/** What people do to a wiki: each takes the files and returns those after the edit. */
const EDITS: Record<string, (files: Files, next: (below: number) => number) => Files> = {
  'a sentence at the end of an article': (files, next) => {
    const path = pick(
      Object.keys(files).filter((name) => name.endsWith('.md')),
      next,
    );
    return { ...files, [path]: `${files[path]}\nOne more sentence stands here.\n` };
  },
  'another title': (files, next) => {
    const path = pick(
      Object.keys(files).filter((name) => /^title:/m.test(files[name] ?? '')),
      next,
    );
    return { ...files, [path]: (files[path] ?? '').replace(/^(title: .*\w)/m, '$1 now') };
  },
  'another wording of a claim': (files, next) => {
    const path = pick(
      Object.keys(files).filter((name) => /statement: /.test(files[name] ?? '')),
      next,
    );
    return { ...files, [path]: (files[path] ?? '').replace(/(statement: .*)\./, '$1 indeed.') };
  },
  'another grade of a source': (files, next) => {
    const path = pick(
      Object.keys(files).filter((name) => /^grade: \w/m.test(files[name] ?? '')),
      next,
    );
    return {
      ...files,
      [path]: (files[path] ?? '').replace(/^grade: \w/m, `grade: ${pick(['A', 'B', 'C'], next)}`),
    };
  },
  'another id of a source': (files, next) => {
    const path = pick(
      Object.keys(files).filter((name) => name.startsWith('sources/')),
      next,
    );
    const id = path.slice('sources/'.length, -'.yml'.length);
    const pattern = new RegExp(`\\b${id}(?![\\w-])`, 'g');
    return Object.fromEntries(
      Object.entries(files).map(([name, text]) => [
        name === path ? `sources/${id}-b.yml` : name,
        text.replaceAll(pattern, `${id}-b`),
      ]),
    );
  },
  'another name of a holder': (files) => ({
    ...files,
    'wiki.yml': (files['wiki.yml'] ?? '').replace(/^( {4}name: .*\w)/m, '$1 Ltd'),
  }),
  'an article less': (files, next) => {
    const path = pick(
      Object.keys(files).filter((name) => name.startsWith('terms/')),
      next,
    );
    return Object.fromEntries(Object.entries(files).filter(([name]) => name !== path));
  },
  'a term more': (files, next) => ({
    ...files,
    [`terms/new-${next(1000)}.md`]: '---\ntitle: Output\ndefinition: What comes out of an hour.\n---\n',
  }),
};

test('after any edits, pages taken from the last build and pages made anew are the same', async () => {
  const next = numbers(20_260_521);
  const start = filesOf(content);
  let files = start;
  const told: string[] = [];
  for (let step = 0; step < 24; step++) {
    const name = pick(Object.keys(EDITS), next);
    const edited = step % 8 === 0 ? start : (EDITS[name]?.(files, next) ?? files);
    // The day that counts as now passes too.
    const wiki = loadWikiFrom(edited, step % 5 === 4 ? { now: `2027-0${1 + next(9)}-15` } : {});
    if (wiki.findings.some(({ severity }) => severity === 'error')) continue;
    files = edited;
    const [kept, anew] = [await pagesOf(wiki, true), await pagesOf(wiki, false)];
    expect(kept.digests, `step ${step}, ${name}`).toEqual(anew.digests);
    told.push(`${name}: ${kept.rendered} of ${kept.pages}`);
  }
  expect(told.length).toBeGreaterThan(12);
  expect(told).toMatchSnapshot();
});

test('nothing is rendered again where nothing changed, and little where one article did', async () => {
  const files = filesOf(content);
  await pagesOf(loadWikiFrom(files), true);
  const same = await pagesOf(loadWikiFrom(files), true);
  expect(same.rendered).toBe(0);
  const path = 'briefs/example-diary-brief.md';
  const edited = await pagesOf(loadWikiFrom({ ...files, [path]: `${files[path]}\nOne more.\n` }), true);
  expect(edited.rendered).toBeLessThan(edited.pages / 4);
  expect(edited.rendered).toBeGreaterThan(0);
});
