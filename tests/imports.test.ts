import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allImports, type Import } from './setup/imports.ts';
import { ROOT } from './setup/command.ts';

const imports = allImports();
const own = imports.filter((each) => each.own);

/** `scripts | pages → site → changes → views → render → wiki`: each may import what stands after it. */
const LAYERS = ['top', 'site', 'changes', 'views', 'render', 'wiki'];
/** Inside the core each folder may import what stands before it. */
const CORE = [
  'schema',
  'edit',
  'read',
  'validate',
  'markdown',
  'cache',
  'threads',
  'graph',
  'rules',
  'health',
  'rename',
  'report',
];

function layer(file: string): string {
  const folder = /^src\/([^/]+)\//.exec(file)?.[1];
  return folder === undefined || folder === 'pages' ? 'top' : folder;
}

function isCore(file: string): boolean {
  return file.startsWith('src/wiki/');
}

function coreFolder(file: string): string {
  return /^src\/wiki\/([^/]+)\//.exec(file)?.[1] ?? 'door';
}

function told(list: readonly Import[]): string[] {
  return [...new Set(list.map(({ from, to }) => `${from} imports ${to}`))];
}

test('there are imports to look at, of every layer', () => {
  const seen = new Set(own.map(({ from }) => layer(from)));
  expect([...seen].sort()).toEqual([...LAYERS].sort());
  expect(own.some(({ from }) => from.endsWith('.astro'))).toBe(true);
});

test('data flows one way from the core to the pages', () => {
  const wrong = own.filter(({ from, to }) => LAYERS.indexOf(layer(from)) > LAYERS.indexOf(layer(to)));
  expect(told(wrong)).toEqual([]);
});

test('scripts and pages know nothing of each other', () => {
  const wrong = own.filter(
    ({ from, to }) =>
      (from.startsWith('scripts/') && to.startsWith('src/pages/')) ||
      (from.startsWith('src/') && to.startsWith('scripts/')),
  );
  expect(told(wrong)).toEqual([]);
});

test('the core has one door', () => {
  const wrong = own.filter(({ from, to }) => !isCore(from) && isCore(to) && to !== 'src/wiki/index.ts');
  expect(told(wrong)).toEqual([]);
});

test('each folder of the core builds on those before it', () => {
  const order = [...CORE, 'door'];
  // Tests may come in by the door, to see what a whole wiki makes of a few lines.
  const inside = own.filter(({ from, to }) => isCore(from) && isCore(to) && !from.endsWith('.test.ts'));
  expect(told(inside.filter(({ to }) => !order.includes(coreFolder(to))))).toEqual([]);
  const wrong = inside.filter(
    ({ from, to }) => order.indexOf(coreFolder(from)) < order.indexOf(coreFolder(to)),
  );
  expect(told(wrong)).toEqual([]);
});

test('scripts in the browser carry nothing of the wiki', () => {
  const client = 'src/site/client/';
  const wrong = own.filter(({ from, to }) => from.startsWith(client) && !to.startsWith(client));
  expect(told(wrong)).toEqual([]);
});

test('one file alone imports gray-matter', () => {
  expect(imports.filter(({ to }) => to === 'gray-matter').map(({ from }) => from)).toEqual([
    'src/wiki/read/front-matter.ts',
  ]);
});

test('the core knows neither the site generator nor the console nor the network', () => {
  const kept =
    /^(astro|vite|pagefind|sirv)\b|^node:(console|http|https|http2|net|tls|dns|dgram|child_process)$/;
  const inside = imports.filter(({ from }) => isCore(from));
  expect(told(inside.filter(({ to }) => kept.test(to)))).toEqual([]);
  const files = [...new Set(inside.map(({ from }) => from))].filter((file) => !file.endsWith('.test.ts'));
  const calls = files.filter((file) => /\bconsole\.|\bfetch\(/.test(readFileSync(join(ROOT, file), 'utf8')));
  expect(calls).toEqual([]);
});
