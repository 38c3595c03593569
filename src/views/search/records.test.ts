import { expect, test } from 'vitest';
import { viewOf } from '../small-site.ts';
import type { CustomRecord } from './record.ts';
import { graphRecords } from './records.ts';
import { spellingIndex } from './spelling.ts';
import { searchStamp } from './stamp.ts';

const FILES = {
  'terms/harness.md':
    '---\ntitle: Harness\ndefinition: What a thing runs in.\nsynonyms: [scaffold]\nformerIds: [rig]\n---\n',
};

function own(files: Record<string, string>): CustomRecord[] {
  return [...graphRecords(viewOf(files))];
}

test('a term is found by its synonyms and former ids, and shows what it means', () => {
  const [term] = own(FILES);
  expect(term?.meta).toMatchObject({
    title: 'Harness',
    summary: 'What a thing runs in.',
    also: 'scaffold, rig',
  });
  expect(term?.filters['kind']).toEqual(['Term']);
});

test('what has nothing to sort by has sentinels in every key, and no key among those it has', () => {
  const [term] = own(FILES);
  expect(term?.sort).toEqual({ date: '0000-00-00', year: '0', value: '-1000000000', citations: '-1' });
  expect(term?.filters['has']).toBeUndefined();
});

test('the index of words holds names, synonyms and parts of ids, each once', () => {
  const { words } = spellingIndex(viewOf(FILES));
  expect(words).toEqual([...new Set(words)].sort());
  expect(words).toEqual(expect.arrayContaining(['harness', 'scaffold']));
});

test('the stamp changes with the content, and with nothing else', () => {
  const stamp = (files: Record<string, string>) => searchStamp(viewOf(files));
  expect(stamp({ ...FILES })).toBe(stamp(FILES));
  expect(stamp({ ...FILES, 'terms/harness.md': `${FILES['terms/harness.md']}More.\n` })).not.toBe(
    stamp(FILES),
  );
});
