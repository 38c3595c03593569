import { execPath } from 'node:process';
import { expect, test } from 'vitest';
import { measured, ownScript } from './process.ts';

const preload = ownScript('none').slice(1, -1);
const run = (code: string, ...before: string[]) => measured([execPath, ...before, '-e', code]);

test('a program is measured with what it printed and what it noted of its phases', async () => {
  const took = await run(
    `const now = performance.now();
performance.measure('gapwiki:first', { start: 0, end: now });
performance.measure('gapwiki:rest', { start: 5, end: 8 });
performance.measure('gapwiki:rest', { start: 8, end: 9 });
performance.measure('other', { start: 0, end: now });
console.log('done');`,
    ...preload,
  );
  expect(took.output).toBe('done\n');
  expect(Object.keys(took.phases)).toEqual(['first', 'rest']);
  expect(took.phases['rest']).toBe(4);
  // Counted from the start of the command, and so later than by the clock of the program itself.
  expect(took.ends['first']).toBeGreaterThan(0);
  expect(took.ends['first']).toBeLessThanOrEqual(took.wall + 1);
  expect(took.ends['rest']).toBeLessThan(took.ends['first'] ?? 0);
  expect(took.processor).toBeGreaterThan(0);
});

test('a program that it starts, and that ends after it, does not write over its phases', async () => {
  const took = await run(
    `performance.measure('gapwiki:first', { start: 0, end: 3 });
const code = "performance.measure('gapwiki:other', { start: 0, end: 1 })";
const words = [...${JSON.stringify(preload)}, '-e', code];
require('node:child_process').spawn(process.execPath, words, { stdio: 'inherit', detached: true }).unref();`,
    ...preload,
  );
  expect(took.phases).toEqual({ first: 3 });
});

test('a program that ends with another status than expected is an error with what it said', async () => {
  await expect(run("console.error('no such place'); process.exitCode = 3;")).rejects.toThrow(
    /ended with 3:\nno such place/,
  );
  expect((await measured([execPath, '-e', 'process.exitCode = 3'], { statuses: [3] })).phases).toEqual({});
});
