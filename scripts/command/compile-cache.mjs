import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Loaded before every command: what Node makes of the sources is kept for the next run, half the time of a check.
// It is no TypeScript, since what strips types would be loaded for it alone.
const cache = process.env.GAPWIKI_CACHE || fileURLToPath(new URL('../../.cache', import.meta.url));
enableCompileCache(join(cache, 'node'));
