import { join } from 'node:path';
import { didYouMean, readWords, wrongUse } from './command/flags.ts';
import { AREAS } from './mutate/areas.ts';
import { mutateArea, score, type Outcome } from './mutate/run.ts';

/** Share of mutants, in percent, that the tests of each area must notice. */
const LEAST = 85;

const USAGE = `npm run mutate -- [${Object.keys(AREAS).join('] [')}] [--file PATTERN] [--processes N] [--anew] [--survivors]

Changes the core in thousands of small ways, one at a time, and looks whether a test fails: a change that no test
notices is behaviour that nobody tests. Without words it goes through all areas. What is as it was in the last run is
not tried again. .cache/mutate/<area>.html shows each change in its place. Exit status: 0 at least ${LEAST} % are noticed in
each area, 1 fewer, 2 wrong use.

  --file PATTERN   changes these files of the area alone, such as src/wiki/graph/origins.ts
  --processes N    how many run side by side (default 1)
  --anew           tries everything again
  --survivors      lists what no test noticed`;

const { values, words } = readWords(USAGE, {
  file: { type: 'string', multiple: true },
  processes: { type: 'string', default: '1' },
  anew: { type: 'boolean' },
  survivors: { type: 'boolean' },
});
for (const word of words) {
  if (!Object.hasOwn(AREAS, word))
    wrongUse(`There is no area \`${word}\`.${didYouMean(word, Object.keys(AREAS))}`, USAGE);
}
if (values.file && words.length !== 1) wrongUse('`--file` needs the one area to which it belongs.', USAGE);
if (!/^[1-9]\d?$/.test(values.processes))
  wrongUse(`\`--processes ${values.processes}\` is no number from 1 to 99.`, USAGE);

// Stryker copies the folder in which it is called.
process.chdir(join(import.meta.dirname, '..'));
const outcomes = new Map<string, Outcome>();
for (const [name, area] of Object.entries(AREAS)) {
  if (words.length > 0 && !words.includes(name)) continue;
  console.log(`\n${name}`);
  const options = {
    cache: '.cache/mutate',
    processes: Number(values.processes),
    anew: values.anew ?? false,
    ...(values.file && { files: values.file }),
  };
  const outcome = await mutateArea(name, area, options);
  outcomes.set(name, outcome);
  if (values.survivors) console.log(outcome.alive.join('\n'));
}

const rows = [...outcomes].map(([name, each]) => [
  name,
  ...[each.mutants, each.ignored, each.killed, each.survived, each.uncovered].map(String),
  `${score(each).toFixed(1)} %`,
]);
const table = [['area', 'mutants', 'left out', 'killed', 'survived', 'no test', 'score'], ...rows];
console.log(
  `\n${table.map((row) => row.map((cell, at) => (at === 0 ? cell.padEnd(12) : cell.padStart(9))).join(' ')).join('\n')}`,
);
process.exitCode = [...outcomes.values()].every((each) => score(each) >= LEAST) ? 0 : 1;
