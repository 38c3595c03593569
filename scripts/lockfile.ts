/**
 * Completes `package-lock.json` with the optional platform packages that npm leaves out of it when it could
 * not fetch their manifests while locking (https://github.com/npm/cli/issues/4828). Without them `npm ci`
 * refuses the lockfile, on every platform. The versions are those that their parents pin.
 *
 *   node scripts/lockfile.ts            complete the file
 *   node scripts/lockfile.ts --check    exit 1 where something is missing
 *   node scripts/lockfile.ts --digests  ask the registry for digests that are missing as well
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

interface Locked {
  version?: string;
  integrity?: string;
  optional?: boolean;
  dev?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

/** The part of a lockfile that matters here. */
export interface Lockfile {
  packages: Record<string, Locked>;
}

/** Words for systems and processors in names of packages; npm's own name stands where another is usual. */
const OS: ReadonlyMap<string, string> = new Map([
  ...[
    'darwin',
    'linux',
    'win32',
    'freebsd',
    'netbsd',
    'openbsd',
    'openharmony',
    'android',
    'aix',
    'sunos',
  ].map((name): [string, string] => [name, name]),
  ['windows', 'win32'],
]);
const CPU: ReadonlySet<string> = new Set([
  ...['x64', 'arm64', 'arm', 'ia32', 'riscv64', 'ppc64', 's390x', 'loong64', 'mips64el', 'wasm32'],
]);
const EXACT = /^\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]+)?$/;

/** Platform that the name of a package states, such as `@pagefind/darwin-arm64`; absent where it states none. */
function platform(name: string): Pick<Locked, 'os' | 'cpu' | 'libc'> | undefined {
  const words = name.split(/[/-]/);
  const os = words.map((word) => OS.get(word)).find(Boolean);
  const cpu = words.find((word) => CPU.has(word));
  if (!cpu) return undefined;
  const libc = words.includes('musl')
    ? ['musl']
    : words.includes('gnu') && os === 'linux'
      ? ['glibc']
      : undefined;
  return { ...(os ? { os: [os] } : {}), cpu: [cpu], ...(libc ? { libc } : {}) };
}

/** Version of a package that a parent gets: the nearest on the way from its folder to the root. */
function versionFor(packages: Readonly<Record<string, Locked>>, parent: string, name: string) {
  for (let folder = parent; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const found = packages[folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`];
    if (found || folder === '') return found?.version;
  }
}

/**
 * Entries that the lockfile lacks, by path; only exact versions and names that state a platform. A package
 * stands at the top, and beside its parent where the top has another version.
 */
export function missingPlatformPackages(lockfile: Lockfile): Record<string, Locked> {
  const missing: Record<string, Locked> = {};
  const all = { ...lockfile.packages };
  for (const [path, locked] of Object.entries(lockfile.packages)) {
    for (const [name, version] of Object.entries(locked.optionalDependencies ?? {})) {
      const where = platform(name);
      if (!where || !EXACT.test(version)) continue;
      const known = versionFor(all, path, name);
      if (known === version) continue;
      const place = `${known === undefined || path === '' ? '' : `${path}/`}node_modules/${name}`;
      const entry = { version, ...(locked.dev ? { dev: true } : {}), optional: true, ...where };
      missing[place] = all[place] = entry;
    }
  }
  return missing;
}

/** Digest of a version of a package as the registry states it; `undefined` where it does not have it. */
function digestOf(name: string, version: string): string | undefined {
  const { npm_execpath: npm } = process.env;
  const [command, ...args] = npm ? [process.execPath, npm] : ['npm'];
  const told = spawnSync(command ?? 'npm', [...args, 'view', `${name}@${version}`, 'dist.integrity'], {
    encoding: 'utf8',
    shell: !npm && process.platform === 'win32',
  });
  return /^sha512-[A-Za-z0-9+/]{86}==$/m.exec(told.stdout)?.[0];
}

/** Gives digests to the packages that lack them, as far as `ask` knows them; returns how many it gave and did not. */
export function addDigests(
  { packages }: Lockfile,
  ask: (name: string, version: string) => string | undefined,
): { added: number; missing: number } {
  const count = { added: 0, missing: 0 };
  for (const [path, locked] of Object.entries(packages)) {
    if (path === '' || locked.integrity !== undefined || locked.version === undefined) continue;
    const integrity = ask(path.replace(/^.*node_modules\//, ''), locked.version);
    count[integrity === undefined ? 'missing' : 'added']++;
    // In npm's own order.
    if (integrity !== undefined) {
      const { version, ...others } = locked;
      packages[path] = { version, integrity, ...others };
    }
  }
  return count;
}

function main(): number {
  const file = new URL('../package-lock.json', import.meta.url);
  const lockfile = JSON.parse(readFileSync(file, 'utf8')) as Lockfile;
  const missing = missingPlatformPackages(lockfile);
  const names = Object.keys(missing);
  if (process.argv.includes('--check')) {
    if (names.length > 0)
      console.error(`package-lock.json lacks ${names.length} platform packages; run \`npm run lockfile\``);
    return names.length > 0 ? 1 : 0;
  }
  // In npm's own order, so that npm does not write the file anew.
  const { compare } = new Intl.Collator('en');
  const all = Object.entries({ ...lockfile.packages, ...missing });
  lockfile.packages = Object.fromEntries(all.sort(([a], [b]) => compare(a, b)));
  if (process.argv.includes('--digests')) {
    const { added, missing: unknown } = addDigests(lockfile, digestOf);
    console.log(`added ${added} digests; the registry does not have ${unknown}`);
  }
  writeFileSync(file, `${JSON.stringify(lockfile, null, 2)}\n`);
  console.log(`added ${names.length} platform packages`);
  return 0;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) process.exitCode = main();
