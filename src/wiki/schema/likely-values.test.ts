import { describe, expect, test } from 'vitest';
import {
  likelyDate,
  likelyFlag,
  likelyId,
  likelyIdentifier,
  likelyNumber,
  likelyWord,
} from './likely-values.ts';

describe('what a text can only have meant', () => {
  test.each([
    ['Lag_in_schools', 'lag-in-schools'],
    [' time lag ', 'time-lag'],
    ['Écart', 'ecart'],
    ['a--b-', 'a-b'],
    ['time-lag', undefined],
    ['', undefined],
    ['разрыв', undefined],
    ['x'.repeat(81), undefined],
  ])('the id %j is %j', (text, expected) => {
    expect(likelyId(text)).toBe(expected);
  });

  test.each([
    ['May 2026', '2026-05'],
    ['28 May 2026', '2026-05-28'],
    ['May 28th, 2026', '2026-05-28'],
    ['Sept. 2026', '2026-09'],
    ['2026-5', '2026-05'],
    ['2026-5-8', '2026-05-08'],
    ['2026/05/28', '2026-05-28'],
    ['2026.5.28', '2026-05-28'],
    ['2023-01 – 2025-10', '2023-01/2025-10'],
    ['2023 to 2025', '2023/2025'],
    ['2023-01 / 2025-10', '2023-01/2025-10'],
    ['January 2023 to March 2024', '2023-01/2024-03'],
    ['2026-05', undefined],
    ['2026/2025', undefined],
    ['2026-13', undefined],
    ['2026-02-30', undefined],
    ['05/06/2026', undefined],
    ['2026/05', undefined],
    ['May', undefined],
    ['28/05/2026', undefined],
    ['spring 2026', undefined],
  ])('the date %j is %j', (text, expected) => {
    expect(likelyDate(text)).toBe(expected);
  });

  test.each([
    ['+4', '4'],
    ['.5', '0.5'],
    ['−4', '-4'],
    ['-.5', '-0.5'],
    [' 4 ', '4'],
    ['4', undefined],
    ['1,000', undefined],
    ['4 months', undefined],
    ['4%', undefined],
    ['-0', undefined],
  ])('the number %j is %j', (text, expected) => {
    expect(likelyNumber(text)).toBe(expected);
  });

  test.each([
    ['True', 'true'],
    ['yes', 'true'],
    ['OFF', 'false'],
    ['true', undefined],
    ['1', undefined],
    ['maybe', undefined],
  ])('the flag %j is %j', (text, expected) => {
    expect(likelyFlag(text)).toBe(expected);
  });

  test.each([
    ['Supports', ['supports', 'disputes'], 'supports'],
    ['interval 90', ['interval-90', 'interval-95'], 'interval-90'],
    ['as_of', ['asOf', 'at'], 'asOf'],
    ['doi', ['DOI', 'URL'], 'DOI'],
    ['suports', ['supports'], undefined],
    ['supports', ['supports'], undefined],
    ['AB', ['ab', 'a-b'], undefined],
  ])('the word %j of %j is %j', (text, words, expected) => {
    expect(likelyWord(text, words)).toBe(expected);
  });

  test.each([
    ['DOI', 'https://doi.org/10.1000/182', '10.1000/182'],
    ['DOI', 'doi: 10.1000/182', '10.1000/182'],
    ['DOI', '10.1000/182', undefined],
    ['DOI', 'https://example.org/10.1000/182', undefined],
    ['arXiv', 'arXiv:2405.00332v2', '2405.00332v2'],
    ['arXiv', 'https://arxiv.org/pdf/2405.00332.pdf', '2405.00332'],
    ['URL', 'https://doi.org/10.1000/182', undefined],
  ])('in %s %j is %j', (field, text, expected) => {
    expect(likelyIdentifier(field, text)).toBe(expected);
  });
});
