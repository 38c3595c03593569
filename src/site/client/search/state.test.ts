import { expect, test } from 'vitest';
import { isNarrowed, readState, sortOf, stateAddress, withoutFilters, withValue } from './state.ts';

const FILTERS = ['kind', 'dimension'];
const read = (search: string) => readState(search, FILTERS);

test.each([
  '',
  '?q=cost',
  '?kind=Claim&kind=Source',
  '?q=a+%26+b&dimension=Efficiency+and+cost',
  '?from=2026-01&to=2026-06&sort=highest&by=kind',
])('`%s` is read and written without a change', (address) => {
  expect(stateAddress(read(address))).toBe(address);
});

test.each([
  ['?sort=sideways', ''],
  ['?from=soon&to=2026', ''],
  ['?by=colour', ''],
  ['?kind=', ''],
  ['?unknown=x', ''],
  ['?q=+++', ''],
  ['?kind=Claim&kind=Claim', '?kind=Claim'],
])('of `%s` only what has a meaning is kept', (address, kept) => {
  expect(stateAddress(read(address))).toBe(kept);
});

test('a value is added once and taken away again', () => {
  const one = withValue(withValue(read('?q=x'), 'kind', 'Claim', true), 'kind', 'Claim', true);
  expect(stateAddress(one)).toBe('?q=x&kind=Claim');
  expect(stateAddress(withValue(one, 'kind', 'Claim', false))).toBe('?q=x');
});

test('without filters the words and the order stay', () => {
  const state = read('?q=x&kind=Claim&from=2026-01&sort=newest');
  expect(isNarrowed(state)).toBe(true);
  expect(stateAddress(withoutFilters(state))).toBe('?q=x&sort=newest');
  expect(isNarrowed(withoutFilters(state))).toBe(false);
});

test.each([
  ['?q=x', 'best'],
  ['', 'newest'],
  ['?sort=best', 'newest'],
  ['?q=x&sort=oldest', 'oldest'],
])('`%s` comes %s first', (address, sort) => {
  expect(sortOf(read(address))).toBe(sort);
});
