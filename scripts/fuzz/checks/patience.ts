import { loadWikiFrom, type Wiki } from '../../../src/wiki/index.ts';

/**
 * How many times as long as a long article of plain prose a trial may take: that article takes some 40 ms where
 * nothing else runs, so that this is a second, and as much more where the machine is busy.
 */
const MOST_TIMES = 25;
/** Nobody waits for what takes less, in milliseconds: only beyond it is anything compared. */
const UNNOTICED = 700;

const PLAIN = {
  'dimensions/plain.md': `---\ntitle: Plain\nsummary: Plain prose.\n---\n${'A sentence of *plain* prose with [a link](https://example.org) and [[a-link]].\n\n'.repeat(800)}`,
};

/** Time that the processor worked for us, in milliseconds; what other programs do does not count. */
function worked(work: () => unknown): number {
  const start = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
}

/** A wiki, and whether it took too long to load it beside what a plain article takes at the same time on this machine. */
export function loadPatiently(load: () => Wiki): { wiki: Wiki; faults: string[] } {
  let wiki: Wiki | undefined;
  const first = worked(() => (wiki = load()));
  if (!wiki) throw new Error('nothing was loaded');
  if (first < UNNOTICED) return { wiki, faults: [] };
  const plain = Math.min(...[1, 2, 3].map(() => worked(() => loadWikiFrom(PLAIN))));
  const least = Math.min(first, worked(load), worked(load));
  const times = least / plain;
  if (times <= MOST_TIMES) return { wiki, faults: [] };
  const told = `it takes ${Math.round(times)} times as long as a long article of plain prose (${Math.round(least)} ms)`;
  return { wiki, faults: [told] };
}
