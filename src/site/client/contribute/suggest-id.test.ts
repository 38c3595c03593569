import { expect, test } from 'vitest';
import type { Fields } from './form-types.ts';
import { claimId, sourceId } from './suggest-id.ts';

test.each<[string, string]>([
  [
    'On nine public benchmarks the study put the open lag at four to six months.',
    'nine-public-benchmarks-study-put-open',
  ],
  ["Håvard's models aren’t 50 % ahead.", 'havards-models-arent-50-ahead'],
  ['東京', ''],
  ['', ''],
  [`${'x'.repeat(200)} y`, ''],
])('the statement “%s” suggests `%s`', (statement, id) => {
  expect(claimId({ statement })).toBe(id);
});

test.each<[Fields, string]>([
  [
    {
      author: [{ family: 'Zhang', given: 'A.' }, { family: 'Other' }],
      issued: '2024-05',
      title: 'A Careful Examination of It',
    },
    'zhang-2024-careful-examination',
  ],
  [
    {
      author: [{ literal: 'Kimi Team' }],
      issued: '2025-07/2026',
      title: 'Kimi K2: Open Agentic Intelligence',
    },
    'kimi-team-2025-kimi-k2',
  ],
  [{ publisher: 'Example Institute of Work', title: 'Hours' }, 'example-institute-work-hours'],
  [{ title: 'Łódź — a study' }, 'lodz-study'],
  [{}, ''],
])('the record %j suggests `%s`', (values, id) => {
  expect(sourceId(values)).toBe(id);
});
