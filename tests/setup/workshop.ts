import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workshop } from '../../scripts/torture/workshop.ts';
import { NODE, ROOT } from './command.ts';

/**
 * A copy of the tiny wiki with a site and a cache of its own. What is compiled of the code is taken from the site that
 * was built for all tests, which takes longer than all the rest.
 */
export function officeWorkshop(base: string): Workshop {
  const folder = mkdtempSync(join(tmpdir(), 'gapwiki-workshop-'));
  return new Workshop(folder, join(ROOT, 'tests/wikis/office'), {
    base,
    node: NODE,
    warm: join(ROOT, '.cache'),
  });
}
