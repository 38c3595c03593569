import { join } from 'node:path';
import { install } from './install.ts';
import type { Missing, Peer, Ready } from './peer.ts';

const VERSION = '0.42.4';
const ASTRO = '7.3.5';

/**
 * Starlight as its guide sets it up, with the search that it brings. Its column of pages is one entry long: with all
 * pages in it, each page would be as long as the wiki.
 */
export const starlight: Peer = {
  title: 'Starlight',
  settings: {
    'astro.config.mjs': `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';

export default defineConfig({
  site: 'https://generated.example',
  integrations: [starlight({ title: 'A generated gap', sidebar: [{ label: 'Home', link: '/' }] })],
});
`,
    'tsconfig.json': '{ "extends": "astro/tsconfigs/strict" }\n',
    'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';

export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }),
};
`,
    'src/content/docs/index.md': '---\ntitle: A generated gap\n---\n\nA wiki of generated text.\n',
  },
  pages: 'src/content/docs',
  out: 'dist',
  kept: ['.astro', 'node_modules'],
  ready: readyStarlight,
};

async function readyStarlight(cache: string): Promise<Ready | Missing> {
  const installed = await install(join(cache, `starlight-${VERSION}`), {
    '@astrojs/starlight': VERSION,
    astro: ASTRO,
  });
  if ('missing' in installed) return installed;
  return {
    version: `${VERSION} with Astro ${ASTRO}`,
    home: installed.home,
    steps: [
      {
        title: 'Starlight',
        search: true,
        command: [...installed.command('astro', 'astro'), 'build'],
      },
    ],
  };
}
