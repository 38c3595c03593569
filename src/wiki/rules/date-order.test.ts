import { expect, test } from 'vitest';
import { claimsPage, withSources } from './example-parts.ts';
import { briefly } from '../findings-of.ts';

const claim = (fields: string) =>
  briefly(
    claimsPage(`
      - id: one
        statement: The lag is four months.
        sources:
          - { source: lab-study, stance: supports }
        ${fields}
    `),
  );

// The day of today in the standing settings is 2026-06-30.
test.each([
  ['asOf: 2026', []],
  ['asOf: 2026-06-30', []],
  ['asOf: 2026-07-01', ['date-order: 2026-07-01']],
  ['asOf: 2025/2027', []],
  ['happened: 2027', ['date-order: 2027']],
  ['withdrawn: { date: 2026-08, reason: It was wrong. }', ['date-order: 2026-08']],
  ['reviewBy: 2027', []],
  ['{ asOf: 2026-05, reviewBy: 2026-04 }', ['past-review: 2026-04', 'date-order: 2026-04']],
  ['quantities: [{ measure: score, value: 4, of: pupils, at: 2027 }]', ['date-order: 2027']],
])('a claim with %s', (fields, expected) => {
  const lines = fields.startsWith('{') ? fields.slice(2, -2).split(', ').join('\n        ') : fields;
  expect(claim(lines).sort()).toEqual([...expected].sort());
});

const source = (fields: string) =>
  briefly(
    withSources({
      'sources/daily.yml': `
        type: news
        title: The lag
        publisher: The Daily
        grade: report
        interest: { kind: independent }
        ${fields.split('; ').join('\n        ')}
      `,
    }),
  );

test.each([
  ['issued: 2026-05; accessed: 2026-05-01', []],
  ['issued: 2026-05-02; accessed: 2026-05', []],
  ['issued: 2026-05; accessed: 2026-04', ['date-order: 2026-04']],
  ['issued: 2026-05; archive: { url: https://example.org, date: 2025 }', ['date-order: 2025']],
  ['issued: 2026-05; notices: [{ kind: correction, date: 2026-01 }]', ['date-order: 2026-01']],
  ['issued: 2026-12', ['date-order: 2026-12']],
  ['accessed: 2026-04', []],
])('a source with %s', (fields, expected) => {
  expect(source(fields)).toEqual(expected);
});

test('a timeline runs from its first to its last day', () => {
  const topic = withSources({
    'topics/wave.md': `
      ---
      title: The wave
      summary: How it went.
      form: tracker
      timeline: { from: 2026-03, to: 2026-01 }
      ---
    `,
  });
  expect(briefly(topic)).toEqual(['date-order: 2026-01']);
});
