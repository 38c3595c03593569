import { expect, test } from 'vitest';
import { doiOf, identify, nameOf } from './identify.ts';

test.each([
  ['10.1234/abc', '10.1234/abc'],
  ['doi:10.1234/abc', '10.1234/abc'],
  ['https://doi.org/10.1234/a%28b%29c', '10.1234/a(b)c'],
  ['http://dx.doi.org/10.1234/abc', '10.1234/abc'],
  ['https://dl.example.org/doi/pdf/10.1145/3.4?download=true', '10.1145/3.4'],
  ['https://link.example.com/article/10.1007/s1-2/full', '10.1007/s1-2'],
  ['2405.00332', 'arXiv:2405.00332'],
  ['arXiv:2405.00332v2', 'arXiv:2405.00332v2'],
  ['https://arxiv.org/abs/2405.00332v2', 'arXiv:2405.00332v2'],
  ['https://www.arxiv.org/pdf/2405.00332v3.pdf', 'arXiv:2405.00332v3'],
  ['https://arxiv.org/abs/math.GT/0309136', 'arXiv:math/0309136'],
  ['10.48550/arXiv.2405.00332', 'arXiv:2405.00332'],
  ['refs/My.BIB', 'refs/My.BIB'],
])('%s names %s', (word, name) => {
  const work = identify(word);
  expect('problem' in work ? work.problem : nameOf(work)).toBe(name);
});

test.each([
  ['https://example.org/paper', 'is the address of neither an arXiv nor a DOI page'],
  ['https://evil.example/arxiv.org/abs/2405.00332', 'is the address of neither'],
  ['https://arxiv.org.evil.example/abs/2405.00332', 'is the address of neither'],
  ['https://example.org/refs.bib', 'is the address of neither'],
  ['refs.txt', 'no file that ends in .bib, .json, .ris'],
  ['hello', 'is no DOI'],
  ['', 'is no DOI'],
])('%j names nothing', (word, problem) => {
  const work = identify(word);
  expect('problem' in work && work.problem).toContain(problem);
});

test('the record of a number at arXiv is that of its DOI, whatever the version', () => {
  expect(doiOf({ type: 'arXiv', number: '2405.00332v2' })).toBe('10.48550/arXiv.2405.00332');
});
