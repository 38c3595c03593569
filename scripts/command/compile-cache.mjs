import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// Loaded before every command: what Node makes of the sources is kept for the next run, half the time of a check.
// It is no TypeScript, since what strips types would be loaded for it alone.
enableCompileCache(fileURLToPath(new URL('../../.cache/node', import.meta.url)));
