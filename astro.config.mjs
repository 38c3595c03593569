import { defineConfig, passthroughImageService } from 'astro/config';
import { compiled } from './src/site/compile/adapter.ts';
import { gapwiki } from './src/site/integration.ts';
import { siteOptions } from './src/site/options.ts';

const { base } = siteOptions();

// Everything about the subject stands in content/wiki.yml; this file only says how pages are written.
export default defineConfig({
  // Pages are compiled once into a function that renders any of them; the build calls it and writes the files.
  output: 'server',
  adapter: compiled(),
  // Pictures are files of the content, shown as they are.
  image: { service: passthroughImageService() },
  base,
  trailingSlash: 'always',
  outDir: process.env.GAPWIKI_COMPILED ?? './.cache/compiled',
  cacheDir: './.cache/astro',
  compressHTML: true,
  devToolbar: { enabled: false },
  // The policy of the pages allows no inline script or style.
  build: { inlineStylesheets: 'never' },
  vite: { build: { assetsInlineLimit: 0 } },
  integrations: [gapwiki()],
});
