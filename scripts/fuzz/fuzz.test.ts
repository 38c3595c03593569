import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runRound } from './run.ts';
import { told } from './tell.ts';

test('whatever stands in the files: nothing throws or hangs, findings have places, others keep theirs, what is accepted becomes pages', async () => {
  const { seed = 0, numRuns } = fc.readConfigureGlobal();
  const times = numRuns === undefined ? 1 : numRuns / 100;
  const { runs, found } = await runRound({ seed, times, thorough: false, limit: 600_000 });
  expect(found.map(told).join('\n\n')).toBe('');
  expect([...runs.keys()]).toEqual(['bytes', 'yaml', 'markdown', 'slips', 'content']);
}, 600_000);
