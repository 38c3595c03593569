import { existsSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { brokenLinks } from '../src/site/broken-links.ts';
import { knowledge } from '../src/site/knowledge.ts';
import { siteOptions } from '../src/site/options.ts';
import { siteFolder } from '../src/render/index.ts';
import { SETTINGS_FILE, visible } from '../src/wiki/index.ts';
import { changedFiles } from './command/changed-files.ts';
import { requireContent } from './command/content-folder.ts';
import { applyFlags, readFlags, siteFlags, wrongUse } from './command/flags.ts';
import { GitFailure } from './command/git.ts';

const USAGE = `npm run links -- [--changed REF] [--content DIR] [--out DIR] [--base /path/]

Looks whether the links within the built site lead somewhere. Exit status: 0 all do, 1 some do not, 2 wrong use.

  --changed REF   look only at the pages of files that changed since REF
  --out DIR       folder of the built site (default dist)
  --base /path/   path below which the site is served (default /)
  --content DIR   folder of the content (default content)`;

const flags = readFlags(USAGE, { ...siteFlags, changed: { type: 'string' } });
applyFlags(flags);
requireContent(USAGE);
const { content, out, base } = siteOptions();
if (!existsSync(join(out, 'index.html'))) wrongUse(`There is no site in \`${out}\`: build it first.`, USAGE);

/** All pages of the site, as paths below its folder. */
function allPages(): string[] {
  return readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.split(sep).join('/'))
    .sort();
}

/** The pages of what stands in files that changed since a commit; all pages where the settings changed. */
function changedPages(ref: string): string[] {
  const changed = new Set(changedFiles(content, ref));
  if (changed.has(SETTINGS_FILE)) return allPages();
  const { articles, claims, sources } = knowledge().wiki.graph;
  return [...articles, ...claims, ...sources]
    .filter(({ file }) => changed.has(file))
    .map(({ kind, id }) => `${siteFolder(kind)}/${id}/index.html`)
    .filter((page) => existsSync(join(out, page)));
}

function pagesToLookAt(): string[] {
  if (flags.changed === undefined) return allPages();
  try {
    return changedPages(flags.changed);
  } catch (error) {
    if (error instanceof GitFailure) wrongUse(error.message, USAGE);
    throw error;
  }
}

const pages = pagesToLookAt();
const broken = brokenLinks(out, base, pages);
for (const { page, link, missing } of broken) {
  const what = missing === 'page' ? 'leads to no page' : 'names a place that its page does not have';
  console.log(`${visible(page)}: \`${visible(link)}\` ${what}`);
}
console.log(
  `${pages.length} ${pages.length === 1 ? 'page' : 'pages'} looked at, ${broken.length} broken ${broken.length === 1 ? 'link' : 'links'}.`,
);
process.exitCode = broken.length > 0 ? 1 : 0;
