import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A package as the lockfile has it. */
export interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly link?: boolean;
  readonly cpu?: readonly string[];
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** What a package says of itself once it is installed. */
export interface Installed {
  readonly license?: string | { readonly type?: string };
  readonly licenses?: readonly { readonly type?: string }[];
  readonly scripts?: Readonly<Record<string, string>>;
}

/** A package of the lockfile, and what stands in its folder where it is installed. */
export interface Package {
  /** Folder below the project: `node_modules/a/node_modules/b`. */
  readonly path: string;
  readonly name: string;
  readonly locked: Locked;
  readonly installed: Installed | undefined;
  /** Whether it is compiled while it is installed, as npm does it without being told. */
  readonly compiled: boolean;
}

/** What the project says of its packages. */
export interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly allowScripts?: Readonly<Record<string, boolean>>;
}

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** What the project at `root` says of its packages. */
export function readManifest(root: string): Manifest {
  return read(join(root, 'package.json')) as Manifest;
}

/** All packages of the lockfile of a project; throws where there is none. */
export function readPackages(root: string): Package[] {
  const { packages } = read(join(root, 'package-lock.json')) as { packages: Record<string, Locked> };
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, locked]) => {
      const file = join(root, path, 'package.json');
      return {
        path,
        name: path.replace(/^.*node_modules\//, ''),
        locked,
        installed: existsSync(file) ? (read(file) as Installed) : undefined,
        compiled: existsSync(join(root, path, 'binding.gyp')),
      };
    });
}
