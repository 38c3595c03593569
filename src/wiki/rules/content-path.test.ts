import { expect, test } from 'vitest';
import { contentPath } from './content-path.ts';

test.each([
  ['../images/lag.png', 'images/lag.png'],
  ['./speed.md', 'dimensions/speed.md'],
  ['speed.md#pupils', 'dimensions/speed.md'],
  ['../terms/a%20b.md', 'terms/a b.md'],
  ['../../etc/passwd', undefined],
  ['%2e%2e/%2e%2e/etc/passwd', undefined],
  ['..%2f..%2fetc/passwd', undefined],
  ['%252e%252e/x', undefined],
  ['/etc/passwd', undefined],
  ['//evil.example/x', undefined],
  ['..\\x', undefined],
  ['https://example.org', undefined],
  ['#pupils', undefined],
  ['%', undefined],
])('%s leads to %s', (url, path) => {
  expect(contentPath('dimensions/speed.md', url)).toBe(path);
});
