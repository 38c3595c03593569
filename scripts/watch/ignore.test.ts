import { expect, test } from 'vitest';
import type { Address } from './addresses.ts';
import { readIgnored, sift, type Ignored } from './ignore.ts';

const address = (url: string): Address => ({ url, kind: 'link', sources: [], places: [] });

test.each([
  ['- host: example.org\n  reason: Answers at night only.\n', 1],
  ['# nothing yet\n', 0],
  ['', 0],
])('the list %j has %d entries', (text, count) => {
  expect(readIgnored(text)).toHaveLength(count);
});

test.each([
  ['- host: example.org\n', 'Entry 1 of the list is wrong: '],
  ['- host: example.org\n  reason: no\n', 'Entry 1 of the list is wrong: say why in a few words.'],
  ['- reason: Neither address nor host.\n', 'Entry 1 of the list is wrong: give either `url` or `host`.'],
  [
    '- { host: a.example, reason: Long enough. }\n- { host: b.example, reason: Long enough., until: soon }\n',
    'Entry 2 of the list is wrong: write a day as `2026-05-28`.',
  ],
  ['host: example.org\n', 'Entry 1 of the list is wrong: '],
  ['- [\n', 'The list is no YAML: '],
])('the list %j is wrong', (text, message) => {
  expect(readIgnored(text)).toContain(message);
});

const reason = 'Answers at night only.';
const addresses = ['https://a.example/x', 'https://sub.a.example/', 'https://nota.example/'].map(address);

test.each<[string, Ignored[], { looked: number; expired: number; unused: number }]>([
  ['nothing', [], { looked: 3, expired: 0, unused: 0 }],
  ['a host and those below it', [{ host: 'a.example', reason }], { looked: 1, expired: 0, unused: 0 }],
  ['one address', [{ url: 'https://a.example/x', reason }], { looked: 2, expired: 0, unused: 0 }],
  [
    'an address that is nowhere',
    [{ url: 'https://a.example/y', reason }],
    { looked: 3, expired: 0, unused: 1 },
  ],
  [
    'an entry whose day has passed',
    [{ host: 'a.example', reason, until: '2026-06-29' }],
    { looked: 3, expired: 1, unused: 0 },
  ],
  [
    'an entry on its last day',
    [{ host: 'a.example', reason, until: '2026-06-30' }],
    { looked: 1, expired: 0, unused: 0 },
  ],
])('%s', (_, list, counts) => {
  const { looked, ignored, expired, unused } = sift(addresses, list, '2026-06-30');
  expect({ looked: looked.length, expired: expired.length, unused: unused.length }).toEqual(counts);
  expect(looked.length + ignored).toBe(3);
});
