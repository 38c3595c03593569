import { mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './command.ts';

/**
 * Makes a folder for sites that tests build. It stands below the project, since builds to folders outside it
 * share Astro's scratch folder, so that two of them at one time get in each other's way.
 */
export function scratchFolder(): string {
  const parent = join(ROOT, '.cache');
  mkdirSync(parent, { recursive: true });
  return mkdtempSync(join(parent, 'tests-'));
}
