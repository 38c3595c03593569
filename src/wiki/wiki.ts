import { cachedReader, type Reader } from './cache/cached-reader.ts';
import { buildGraph } from './graph/build-graph.ts';
import type { Graph } from './graph/graph.ts';
import { encode } from './read/decode.ts';
import { isImage, missingSettings, SETTINGS_FILE } from './read/layout.ts';
import type { Problem } from './read/problem.ts';
import { readContent, type ReadContent } from './read/read-content.ts';
import type { ReadFile } from './read/read-file.ts';
import { plainReader, readerLike } from './reuse.ts';
import { threadedReader, threadsFor } from './threads/threaded-reader.ts';
import { phase } from './phase.ts';
import { ruleContext } from './rules/context.ts';
import type { Accepted } from './rules/exceptions.ts';
import type { Finding } from './rules/rule.ts';
import { checkRules } from './rules/run-rules.ts';
import { fallbackSettings, NO_DAY } from './validate/settings.ts';
import { validateFiles } from './validate/validate-files.ts';

/** How to load a wiki. */
export interface LoadOptions {
  /** The day that counts as now, `YYYY-MM-DD`; default `now` of the settings. */
  readonly now?: string;
  /** A wiki that was loaded before: files that are the same there are not read again. It changes nothing else. */
  readonly like?: Pick<Wiki, 'files' | 'graph'>;
  /**
   * A folder for what was made of each file, so that the next process reads only files that changed. It changes
   * nothing else, and may be emptied at any time. Content that is not on the disk does without.
   */
  readonly cache?: string;
  /**
   * Threads that read and parse files beside the one that asks; default by the bytes that are to be read and the cores
   * of the machine, and none where that is little. It changes nothing else.
   */
  readonly threads?: number;
}

/** A wiki as loaded: what it knows and what is wrong with it. */
export interface Wiki {
  readonly graph: Graph;
  /** Every file, sorted by path. */
  readonly files: readonly ReadFile[];
  /** Paths of the pictures below the content folder, sorted. */
  readonly images: readonly string[];
  /** All findings, exceptions applied, sorted by file, place and rule. */
  readonly findings: readonly Finding[];
  /** All exceptions of the files with the findings that each accepts, in order of file and place. */
  readonly accepted: readonly Accepted[];
}

/**
 * Reads the wiki in the folder `root` whole. Whatever is wrong with the content is a finding; where the
 * settings are missing or broken, the graph stands on what can be read of them.
 */
export function loadWiki(root: string, options: LoadOptions = {}): Wiki {
  const { cache, like } = options;
  // What is in memory already would else count as no longer used.
  const reader = inThreads(options);
  const cached = cache === undefined || like ? undefined : cachedReader(cache, root, reader);
  const wiki = readWiki(
    phase('files', () => readContent(root)),
    options,
    cached ?? reader,
  );
  phase('cache', () => cached?.save());
  return wiki;
}

/** Loads a wiki from a content folder that was read already, without a cache. Otherwise as `loadWiki`. */
export function loadContent(content: ReadContent, options: LoadOptions = {}): Wiki {
  return readWiki(content, options, inThreads(options));
}

/** Loads a wiki from a content folder that was read already by a reader of one's own, such as one that counts. */
export function readWiki(
  { files, images, problems }: ReadContent,
  options: LoadOptions,
  reader: Reader,
): Wiki {
  const own = readerOf(options, reader);
  const read = phase('read', () => {
    own.expect?.(files);
    return files.map(own.file);
  });
  return assemble(read, images, problems, own, options);
}

function inThreads({ threads }: LoadOptions): Reader {
  return threadedReader(plainReader, threads === undefined ? threadsFor : () => threads);
}

function readerOf({ like }: LoadOptions, reader: Reader): Reader {
  return like ? readerLike(like, reader) : reader;
}

/**
 * Loads a wiki from texts or bytes by path below the content folder, in any order; pictures are those paths
 * in `images/` with the ending of one. Otherwise as `loadWiki`.
 */
export function loadWikiFrom(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: LoadOptions = {},
): Wiki {
  const reader = readerOf(options, plainReader);
  const paths = Object.keys(files).sort();
  const read = paths
    .filter((path) => !isImage(path))
    .map((path) => {
      const content = files[path] ?? '';
      return reader.file({ path, bytes: typeof content === 'string' ? encode(content) : content });
    });
  const problems = Object.hasOwn(files, SETTINGS_FILE) ? [] : [missingSettings()];
  return assemble(read, paths.filter(isImage), problems, reader, options);
}

function assemble(
  files: readonly ReadFile[],
  images: readonly string[],
  reading: readonly Problem[],
  reader: Reader,
  options: LoadOptions,
): Wiki {
  const validated = phase('validate', () => validateFiles(files));
  const bodies = phase(
    'parse',
    () =>
      new Map(
        files
          .filter((file) => file.data && file.path.endsWith('.md'))
          .map((file) => [file.path, reader.body(file)]),
      ),
  );
  const settings = validated.settings.data ?? fallbackSettings(validated.settings.file);
  const now = options.now ?? settings.now.latest;
  const graph = phase('graph', () => buildGraph(validated, bodies, settings, now));
  const problems = [
    ...reading,
    ...validated.problems,
    ...[...bodies.values()].flatMap((body) => body.problems),
  ];
  const checked = phase('rules', () =>
    checkRules(ruleContext({ graph, files, images: new Set(images) }, problems)),
  );
  // Without a present day everything would be past its review; that the day is missing is told already.
  const findings =
    now === NO_DAY ? checked.findings.filter(({ rule }) => rule !== 'past-review') : checked.findings;
  return { graph, files, images, findings, accepted: checked.accepted };
}
