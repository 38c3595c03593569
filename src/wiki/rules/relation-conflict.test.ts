import { expect, test } from 'vitest';
import { claimsPage } from './example-parts.ts';
import { briefly } from '../findings-of.ts';

/** Two claims, each with these fields. */
const pair = (first: string, second: string) =>
  briefly(
    claimsPage(`
      - id: one
        statement: The lag is four months.
        sources:
          - { source: lab-study, stance: supports }
        ${first}
      - id: two
        statement: The lag is two months.
        sources:
          - { source: maker-report, stance: supports }
        ${second}
    `),
  );

const BLANK = 'note: Nothing to add.';

test.each([
  ['a contradiction alone', 'relations: [{ to: two, kind: contradicts }]', BLANK, []],
  [
    'a contradiction written on both sides',
    'relations: [{ to: two, kind: contradicts }]',
    'relations: [{ to: one, kind: contradicts }]',
    [],
  ],
  [
    'contradicted by one and superseded by the other',
    'relations: [{ to: two, kind: contradicts }]',
    'supersedes: [{ claim: one, reason: revision }]',
    ['relation-conflict: contradicts'],
  ],
  [
    'a difference on one side and a contradiction on the other',
    'relations: [{ to: two, kind: differs, because: method }]',
    'relations: [{ to: one, kind: contradicts }]',
    ['relation-conflict: differs'],
  ],
  [
    'a qualification of what is superseded',
    'relations: [{ to: two, kind: qualifies }]',
    'supersedes: [{ claim: one, reason: revision }]',
    [],
  ],
  [
    'one relation twice',
    'relations: [{ to: two, kind: qualifies }, { to: two, kind: qualifies }]',
    BLANK,
    ['relation-conflict: qualifies'],
  ],
  [
    'a reason that wiki.yml does not have',
    'relations: [{ to: two, kind: differs, because: weather }]',
    BLANK,
    ['reference-unknown: weather'],
  ],
  [
    'a claim that supersedes itself',
    'supersedes: [{ claim: one, reason: revision }]',
    BLANK,
    ['self-reference: one'],
  ],
])('%s', (_, first, second, expected) => {
  expect(pair(first, second)).toEqual(expected);
});
