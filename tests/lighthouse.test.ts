import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openAuditor, type Auditor } from '../scripts/lighthouse/auditor.ts';
import { typicalPages } from './setup/typical-pages.ts';

// Speed, and the types of pages that are made of the same parts, are left to `npm run lighthouse`. What makes pages fast
// or slow is held by the budgets of `weight.test.ts`; on every type axe, the console and the policy are looked at, and
// every page says what search engines ask for (`links.test.ts`).
const CATEGORIES = ['accessibility', 'best-practices', 'seo'];
/** Types that differ in what they are made of: prose, marks, charts, a table that scrolls, a form. */
const TEMPLATES = ['home', 'list of claims', 'one of dimensions', 'one of claims', 'one of charts', 'matrix'];
const FULL = Object.fromEntries(CATEGORIES.map((name) => [name, 100]));

let auditor: Auditor;
beforeAll(async () => {
  auditor = await openAuditor();
});
afterAll(() => auditor.close());

describe('Lighthouse gives 100 for accessibility, best practices and SEO to', () => {
  const site = inject('real');
  const pages = typicalPages(site).filter(({ type }) => TEMPLATES.includes(type));
  test.each(pages.map(({ type, path }) => [type, path]))('%s (/%s)', async (_type, path) => {
    const { scores, faults } = await auditor.audit(site.url + path, CATEGORIES);
    expect({ scores, faults }).toEqual({ scores: FULL, faults: [] });
  });

  test('and there is one of each of these', () => {
    expect(new Set(pages.map(({ type }) => type))).toEqual(new Set(TEMPLATES));
  });
});
