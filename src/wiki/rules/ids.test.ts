import { expect, test } from 'vitest';
import { findingsOf } from '../findings-of.ts';
import { claimsPage } from './example-parts.ts';

const term = (title: string, more = ''): string =>
  `---\ntitle: ${title}\ndefinition: What ${title} means.\n${more}---\n`;
const claim = (id: string, more = '') => `
  - id: ${id}
    statement: Pupils read slower on screens.
    sources:
      - { source: lab-study, stance: supports }
    ${more}
`;

/** The findings about ids as `rule file: cut`. */
const ids = (files: Record<string, string>): string[] =>
  findingsOf(files)
    .filter(({ rule }) => /^id-|^former-/.test(rule))
    .map(({ rule, place, cut }) => `${rule} ${place.file}: ${cut}`);

test.each<[string, Record<string, string>, string[]]>([
  [
    'a term and a tension of one name',
    { 'terms/lag.md': term('Lag'), 'tensions/lag.md': term('Lag') },
    ['id-duplicate terms/lag.md: '],
  ],
  [
    'a claim and the article that makes it',
    claimsPage(claim('speed')),
    ['id-duplicate dimensions/speed.md: speed'],
  ],
  [
    'one claim in two articles',
    {
      ...claimsPage(claim('lag-one')),
      'terms/lag.md': term('Lag', `claims:${claim('lag-one').trimEnd()}\n`),
    },
    ['id-duplicate terms/lag.md: lag-one'],
  ],
  [
    'three claims of one id are two findings',
    claimsPage(claim('lag-one') + claim('lag-one') + claim('lag-one')),
    ['id-duplicate dimensions/speed.md: lag-one', 'id-duplicate dimensions/speed.md: lag-one'],
  ],
  [
    'its own id as a former id',
    { 'terms/lag.md': term('Lag', 'formerIds: [lag]\n') },
    ['former-id-collides terms/lag.md: lag'],
  ],
  [
    'a former id of a claim that a term has',
    { ...claimsPage(claim('lag-one', 'formerIds: [lag]')), 'terms/lag.md': term('Lag') },
    ['former-id-collides dimensions/speed.md: lag'],
  ],
  [
    'a reserved former id',
    { 'terms/lag.md': term('Lag', 'formerIds: [search]\n') },
    ['id-reserved terms/lag.md: search'],
  ],
  [
    'the second of two names equal but for case',
    { 'terms/lag.md': term('Lag'), 'terms/Lag.md': term('Lead') },
    ['id-format terms/Lag.md: '],
  ],
  [
    'a name with a Cyrillic letter that looks Latin',
    { 'terms/l\u0430g.md': term('Lag') },
    ['id-format terms/l\u0430g.md: '],
  ],
  ['a name that file systems refuse', { 'terms/aux.md': term('Aux') }, ['id-reserved terms/aux.md: ']],
  [
    'a name that programs know',
    { 'terms/constructor.md': term('C') },
    ['id-reserved terms/constructor.md: '],
  ],
])('%s', (_, files, expected) => {
  expect(ids(files)).toEqual(expected);
});

test.each([
  ['Time Lag', 'time-lag'],
  ['Håvard', 'havard'],
  ['time_lag', 'time-lag'],
])('the id that `%s` may stand for is `%s`', (name, id) => {
  const [finding] = findingsOf({ [`terms/${name}.md`]: term('Lag') }).filter(
    ({ rule }) => rule === 'id-format',
  );
  expect(finding?.expected).toEqual([id]);
});
