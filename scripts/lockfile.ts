/**
 * Completes `package-lock.json` with the optional platform packages that npm leaves out of it when it could
 * not fetch their manifests while locking (https://github.com/npm/cli/issues/4828). Without them `npm ci`
 * refuses the lockfile, on every platform. The versions are those that their parents pin.
 *
 *   node scripts/lockfile.ts            complete the file
 *   node scripts/lockfile.ts --check    exit 1 where something is missing
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

interface Locked {
  version?: string;
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

const OS: Record<string, string> = {
  darwin: 'darwin',
  linux: 'linux',
  win32: 'win32',
  windows: 'win32',
  freebsd: 'freebsd',
  netbsd: 'netbsd',
  openbsd: 'openbsd',
  openharmony: 'openharmony',
  android: 'android',
  aix: 'aix',
  sunos: 'sunos',
};
const CPU: Record<string, string> = {
  x64: 'x64',
  arm64: 'arm64',
  arm: 'arm',
  ia32: 'ia32',
  riscv64: 'riscv64',
  ppc64: 'ppc64',
  s390x: 's390x',
  loong64: 'loong64',
  mips64el: 'mips64el',
  wasm32: 'wasm32',
};

/** Platform that the name of a package states, such as `@pagefind/darwin-arm64`; absent where it states none. */
function platform(name: string): Pick<Locked, 'os' | 'cpu' | 'libc'> | undefined {
  const words = name.split(/[/-]/);
  const os = words.map((word) => OS[word]).find(Boolean);
  const cpu = words.map((word) => CPU[word]).find(Boolean);
  if (!cpu) return undefined;
  const libc = words.includes('musl')
    ? ['musl']
    : words.includes('gnu') && os === 'linux'
      ? ['glibc']
      : undefined;
  return { ...(os ? { os: [os] } : {}), cpu: [cpu], ...(libc ? { libc } : {}) };
}

function present(packages: Record<string, Locked>, parent: string, name: string): boolean {
  for (let folder = parent; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (packages[folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`]) return true;
    if (folder === '') return false;
  }
}

/** Entries that the lockfile lacks, by path; only exact versions and names that state a platform. */
export function missingPlatformPackages(lockfile: Lockfile): Record<string, Locked> {
  const missing: Record<string, Locked> = {};
  for (const [path, locked] of Object.entries(lockfile.packages)) {
    for (const [name, version] of Object.entries(locked.optionalDependencies ?? {})) {
      const where = platform(name);
      if (!where || !/^\d/.test(version) || present(lockfile.packages, path, name)) continue;
      missing[`node_modules/${name}`] = {
        version,
        ...(locked.dev ? { dev: true } : {}),
        optional: true,
        ...where,
      };
    }
  }
  return missing;
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
  const [root, ...rest] = Object.entries({ ...lockfile.packages, ...missing }).sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  lockfile.packages = Object.fromEntries(root ? [root, ...rest] : rest);
  writeFileSync(file, `${JSON.stringify(lockfile, null, 2)}\n`);
  console.log(`added ${names.length} platform packages`);
  return 0;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) process.exitCode = main();
