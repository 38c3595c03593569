import { appendFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { recoverOutput } from '../../src/site/output.ts';
import { openServed } from '../../src/site/served-file.ts';
import { treeDigest } from './site-tree.ts';
import type { Trouble, Workshop } from './workshop.ts';

/** Milliseconds that a program may take to notice that the build which started it is gone. */
const PATIENCE = 20_000;

/** What came of a build that was ended in the middle. */
export interface TrialResult {
  /** Where it was ended: the build came to its end before, the old site stood there, or the new one did. */
  readonly found: 'came to its end' | 'the old site' | 'the new site';
  /** What is not as promised, in sentences; empty where all is well. */
  readonly complaints: readonly string[];
}

/**
 * Changes the wiki, builds it with some trouble, and looks whether the last good site is whole and served, whether
 * the next build needs no help, and whether nothing is left behind. Before it a site stands there whole.
 */
export async function trial(shop: Workshop, number: number, trouble: Trouble): Promise<TrialResult> {
  const complaints: string[] = [];
  const before = treeDigest(shop.out);
  appendFileSync(join(shop.content, 'briefs/example-diary-brief.md'), `\nSentence ${number} stands here.\n`);
  const broken = await shop.build(trouble);
  // A server that runs all the while finds it, before anybody puts it back.
  const served = await openServed(shop.out, '');
  if (!served || served === 'folder') complaints.push('the server does not find the site');
  else await served.handle.close();
  recoverOutput(shop.out);
  const between = existsSync(shop.out) ? treeDigest(shop.out) : 'nothing';
  const end = performance.now() + PATIENCE;
  while (shop.running().length > 0 && performance.now() < end) await setTimeout(20);
  if (shop.running().length > 0) complaints.push(`still running: ${shop.running().join(', ')}`);
  const next = await shop.build();
  if (next.status !== 0) complaints.push(`the next build failed: ${next.stderr}`);
  const after = treeDigest(shop.out);
  if (next.digest !== after) complaints.push('the next build printed another hash than that of its site');
  if (after === before) complaints.push('the next build shows the old content');
  if (between !== before && between !== after)
    complaints.push('the site found was neither the old nor the new one');
  const left = shop.leftovers();
  if (left.length > 0) complaints.push(`left behind: ${left.join(', ')}`);
  const found =
    broken.digest !== undefined ? 'came to its end' : between === before ? 'the old site' : 'the new site';
  return { found, complaints };
}
