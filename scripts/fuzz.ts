import { join } from 'node:path';
import { readFlags, wrongUse } from './command/flags.ts';
import { runRound } from './fuzz/run.ts';
import { told, writeCounterexample } from './fuzz/tell.ts';

const USAGE = `npm run fuzz -- [--minutes 10] [--seed N] [--out DIR]

Makes wikis of garbage, of YAML and Markdown of every form, and of the real content with slips in it, and looks
whether the promises hold: nothing throws, hangs or fills the memory; each finding has a right place; what has
nothing to do with a broken file keeps its findings; what is accepted becomes pages. It goes on in rounds, each with a
seed of its own. Where something does not hold it prints the seed and the smallest example, writes the wiki of the
example into a folder that can be checked, and ends with status 1.

  --minutes M   how long to go on (default 10); the last round is cut short, and 0 means one whole round
  --seed N      the seed of the first round (default any); those after it count on
  --out DIR     where examples are written (default .cache/fuzz)`;

/** Trials of a round beside those of a short run. */
const TIMES = 2;

const flags = readFlags(USAGE, {
  minutes: { type: 'string', default: '10' },
  seed: { type: 'string' },
  out: { type: 'string', default: join(import.meta.dirname, '../.cache/fuzz') },
});

function number(text: string, flag: string, least: number): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value < least)
    wrongUse(`\`--${flag} ${text}\` is no number from ${least} on.`, USAGE);
  return value;
}

const minutes = number(flags.minutes, 'minutes', 0);
const first = Math.trunc(
  flags.seed === undefined ? Math.random() * 2 ** 31 : number(flags.seed, 'seed', -(2 ** 31)),
);
const end = performance.now() + minutes * 60_000;
const totals = new Map<string, number>();
let broken = 0;
// Another seed only shows the same again where a round has failed.
for (let seed = first; broken === 0 && (seed === first || performance.now() < end); seed += 1) {
  const { runs, found } = await runRound({
    seed,
    times: TIMES,
    thorough: true,
    limit: minutes === 0 ? Infinity : Math.max(1, end - performance.now()),
  });
  for (const [name, count] of runs) totals.set(name, (totals.get(name) ?? 0) + count);
  for (const [at, example] of found.entries()) {
    broken += 1;
    const folder = join(flags.out, `${example.property}-${seed}-${at + 1}`);
    writeCounterexample(folder, example);
    console.log(
      `Seed ${seed}: ${told(example)}\n\nnpm run check -- --content ${folder}\nnpm run fuzz -- --minutes 0 --seed ${seed}\n`,
    );
  }
  const counts = [...runs].map(([name, count]) => `${count} ${name}`).join(', ');
  console.log(`Seed ${seed}: ${counts}${found.length > 0 ? `; ${found.length} do not hold` : ''}`);
}
const all = [...totals.values()].reduce((sum, count) => sum + count, 0);
console.log(
  `${all} wikis from seed ${first} on, ${broken === 0 ? 'and all is as promised' : `${broken} not as promised`}.`,
);
process.exitCode = broken === 0 ? 0 : 1;
