import { statSync, readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { loadWiki, type Wiki } from '../wiki/index.ts';
import { historyStamp, readHistory, type History } from './history.ts';
import { siteOptions, type SiteOptions } from './options.ts';

/** The wiki as the site shows it. */
export interface Knowledge {
  readonly wiki: Wiki;
  readonly history: History;
  readonly options: SiteOptions;
}

let current: { stamp: string; knowledge: Knowledge } | undefined;
let history: { content: string; stamp: string; read: History } | undefined;
let looked: { content: string; stamp: string } | undefined;

function listing(folder: string): string[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return listing(path);
    try {
      const { mtimeMs, size } = statSync(path);
      return [`${path}\t${mtimeMs}\t${size}`];
    } catch {
      return [`${path}\tgone`];
    }
  });
}

/**
 * A text that changes when any file of the content is added, changed, renamed or removed. All who ask in one turn of
 * the event loop get one answer, since the parts of one page ask many times.
 */
function stampOf(content: string): string {
  if (looked?.content !== content) {
    looked = { content, stamp: listing(content).sort().join('\n') };
    setImmediate(() => (looked = undefined)).unref();
  }
  return looked.stamp;
}

/** The history, read again when there is a new commit. */
function historyOf(content: string): History {
  const stamp = historyStamp(content);
  if (history?.content !== content || history.stamp !== stamp)
    history = { content, stamp, read: readHistory(content) };
  return history.read;
}

function load(options: SiteOptions, before?: Knowledge): Knowledge {
  const history = before ? historyOf(options.content) : readHistory(options.content);
  const now = options.now ?? history.head;
  const wiki = loadWiki(options.content, {
    ...(now && { now }),
    ...(before ? { like: before.wiki } : { cache: join(options.cache, 'read') }),
  });
  return { wiki, history, options };
}

/**
 * The wiki, loaded once for the whole process: the checker, the pages and the search index read the same
 * graph. With `fresh`, as the development server calls it, it is loaded again when a file has changed.
 */
export function knowledge({ fresh = false } = {}): Knowledge {
  if (current && !fresh) return current.knowledge;
  const options = siteOptions();
  const stamp = stampOf(options.content);
  if (current?.stamp !== stamp) current = { stamp, knowledge: load(options, current?.knowledge) };
  return current.knowledge;
}
