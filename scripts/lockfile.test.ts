import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { addDigests, missingPlatformPackages, type Lockfile } from './lockfile.ts';

type Packages = Lockfile['packages'];
const parent = (optionalDependencies: Record<string, string>, more: Packages = {}): Packages => ({
  '': {},
  'node_modules/tool': { version: '2.0.0', optionalDependencies },
  ...more,
});

test.each<[string, Packages, Packages]>([
  [
    'a platform package that is not there is missing, with what its name states',
    parent({ '@tool/darwin-arm64': '2.0.0' }),
    {
      'node_modules/@tool/darwin-arm64': {
        version: '2.0.0',
        optional: true,
        os: ['darwin'],
        cpu: ['arm64'],
      },
    },
  ],
  [
    'Windows has the name that npm gives it',
    parent({ '@tool/windows-x64': '2.0.0' }),
    { 'node_modules/@tool/windows-x64': { version: '2.0.0', optional: true, os: ['win32'], cpu: ['x64'] } },
  ],
  [
    'a C library is stated for musl, and for gnu on Linux alone',
    parent({
      '@tool/linux-x64-musl': '2.0.0',
      '@tool/linux-x64-gnu': '2.0.0',
      '@tool/win32-x64-gnu': '2.0.0',
    }),
    {
      'node_modules/@tool/linux-x64-musl': {
        ...{ version: '2.0.0', optional: true, os: ['linux'], cpu: ['x64'], libc: ['musl'] },
      },
      'node_modules/@tool/linux-x64-gnu': {
        ...{ version: '2.0.0', optional: true, os: ['linux'], cpu: ['x64'], libc: ['glibc'] },
      },
      'node_modules/@tool/win32-x64-gnu': { version: '2.0.0', optional: true, os: ['win32'], cpu: ['x64'] },
    },
  ],
  [
    'a package for no system in particular has its processor alone',
    parent({ '@tool/wasm32': '2.0.0' }),
    { 'node_modules/@tool/wasm32': { version: '2.0.0', optional: true, cpu: ['wasm32'] } },
  ],
  [
    'a package of a development dependency is one itself',
    { '': {}, 'node_modules/tool': { dev: true, optionalDependencies: { 'tool-linux-arm': '1.0.0' } } },
    {
      'node_modules/tool-linux-arm': {
        ...{ version: '1.0.0', dev: true, optional: true, os: ['linux'], cpu: ['arm'] },
      },
    },
  ],
  [
    'a name that states no processor is not ours to add',
    parent({ fsevents: '2.3.3', 'tool-linux': '2.0.0' }),
    {},
  ],
  ['a word of every object is no platform', parent({ 'tool-constructor': '2.0.0' }), {}],
  ['a range pins no version', parent({ '@tool/linux-x64': '^2.0.0', '@tool/linux-arm64': '2.x' }), {}],
  [
    'a package at the top is present',
    parent({ '@tool/linux-x64': '2.0.0' }, { 'node_modules/@tool/linux-x64': { version: '2.0.0' } }),
    {},
  ],
  [
    'a package beside its parent is present',
    parent(
      { '@tool/linux-x64': '2.0.0' },
      { 'node_modules/tool/node_modules/@tool/linux-x64': { version: '2.0.0' } },
    ),
    {},
  ],
  [
    'another version at the top is another package, so that the missing one stands beside its parent',
    parent({ '@tool/linux-x64': '2.0.0' }, { 'node_modules/@tool/linux-x64': { version: '1.0.0' } }),
    {
      'node_modules/tool/node_modules/@tool/linux-x64': {
        ...{ version: '2.0.0', optional: true, os: ['linux'], cpu: ['x64'] },
      },
    },
  ],
  [
    'two parents that pin two versions get one each',
    {
      'node_modules/a': { optionalDependencies: { 'tool-x64': '1.0.0' } },
      'node_modules/b': { optionalDependencies: { 'tool-x64': '2.0.0' } },
      'node_modules/b/node_modules/c': { optionalDependencies: { 'tool-x64': '2.0.0' } },
    },
    {
      'node_modules/tool-x64': { version: '1.0.0', optional: true, cpu: ['x64'] },
      'node_modules/b/node_modules/tool-x64': { version: '2.0.0', optional: true, cpu: ['x64'] },
    },
  ],
])('%s', (_, packages, missing) => {
  expect(missingPlatformPackages({ packages })).toEqual(missing);
});

test('digests that are missing are added where the registry knows them, and none is changed', () => {
  const packages: Packages = {
    '': { version: '1.0.0' },
    'node_modules/a': { version: '1.0.0', integrity: 'kept' },
    'node_modules/@b/c': { version: '2.0.0', optional: true },
    'node_modules/a/node_modules/d': { version: '3.0.0' },
  };
  const known = new Map([['@b/c 2.0.0', 'new']]);
  const ask = (name: string, version: string) => known.get(`${name} ${version}`);
  expect(addDigests({ packages }, ask)).toEqual({ added: 1, missing: 1 });
  expect(JSON.stringify(packages['node_modules/@b/c'])).toBe(
    '{"version":"2.0.0","integrity":"new","optional":true}',
  );
  expect(packages['node_modules/a']).toEqual({ version: '1.0.0', integrity: 'kept' });
});

test('the lockfile of the repository lacks nothing', () => {
  const file = new URL('../package-lock.json', import.meta.url);
  const lockfile = JSON.parse(readFileSync(file, 'utf8')) as Lockfile;
  expect(missingPlatformPackages(lockfile)).toEqual({});
});
