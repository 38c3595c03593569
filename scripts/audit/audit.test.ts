import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { callScript } from '../command/script-call.ts';
import { advisoryFaults, readAdvisories } from './advisories.ts';
import { isAllowed, licenceFaults } from './licences.ts';
import { originFaults, scriptFaults, withoutDigest } from './locked.ts';
import type { Installed, Locked, Package } from './packages.ts';
import { reasonFaults } from './reasons.ts';

const DIGEST = `sha512-${'a'.repeat(86)}==`;
const ADDED = { optional: true, cpu: ['x64'] };

function pack(name: string, locked: Locked, installed?: Installed, compiled = false): Package {
  return { path: `node_modules/${name}`, name, locked, installed, compiled };
}

test('what the wiki rests on is in order, as far as that can be said without a network', async () => {
  const { status, stdout, stderr } = await callScript('audit.ts', ['--offline'], import.meta.dirname);
  expect({ status, stderr, faults: stdout.split('\n').filter((line) => line.startsWith('✗')) }).toEqual({
    ...{ status: 0, stderr: '', faults: [] },
  });
  expect(stdout.match(/^✓/gm)).toHaveLength(4);
});

describe('licences', () => {
  test.each([
    ['MIT', true],
    ['GPL-3.0-only', false],
    ['(MIT OR GPL-3.0-only)', true],
    ['MIT AND GPL-3.0-only', false],
    ['GPL-3.0-only OR MIT AND ISC', true],
    ['(GPL-3.0-only OR MIT) AND ISC', true],
    ['MIT AND (GPL-3.0-only OR AGPL-3.0-only)', false],
    ['(MIT', false],
    ['MIT ISC', false],
    ['SEE LICENSE IN LICENSE', false],
    ['', false],
  ])('`%s` can be met: %s', (expression, met) => {
    expect(isAllowed(expression)).toBe(met);
  });

  test.each<[string, Package[], string[]]>([
    ['one that is allowed is no fault', [pack('a', { license: 'MIT' })], []],
    ['one that is not is told', [pack('a', { license: 'GPL-2.0' })], ['node_modules/a is under `GPL-2.0`']],
    ['none is told', [pack('a', {})], ['node_modules/a states no licence.']],
    ['what is for development alone is left out', [pack('a', { license: 'GPL-2.0', dev: true })], []],
    [
      'what is installed counts, and not what the lockfile says of it',
      [pack('a', { license: 'MIT' }, { license: 'AGPL-3.0' })],
      ['node_modules/a is under `AGPL-3.0`'],
    ],
    [
      'old ways of saying it are read',
      [pack('a', {}, { licenses: [{ type: 'MIT' }, { type: 'GPL-2.0' }] })],
      [],
    ],
    ['an object is read', [pack('a', {}, { license: { type: 'ISC' } })], []],
    [
      'a package for another platform has the licence of the one that brings it',
      [pack('a', { license: 'MIT', optionalDependencies: { 'a-x64': '1.0.0' } }), pack('a-x64', ADDED)],
      [],
    ],
  ])('%s', (_, packages, faults) => {
    expect(licenceFaults(packages).map((fault) => fault.replace(/, which.*/, ''))).toEqual(faults);
  });
});

test.each<[string, Package[], Record<string, boolean>, number]>([
  ['no script is no fault', [pack('a', {})], {}, 0],
  ['a script that is listed is no fault', [pack('a', { hasInstallScript: true })], { a: false }, 0],
  ['a script that is not listed is one', [pack('a', { hasInstallScript: true })], {}, 1],
  ['a script that the lockfile hides is one', [pack('a', {}, { scripts: { postinstall: 'x' } })], {}, 1],
  ['what is compiled is one', [pack('a', {}, {}, true)], {}, 1],
  ['a script for authors is none', [pack('a', {}, { scripts: { prepare: 'x', test: 'y' } })], {}, 0],
  ['a name that runs nothing is one', [pack('a', {})], { a: true }, 1],
  ['a word of every object is not listed', [pack('constructor', { hasInstallScript: true })], {}, 1],
])('scripts at installation: %s', (_, packages, allowScripts, faults) => {
  expect(scriptFaults(packages, { allowScripts })).toHaveLength(faults);
});

test.each<[string, Locked[], number, number]>([
  ['a digest is no fault', [{ integrity: DIGEST }], 0, 0],
  ['no digest is one', [{ version: '1.0.0', license: 'MIT' }], 1, 0],
  ['a weak digest is one', [{ integrity: 'sha1-aaaa' }], 1, 0],
  ['a package for another platform may lack it, which is told', [ADDED], 0, 1],
  ['but not a weak one', [{ ...ADDED, integrity: 'sha1-aaaa' }], 1, 0],
  ['a link is one', [{ link: true }], 1, 0],
  ['a repository is one', [{ integrity: DIGEST, resolved: 'git+ssh://git@example.org/a.git#1' }], 1, 0],
  ['a file is one', [{ integrity: DIGEST, resolved: 'file:a.tgz' }], 1, 0],
  [
    'two registries are one',
    ['https://a.example/x.tgz', 'https://b.example/y.tgz'].map((resolved) => ({
      integrity: DIGEST,
      resolved,
    })),
    ...([1, 0] as const),
  ],
])('where packages come from: %s', (_, locked, faults, bare) => {
  const packages = locked.map((each, index) => pack(`a${index}`, each));
  expect(originFaults(packages)).toHaveLength(faults);
  expect(withoutDigest(packages)).toHaveLength(bare);
});

test.each<[string, Record<string, string>, string, string[]]>([
  ['each has its reason', { a: '1.0.0', '@s/b': '1.0.0', '@s/c': '1.0.0' }, '| a, @s/b, c | why |', []],
  ['a star stands for many', { 'm-a': '1.0.0', 'm-b': '1.0.0' }, '| m-\\* | why |', []],
  ['one without a reason is told', { a: '1.0.0', b: '1.0.0' }, '| a | why |', ['b has no reason']],
  ['no words are no reason', { a: '1.0.0' }, '| a | |', ['a has no reason']],
  [
    'a part of a name is not the name',
    { ab: '1.0.0' },
    '| a | why |',
    ['ab has no reason', 'gives a reason for a,'],
  ],
  ['a reason for what is gone is told', { a: '1.0.0' }, '| a, b | why |', ['gives a reason for a, b']],
  ['a version that can grow is told', { a: '^1.0.0' }, '| a | why |', ['is not exact']],
  ['an address is no version', { a: 'git+ssh://x' }, '| a | why |', ['is not exact']],
])('direct dependencies: %s', (_, dependencies, table, faults) => {
  const found = reasonFaults({ dependencies }, `| package | why |\n| --- | --- |\n${table}\n`);
  expect(found).toHaveLength(faults.length);
  for (const [index, words] of faults.entries()) expect(found[index]).toContain(words);
});

describe('advisories', () => {
  const via = {
    ...{
      title: 'Path traversal',
      url: 'https://github.com/advisories/GHSA-abcd-1234-wxyz',
      severity: 'high',
    },
    ...{ range: '<2.0.0', name: 'a' },
  };
  const report = JSON.stringify({
    vulnerabilities: {
      a: { name: 'a', via: [via], nodes: ['node_modules/a'] },
      b: { name: 'b', via: ['a'], nodes: ['node_modules/b'] },
    },
  });

  test('are told once, with what to do', () => {
    expect(advisoryFaults(readAdvisories(report))).toMatchInlineSnapshot(`
      [
        "a <2.0.0 (high): Path traversal. Update node_modules/a, or say in scripts/audit/advisories.ts why GHSA-abcd-1234-wxyz does not affect the wiki: https://github.com/advisories/GHSA-abcd-1234-wxyz",
      ]
    `);
  });

  test('that are judged are no fault, and a judgement that nothing needs is one', () => {
    const judged = new Map([['GHSA-abcd-1234-wxyz', 'no paths are taken from outside']]);
    expect(advisoryFaults(readAdvisories(report), judged)).toEqual([]);
    expect(advisoryFaults([], judged)).toEqual([
      'GHSA-abcd-1234-wxyz is judged, and concerns nothing any more.',
    ]);
  });

  test('that could not be asked for are no empty list', () => {
    expect(() => readAdvisories('{"message": "request failed", "error": {}}')).toThrow('request failed');
    expect(() => readAdvisories('{}')).toThrow();
    expect(() => readAdvisories('')).toThrow();
  });
});

test('the table of reasons is the one that is read', () => {
  const table = readFileSync(join(import.meta.dirname, '../../docs/dependencies.md'), 'utf8');
  expect(reasonFaults({ dependencies: { 'not-there': '1.0.0' } }, table)).toContain(
    'not-there has no reason in docs/dependencies.md.',
  );
});
