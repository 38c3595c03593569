import type { AstroIntegration } from 'astro';

/**
 * The Astro adapter that makes pages into a function which renders any of them, `render(request, locals)` of
 * the module `entry.mjs`: the build calls it for each page. Nothing of it is served.
 */
export function compiled(): AstroIntegration {
  return {
    name: 'gapwiki:compiled',
    hooks: {
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'gapwiki:compiled',
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('entry.ts', import.meta.url),
          supportedAstroFeatures: { serverOutput: 'stable' },
        });
      },
    },
  };
}
