import { visible, type Place, type Renamed } from '../../src/wiki/index.ts';
import { patchOf, visibleLines } from './change-report.ts';

/** Most places of mere words that are listed; whoever wants all of them searches the files. */
const MOST_WORDS = 10;

/** What a rename did, file by file, or with `dryRun` what it would do, as a patch. */
export function renameReport(
  renamed: Renamed,
  { prefix, dryRun }: { prefix: string; dryRun: boolean },
): string {
  const { plan, changes, moves, words, namesakes, unread } = renamed;
  const name = (path: string): string => visible(`${prefix}${path}`);
  const moved = new Map(moves.map(({ from, to }) => [from, to]));
  const files = [...new Set([...changes.filter(({ after }) => after).map(({ path }) => path)])];
  const source = new Map(moves.map(({ from, to }) => [to, from]));
  const lines = files.map((path) => {
    const old = source.get(path) ?? path;
    const count = plan.references.filter(({ file }) => file === old).length;
    const own = plan.own.some(({ file }) => file === old);
    const what = [
      ...(moved.has(old) ? [`was ${name(old)}`] : []),
      ...(own ? [ownWords(renamed)] : []),
      ...(count > 0 ? [counted(count, 'reference')] : []),
    ];
    return `  ${name(path)}: ${what.join(', ')}`;
  });
  const total = plan.references.length;
  const head = `\`${plan.from}\` ${dryRun ? 'would be' : 'is now'} \`${plan.to}\`, with ${counted(total, 'reference')} in ${counted(files.length, 'file')}:`;
  const patch = patchOf(changes, moves, prefix);
  return [
    head,
    ...lines,
    ...namesakes.map(
      (kind) =>
        `The ${kind} \`${plan.from}\` of \`wiki.yml\` keeps its key; \`${kind}:${plan.from}\` names it for a rename.`,
    ),
    ...leftWords(words, plan.from, name),
    ...unread.map(
      (path) =>
        `${name(path)} cannot be read, so that nothing was changed in it. \`npm run check\` says why.`,
    ),
    ...afterwards(renamed),
    ...(dryRun
      ? ['Nothing was written.', '', (process.stdout.isTTY ? visibleLines(patch) : patch).trimEnd()]
      : []),
  ].join('\n');
}

function ownWords({ plan }: Renamed): string {
  if (plan.subject.type === 'setting') return 'the key itself';
  return plan.subject.entity.kind === 'claim' ? 'the id itself and `formerIds`' : '`formerIds`';
}

function leftWords(words: readonly Place[], id: string, name: (path: string) => string): string[] {
  if (words.length === 0) return [];
  const shown = words
    .slice(0, MOST_WORDS)
    .map(({ file, start }) => `  ${name(file)}:${start.line}:${start.column}`);
  const more = words.length > MOST_WORDS ? [`  and ${words.length - MOST_WORDS} more`] : [];
  return [`Left as words, since no reference is made of them (\`${id}\`):`, ...shown, ...more];
}

function afterwards({ plan }: Renamed): string[] {
  if (plan.subject.type === 'setting')
    return ['Keys have no former ones: addresses that hold the old key lead nowhere now.'];
  return ['Addresses with the old id lead on to the new one.'];
}

function counted(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : `${noun}s`}`;
}
