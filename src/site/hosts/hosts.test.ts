import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ASKED_AGAIN, HASHED_FOLDERS, KEPT, SECURITY_HEADERS } from '../headers.ts';
import { caddyConfiguration } from './caddy.ts';
import { nginxConfiguration } from './nginx.ts';

describe.each([
  ['nginx', nginxConfiguration],
  ['caddy', caddyConfiguration],
] as const)('the configuration for %s', (host, configuration) => {
  test.each(['/', '/wiki/'])(
    'sends every header, and keeps what is hashed alone for good, below %s',
    (base) => {
      const text = configuration(base);
      for (const [name, value] of Object.entries(SECURITY_HEADERS))
        expect(text).toContain(`${name} "${value}"`);
      for (const control of [KEPT, ASKED_AGAIN]) expect(text).toContain(`"${control}"`);
      for (const folder of HASHED_FOLDERS) expect(text).toContain(folder);
      expect(text).toContain(`${base}404.html`);
      expect(text).not.toContain('//404');
    },
  );

  test('stands in the guide as the command prints it', () => {
    const guide = readFileSync(join(import.meta.dirname, '../../../docs/how-to/host-the-site.md'), 'utf8');
    expect(guide).toContain(`\`\`\`${host === 'caddy' ? 'caddyfile' : host}\n${configuration('/')}\`\`\`\n`);
  });
});

test('nginx reads signs of a base as letters', () => {
  expect(nginxConfiguration('/a.b/')).toContain('"~^/a\\.b/(?:_astro|');
});
