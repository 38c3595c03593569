import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';

test('importing the module keeps Astro from sending usage data', async () => {
  vi.stubEnv('ASTRO_TELEMETRY_DISABLED', undefined);
  await vi.importActual('./telemetry.ts');
  expect(process.env['ASTRO_TELEMETRY_DISABLED']).toBe('1');
  vi.unstubAllEnvs();
});

test.each(['src/site/compile/compile.ts', 'scripts/dev.ts'])('%s imports it before Astro', (path) => {
  const text = readFileSync(join(import.meta.dirname, '../..', path), 'utf8');
  const [first] = [...text.matchAll(/^import .*'(.+)';$/gm)].map(([, from]) => from);
  expect(first).toMatch(/telemetry\.ts$/);
  expect(text).toMatch(/from 'astro'|import\('astro'\)/);
});
