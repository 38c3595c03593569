import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { applyFlags, didYouMean, portOf } from './flags.ts';

const told: string[] = [];
beforeEach(() => {
  told.length = 0;
  vi.spyOn(console, 'error').mockImplementation((text: string) => void told.push(text));
  vi.spyOn(process, 'exit').mockImplementation((status) => {
    throw new Error(`ended with status ${status}`);
  });
  for (const name of ['GAPWIKI_CONTENT', 'GAPWIKI_NOW', 'GAPWIKI_OUT', 'BASE_PATH'])
    vi.stubEnv(name, undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

test.each([
  [undefined, 4321],
  ['0', 0],
  ['8080', 8080],
  ['65535', 65535],
])('--port %s is port %i', (text, port) => {
  expect(portOf(text, 'Usage')).toBe(port);
});

test.each(['', 'http', '65536', '-1', '80.5', '1e3', '0x50', ' 80'])('--port %j is wrong use', (text) => {
  expect(() => portOf(text, 'Usage')).toThrow('ended with status 2');
  expect(told).toEqual([`\`--port ${text}\` is no port: give a number up to 65535.\n\nUsage`]);
});

test.each(['today', '2026', '2026-05', '2026-13-01', '2026-02-30', '2026-5-1', '2026/2027', '2026-05-28 '])(
  '--now %s is no day',
  (now) => {
    expect(() => applyFlags({ now })).toThrow('ended with status 2');
    expect(told).toEqual([`\`--now ${now}\` is not a day: write it as \`2026-05-28\``]);
    expect(process.env['GAPWIKI_NOW']).toBeUndefined();
  },
);

test('a day that is none in the environment is told by its variable, and a flag goes before it', () => {
  vi.stubEnv('GAPWIKI_NOW', 'today');
  expect(() => applyFlags({})).toThrow('ended with status 2');
  expect(told).toEqual(['`GAPWIKI_NOW=today` is not a day: write it as `2026-05-28`']);
  applyFlags({ now: '2026-05-28' });
  expect(process.env['GAPWIKI_NOW']).toBe('2026-05-28');
});

test('flags reach the site by the environment, and those that are absent leave it alone', () => {
  vi.stubEnv('BASE_PATH', '/kept');
  applyFlags({ content: 'a', out: 'b' });
  const { GAPWIKI_CONTENT, GAPWIKI_OUT, BASE_PATH, GAPWIKI_NOW } = process.env;
  expect({ GAPWIKI_CONTENT, GAPWIKI_OUT, BASE_PATH, GAPWIKI_NOW }).toEqual({
    ...{ GAPWIKI_CONTENT: 'a', GAPWIKI_OUT: 'b', BASE_PATH: '/kept', GAPWIKI_NOW: undefined },
  });
});

test.each([
  ['jsom', ' Did you mean `json`?'],
  ['xyzzy', ''],
])('a guess for %s: `%s`', (word, guess) => {
  expect(didYouMean(word, ['text', 'json', 'github'])).toBe(guess);
});
