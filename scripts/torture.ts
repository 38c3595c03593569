import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFlags, wrongUse } from './command/flags.ts';
import { EXCHANGE, numbers, writing } from './torture/moments.ts';
import { trial } from './torture/trial.ts';
import { Workshop, type Trouble } from './torture/workshop.ts';

const USAGE = `npm run torture -- [--kills 100] [--seed N] [--wiki DIR]

Builds a small wiki again and again and kills the build (kill -9): in each moment of the exchange of the sites, at
calls that write files, and at any time. After each kill it looks whether the last good site is whole and served,
whether the next build needs no help, whether its hash is that of its files, and whether programs or files are left
behind. It prints what came of each kill, and ends with status 1 where a promise did not hold.

  --kills N    how many builds to kill (default 100)
  --seed N     the seed of the moments (default 1)
  --wiki DIR   the wiki (default tests/wikis/office), which must have the article briefs/example-diary-brief.md`;

const flags = readFlags(USAGE, {
  kills: { type: 'string', default: '100' },
  seed: { type: 'string', default: '1' },
  wiki: { type: 'string', default: join(import.meta.dirname, '../tests/wikis/office') },
});
if (!/^\d{1,5}$/.test(flags.kills)) wrongUse(`\`--kills ${flags.kills}\` is no number.`, USAGE);
if (!/^\d{1,9}$/.test(flags.seed)) wrongUse(`\`--seed ${flags.seed}\` is no number.`, USAGE);

const next = numbers(Number(flags.seed));
const exchange = Object.entries(EXCHANGE);
/** Kills after which the code is compiled anew, which takes longest. */
const COLD = 25;
/** Files that a build of the small wiki writes after an edit, in one thread. */
const WRITTEN = 30;

/** Two of five kills aim at the exchange, two at a file that is written, one comes at any time. */
function moment(turn: number, milliseconds: number): { name: string; trouble: Trouble } {
  if (turn % 5 < 2) {
    const at = Math.floor(turn / 5) * 2 + (turn % 5);
    const [name = '', fault] = exchange[at % exchange.length] ?? [];
    return { name, trouble: { ...(fault && { fault }) } };
  }
  if (turn % 5 < 4) {
    const at = 1 + Math.floor(next() * WRITTEN);
    return { name: `${at % 2 === 0 ? 'after' : 'before'} file ${at}`, trouble: { fault: writing(at) } };
  }
  const after = Math.floor(next() * milliseconds);
  return { name: `after ${after} ms`, trouble: { after: { milliseconds: after, signal: 'SIGKILL' } } };
}

const folder = mkdtempSync(join(tmpdir(), 'gapwiki-torture-'));
const shop = new Workshop(folder, flags.wiki);
const started = performance.now();
const first = await shop.build();
if (first.status !== 0) throw new Error(`the wiki cannot be built:\n${first.stdout}${first.stderr}`);
const counts = new Map<string, number>();
let broken = 0;
let killed = 0;
let usual = performance.now() - started;
for (let turn = 0; killed < Number(flags.kills); turn++) {
  const cold = turn % COLD === COLD - 1;
  if (cold) rmSync(join(shop.cache, 'compiled'), { recursive: true, force: true });
  const { name, trouble } = moment(turn, usual);
  const before = performance.now();
  const { found, complaints } = await trial(shop, turn, trouble);
  // A trial is a build that is killed and one that is not.
  if (!cold) usual = (performance.now() - before) / 1.5;
  // A build that was quicker than its end does not count.
  if (found !== 'came to its end') killed++;
  counts.set(found, (counts.get(found) ?? 0) + 1);
  if (complaints.length > 0) broken++;
  const told = complaints.length > 0 ? `NOT AS PROMISED: ${complaints.join('; ')}` : 'as promised';
  console.log(`${turn + 1}. ${name}${cold ? ', nothing compiled' : ''}: ${found}; ${told}`);
}
shop.remove();
const minutes = ((performance.now() - started) / 60_000).toFixed(1);
const sums = [...counts].map(([found, count]) => `${count} × ${found}`).join(', ');
console.log(`\n${flags.kills} kills in ${minutes} minutes: ${sums}; ${broken} not as promised`);
process.exitCode = broken === 0 ? 0 : 1;
