import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { zipOf } from './small-zip.ts';
import { zipEntry, ZipProblem } from './zip-entry.ts';

const text = '{"a": "“ü”"}'.repeat(50);

describe.each([8, 0] as const)('an archive packed by method %d', (method) => {
  const zip = zipOf({ 'first.txt': 'first', 'outline.json': text }, method);

  test('gives a file by its name', () => {
    expect(zipEntry(zip, 'outline.json', 10_000).toString('utf8')).toBe(text);
    expect(zipEntry(zip, 'first.txt', 5).toString('utf8')).toBe('first');
  });

  test('gives no other file, and none that is too large', () => {
    for (const name of ['outline', '../outline.json', 'Outline.json', '']) {
      expect(() => zipEntry(zip, name, 10_000)).toThrow('The archive has no such file.');
    }
    expect(() => zipEntry(zip, 'outline.json', 100)).toThrow('more than 100 bytes');
  });

  test('is refused wherever it is cut off or a byte is another', () => {
    for (let length = 0; length < zip.length; length += 7) {
      expect(() => zipEntry(zip.subarray(0, length), 'outline.json', 10_000)).toThrow(ZipProblem);
    }
    for (let index = 0; index < zip.length; index++) {
      const other = Buffer.from(zip);
      other[index] = (other[index] ?? 0) ^ 0xff;
      try {
        expect(zipEntry(other, 'outline.json', 10_000).toString('utf8')).toBe(text);
      } catch (error) {
        expect(error).toBeInstanceOf(ZipProblem);
      }
    }
  });
});

test('a file that says it is small and is large is not unpacked', () => {
  const bomb = Buffer.alloc(50_000_000);
  const zip = zipOf({ bomb: 'x' }, 8, { packed: deflateRawSync(bomb), crc: crc32(bomb), size: 10 });
  expect(() => zipEntry(zip, 'bomb', 1_000)).toThrow('more than 1000 bytes');
});

test('what is no archive is refused', () => {
  expect(() => zipEntry(Buffer.from('<html>'), 'a', 100)).toThrow('What came is no archive.');
  expect(() => zipEntry(Buffer.alloc(0), 'a', 100)).toThrow('What came is no archive.');
});
