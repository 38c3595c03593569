import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { lookup } from 'mrmime';
import sirv from 'sirv';
import { fonts } from './fonts/vite-plugin.ts';
import { siteOptions } from './options.ts';

const SOURCE = fileURLToPath(new URL('..', import.meta.url));

/**
 * Lets pages import the plain modules of `src/` as they are, outside the bundle: Node runs them itself, and
 * the pages share one loaded wiki with the command that builds them. While developing only the loaded wiki
 * is shared, so that edits of views show at once.
 */
function sharedModules(command: 'dev' | 'build') {
  const shared = command === 'build' ? /\.ts$/ : /\/site\/knowledge\.ts$/;
  return {
    name: 'gapwiki:shared-modules',
    enforce: 'pre' as const,
    async resolveId(
      this: {
        environment?: { name: string };
        resolve: (id: string, from?: string, options?: object) => Promise<{ id: string } | null>;
      },
      id: string,
      importer: string | undefined,
    ) {
      if (!importer || this.environment?.name === 'client' || !id.startsWith('.')) return undefined;
      const resolved = await this.resolve(id, importer, { skipSelf: true });
      const path = resolved?.id ?? '';
      if (!path.startsWith(SOURCE) || path.startsWith(`${SOURCE}pages/`) || !shared.test(path))
        return undefined;
      // As an address, since the bundler would take an absolute path for one below the root of the project.
      return { id: pathToFileURL(path).href, external: true as const };
    },
  };
}

/** The path below the base of a request's address, decoded; `undefined` where it is none. */
function decodedPath(url: string, base: string): string | undefined {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    return path.startsWith(base) ? path.slice(base.length) : undefined;
  } catch {
    return undefined;
  }
}

/** The Astro integration: shares the loaded wiki, and tells the browser when the content changes. */
export function gapwiki(): AstroIntegration {
  return {
    name: 'gapwiki',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'dev' || command === 'build') {
          updateConfig({
            vite: {
              plugins: [sharedModules(command), fonts(join(siteOptions().cache, 'fonts'))],
              // What is compiled may be kept anywhere, far from the packages that it is made of.
              ...(command === 'build' && { ssr: { noExternal: true } }),
            },
          });
        }
      },
      'astro:server:setup': ({ server }) => {
        const { content, out, base } = siteOptions();
        server.watcher.add(content);
        // While developing, search serves the index of the last build.
        server.middlewares.use(`${base}pagefind`, sirv(join(out, 'pagefind'), { dev: true }));
        server.middlewares.use((request, response, next) => {
          const path = decodedPath(request.url ?? '', base);
          // Pages have no ending, and no directory has a file without one.
          if (path === undefined || !/\.\w+$/.test(path)) return next();
          void server
            .ssrLoadModule(fileURLToPath(new URL('dev-files.ts', import.meta.url)))
            .then(({ fileAt }) => {
              const file = (fileAt as typeof import('./dev-files.ts').fileAt)(path);
              if (file === undefined) return next();
              const type = lookup(path) ?? 'application/octet-stream';
              response.setHeader('Content-Type', type.startsWith('image/') ? type : `${type}; charset=utf-8`);
              response.end(file);
            }, next);
        });
        let timer: NodeJS.Timeout | undefined;
        server.watcher.on('all', (_event, path) => {
          if (!path.startsWith(content)) return;
          clearTimeout(timer);
          // Editors write in several steps; one reload after the last of them is enough.
          timer = setTimeout(() => {
            server.environments.client.hot.send({ type: 'full-reload', path: '*' });
          }, 30);
        });
      },
    },
  };
}
