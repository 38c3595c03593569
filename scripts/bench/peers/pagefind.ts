import { fileURLToPath } from 'node:url';
import { packageCommand } from './install.ts';
import type { Step } from './peer.ts';

/** The indexer of Pagefind as a command over a finished site, of the version that this project builds with. */
export function pagefindStep(builder: string, out: string): Step {
  const modules = fileURLToPath(new URL('../../../node_modules', import.meta.url));
  return {
    title: `${builder} + Pagefind`,
    search: true,
    command: [...packageCommand(modules, 'pagefind', 'pagefind'), '--site', out, '--quiet'],
  };
}
