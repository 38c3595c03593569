import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openAuditor, type Auditor } from '../scripts/lighthouse/auditor.ts';
import { typicalPages } from './setup/typical-pages.ts';

// Speed is left to `npm run lighthouse`: it needs a machine that does nothing else. What makes pages fast or slow is held by
// the budgets of `weight.test.ts`.
const CATEGORIES = ['accessibility', 'best-practices', 'seo'];
const FULL = Object.fromEntries(CATEGORIES.map((name) => [name, 100]));

let auditor: Auditor;
beforeAll(async () => {
  auditor = await openAuditor();
});
afterAll(() => auditor.close());

describe('Lighthouse gives 100 for accessibility, best practices and SEO to', () => {
  const site = inject('real');
  test.each(typicalPages(site).map(({ type, path }) => [type, path]))('%s (/%s)', async (_type, path) => {
    const { scores, faults } = await auditor.audit(site.url + path, CATEGORIES);
    expect({ scores, faults }).toEqual({ scores: FULL, faults: [] });
  });
});
