import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import GithubSlugger from 'github-slugger';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

function markdownBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return markdownBelow(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

const files = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...markdownBelow('docs'),
  ...markdownBelow('.github'),
];

/** The text without code, in which brackets are no links. */
function proseOf(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8')
    .replace(/^( *)(`{3,})[^\n]*\n[\s\S]*?^\1\2$/gm, '')
    .replace(/`[^`\n]*`/g, '');
}

function anchorsOf(path: string): Set<string> {
  const slugger = new GithubSlugger();
  const headings = readFileSync(path, 'utf8').matchAll(/^#{1,6} +(.+)$/gm);
  return new Set([...headings].map(([, text = '']) => slugger.slug(text.replace(/[`*_]/g, ''))));
}

function brokenLinks(file: string): string[] {
  const targets = [...proseOf(file).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  return targets
    .filter((target) => !/^[a-z]+:/i.test(target))
    .filter((target) => {
      const [path = '', anchor] = target.split('#');
      const found = path === '' ? join(ROOT, file) : join(ROOT, dirname(file), path);
      if (!existsSync(found)) return true;
      return anchor !== undefined && !statSync(found).isDirectory() && !anchorsOf(found).has(anchor);
    })
    .map((target) => `${file}: ${target}`);
}

test('every link of the documents leads to a file and a heading that are there', () => {
  expect(files.length).toBeGreaterThan(60);
  expect(files.flatMap(brokenLinks)).toEqual([]);
});

test('every command that the documents name is there', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const named = files.flatMap((file) => {
    const text = readFileSync(join(ROOT, file), 'utf8');
    return [...text.matchAll(/npm run (?:-s )?([a-z][a-z:-]*)/g)].map(([, name = '']) => `${file}: ${name}`);
  });
  expect(named.length).toBeGreaterThan(20);
  expect([...new Set(named)].filter((each) => !((each.split(': ')[1] ?? '') in scripts))).toEqual([]);
});
