import { defineConfig } from 'astro/config';
import { gapwiki } from './src/site/integration.ts';
import { siteOptions } from './src/site/options.ts';

const { base } = siteOptions();

// Everything about the subject stands in content/wiki.yml; this file only says how pages are written.
export default defineConfig({
  output: 'static',
  base,
  trailingSlash: 'always',
  outDir: process.env.GAPWIKI_STAGING ?? './dist',
  cacheDir: './.cache/astro',
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  // The policy of the pages allows no inline script or style.
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 8 },
  vite: { build: { assetsInlineLimit: 0 } },
  integrations: [gapwiki()],
});
