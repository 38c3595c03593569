import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measured } from '../process.ts';
import type { Missing } from './peer.ts';

/** A folder with packages from npm. */
export interface Installed {
  readonly home: string;
  /** The words that run a command of a package with this Node. */
  command(name: string, bin: string): string[];
}

interface Manifest {
  readonly bin?: string | Readonly<Record<string, string>>;
}

/** The words that run a command of a package below a folder of packages with this Node. */
export function packageCommand(modules: string, name: string, bin: string): string[] {
  const folder = join(modules, name);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const file = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin?.[bin];
  if (file === undefined) throw new Error(`the package \`${name}\` has no command \`${bin}\``);
  return [process.execPath, join(folder, file)];
}

/**
 * Installs exact versions of packages with npm into the folder `home`, unless they are there from an earlier run.
 * What npm says is the reason where it cannot.
 */
export async function install(
  home: string,
  packages: Readonly<Record<string, string>>,
): Promise<Installed | Missing> {
  const modules = join(home, 'node_modules');
  const done = join(home, 'installed.json');
  const asked = JSON.stringify({ private: true, dependencies: packages }, null, 2);
  if (!existsSync(done) || readFileSync(done, 'utf8') !== asked) {
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, 'package.json'), asked);
    try {
      // Without the prefix, npm below `npm run` would take this project for the place.
      const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
      await measured(['npm', 'install', '--prefix', home, ...quiet], { cwd: home });
    } catch (error) {
      const said = error instanceof Error ? error.message.split('\n') : [];
      const reason = said.find((line) => line.startsWith('npm error')) ?? said[0] ?? 'npm failed';
      return { missing: `npm could not install it: ${reason}` };
    }
    writeFileSync(done, asked);
  }
  return { home, command: (name, bin) => packageCommand(modules, name, bin) };
}
