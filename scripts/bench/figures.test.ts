import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { duration, filesIn, kilobytes, median, sentBytes, table } from './figures.ts';
import { syntheticRecords } from './synthetic-records.ts';

const folder = mkdtempSync(join(tmpdir(), 'gapwiki-figures-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  [[3], 3],
  [[3, 1, 2], 2],
  [[4, 1, 2, 3], 2.5],
  [[], NaN],
])('the median of %j is %d', (figures, middle) => {
  expect(median(figures)).toBe(middle);
});

test('a file counts as the smaller of what it is and what gzip makes of it', () => {
  const noise = randomBytes(1000);
  writeFileSync(join(folder, 'noise'), noise);
  writeFileSync(join(folder, 'text'), 'lag '.repeat(1000));
  expect(sentBytes(join(folder, 'noise'))).toBe(1000);
  expect(sentBytes(join(folder, 'text'))).toBeLessThan(100);
});

test('counts files below a folder by their names', () => {
  mkdirSync(join(folder, 'index/inner'), { recursive: true });
  writeFileSync(join(folder, 'index/a.txt'), 'abc');
  writeFileSync(join(folder, 'index/inner/b.txt'), 'de');
  writeFileSync(join(folder, 'index/inner/c.bin'), 'f');
  expect(filesIn(join(folder, 'index'))).toEqual({ files: 3, bytes: 6 });
  expect(filesIn(join(folder, 'index'), /\.txt$/)).toEqual({ files: 2, bytes: 5 });
});

test('writes figures as people read them', () => {
  expect([kilobytes(99_949), kilobytes(149_400)]).toEqual(['99.9 KB', '149 KB']);
  expect([duration(121.4), duration(19_540)]).toEqual(['121 ms', '19.5 s']);
  expect(
    table([
      ['', 'a'],
      ['row', '12'],
    ]),
  ).toBe('|     | a   |\n| --- | --- |\n| row | 12  |');
});

const model = {
  url: '/claims/one/',
  content: 'The lag is eight months. About eight.',
  meta: { title: 'The lag is eight months', id: '@one' },
  filters: { kind: ['Claim'], author: ['A B'] },
  sort: { date: '2026', year: '2026', value: '8', citations: '1' },
};

test('makes records after the model of others, the same each time', () => {
  const [first, second] = [...syntheticRecords([model], 2)].map((each) =>
    each.type === 'record' ? each.record : undefined,
  );
  expect(first?.url).toMatch(/^\/claims\/[a-z]+-000000\/$/);
  expect(first?.meta['title']?.split(' ')).toHaveLength(5);
  expect([first?.filters, second?.filters]).toEqual([model.filters, { kind: ['Claim'], author: ['A B 1'] }]);
  expect([...syntheticRecords([model], 2)]).toEqual([...syntheticRecords([model], 2)]);
  expect([...syntheticRecords([], 2)]).toEqual([]);
});
