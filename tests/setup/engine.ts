import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ENGINE_OPTIONS, type Engine } from '../../src/site/client/engine.ts';
import type { BuiltSite } from './global.ts';

/**
 * The engine of a built site, run in Node as pages run it. It fetches the index from the server of the site.
 * One site for a process: the engine is a module with a state of its own.
 */
export async function openEngine(site: Pick<BuiltSite, 'folder' | 'url'>): Promise<Engine> {
  const script = pathToFileURL(join(site.folder, 'pagefind/pagefind.js')).href;
  const engine = (await import(/* @vite-ignore */ script)) as Engine;
  await engine.options({ ...ENGINE_OPTIONS, basePath: `${site.url}pagefind/`, noWorker: true });
  await engine.init();
  return engine;
}
