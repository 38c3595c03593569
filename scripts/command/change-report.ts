import { FILE_HEADERS_ONLY, createTwoFilesPatch } from 'diff';
import { visible, type FileChange, type Move } from '../../src/wiki/index.ts';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Changes as a patch that `git apply` takes; `prefix` is the path of the content folder, with a slash at its end. */
export function patchOf(changes: readonly FileChange[], moves: readonly Move[], prefix: string): string {
  const targets = new Map(moves.map(({ from, to }) => [from, to]));
  const sources = new Map(moves.map(({ from, to }) => [to, from]));
  const files = new Map(changes.map((change) => [change.path, change]));
  const parts = changes.flatMap(({ path, before, after }) => {
    const to = targets.get(path);
    if (to !== undefined && !after) return [partOf(path, to, before, files.get(to)?.after, prefix)];
    if (sources.has(path) && !before) return [];
    return [partOf(path, path, before, after, prefix)];
  });
  return parts.join('');
}

function partOf(
  from: string,
  to: string,
  before: Uint8Array | undefined,
  after: Uint8Array | undefined,
  prefix: string,
): string {
  const [was, is] = [before, after].map((bytes) => (bytes ? decoder.decode(bytes) : ''));
  const [a, b] = [before ? `a/${prefix}${from}` : '/dev/null', after ? `b/${prefix}${to}` : '/dev/null'];
  const head = [
    `diff --git a/${prefix}${from} b/${prefix}${to}\n`,
    from === to ? '' : `rename from ${prefix}${from}\nrename to ${prefix}${to}\n`,
  ].join('');
  if (was === is) return head;
  const patch = createTwoFilesPatch(a, b, was ?? '', is ?? '', undefined, undefined, {
    context: 2,
    headerOptions: FILE_HEADERS_ONLY,
  });
  return head + patch;
}

/** A text of several lines that does nothing to a terminal. */
export function visibleLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/\r$/, '').split('\t').map(visible).join('\t'))
    .join('\n');
}

/** How many files changes touch: a file that moves counts once. */
export function touched(changes: readonly FileChange[], moves: readonly Move[]): number {
  return changes.length - moves.length;
}
