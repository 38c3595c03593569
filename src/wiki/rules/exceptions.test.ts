import { expect, test } from 'vitest';
import { loadWikiFrom } from '../wiki.ts';
import { standingFiles } from './example-parts.ts';

/** An article with three claims past their review, and these exceptions. */
function findings(exceptions: string) {
  const claim = (id: string): string => `
  - id: ${id}
    statement: Pupils read slower on screens.
    reviewBy: 2026-01
    sources:
      - { source: lab-study, stance: supports }`;
  const page = `---
title: Reading speed
summary: How fast people read on either.
claims:${claim('lag-one')}${claim('lag-two')}${claim('lag-three')}
exceptions:
${exceptions}
---
Cited [@lag-one; @lag-two; @lag-three; @maker-report].
`;
  const wiki = loadWikiFrom({ ...standingFiles, 'dimensions/speed.md': page });
  const texts = new Map(wiki.files.map((file) => [file.path, file.text]));
  return wiki.findings.map(({ rule, place }) => `${rule} ${texts.get(place.file)?.cut(place)}`);
}

test.each([
  ['one exception accepts all findings of its rule', '- { rule: past-review, reason: r }', []],
  [
    'a count accepts the first ones and leaves the others',
    '- { rule: past-review, count: 2, reason: r }',
    ['past-review 2026-01'],
  ],
  ['a count equal to what is found accepts all', '- { rule: past-review, count: 3, reason: r }', []],
  [
    'a count above what is found is a finding',
    '- { rule: past-review, count: 4, reason: r }',
    ['exception-unused 4'],
  ],
  [
    'two exceptions share the findings in order',
    '- { rule: past-review, count: 1, reason: r }\n- { rule: past-review, count: 2, reason: s }',
    [],
  ],
  [
    'an exception behind one that accepts all is unused',
    '- { rule: past-review, reason: r }\n- { rule: past-review, reason: s }',
    ['exception-unused past-review'],
  ],
  [
    'words that stand in the message or the text narrow it',
    '- { rule: past-review, at: 2026-01, reason: r }',
    [],
  ],
  [
    'words that stand nowhere accept nothing',
    '- { rule: past-review, at: elsewhere, reason: r }',
    ['past-review 2026-01', 'past-review 2026-01', 'past-review 2026-01', 'exception-unused past-review'],
  ],
  [
    'another rule is not accepted',
    '- { rule: bare-url, reason: r }',
    ['past-review 2026-01', 'past-review 2026-01', 'past-review 2026-01', 'exception-unused bare-url'],
  ],
  ['a malformed exception accepts nothing', '- { rule: past-review }', ['field-missing rule']],
])('%s', (_, exceptions, expected) => {
  expect(findings(exceptions)).toEqual(expected);
});

test('an exception stands for its own file alone', () => {
  const term = (more: string): string =>
    `---\ntitle: Lag ${more === '' ? 'one' : 'two'}\ndefinition: How far one trails the other.\nreviewBy: 2026-01\n${more}---\n`;
  const wiki = loadWikiFrom({
    ...standingFiles,
    'terms/lag.md': term('exceptions:\n  - { rule: past-review, reason: r }\n'),
    'terms/lead.md': term(''),
  });
  expect(wiki.findings.filter(({ rule }) => rule === 'past-review').map(({ place }) => place.file)).toEqual([
    'terms/lead.md',
  ]);
});

test('a source can accept findings about itself', () => {
  const wiki = loadWikiFrom({
    ...standingFiles,
    'sources/lab-study.yml': `${standingFiles['sources/lab-study.yml']}exceptions:\n  - { rule: source-unused, reason: It is cited soon. }\n`,
  });
  expect(wiki.findings.map(({ rule, place }) => `${rule} ${place.file}`)).toEqual([
    'source-unused sources/maker-report.yml',
  ]);
});
