import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readContent } from './read-content.ts';

let base: string;
let root: string;

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'gapwiki-read-'));
  root = join(base, 'content');
  mkdirSync(join(root, 'topics'), { recursive: true });
  writeFileSync(join(root, 'wiki.yml'), 'name: x\n');
  writeFileSync(join(root, 'topics', 'b.md'), '---\n');
  writeFileSync(join(root, 'topics', 'a.md'), '---\n');
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

const found = () => {
  const { files, problems } = readContent(root);
  return { files: files.map(({ path }) => path), problems: problems.map((p) => [p.rule, p.place.file]) };
};

const PLAIN = ['topics/a.md', 'topics/b.md', 'wiki.yml'];

test('files come sorted by path, with forward slashes, and hidden ones are passed over', () => {
  writeFileSync(join(root, '.DS_Store'), '');
  writeFileSync(join(root, 'topics', '.a.md.swp'), '');
  mkdirSync(join(root, '.git'));
  expect(found()).toEqual({ files: PLAIN, problems: [] });
});

test('a file or folder that is not known is told, with what may have been meant', () => {
  mkdirSync(join(root, 'topic'));
  mkdirSync(join(root, 'topics', 'deep'));
  writeFileSync(join(root, 'notes.txt'), '');
  writeFileSync(join(root, 'topics', 'c.txt'), '');
  const { files, problems } = readContent(root);
  expect(files).toHaveLength(3);
  expect(problems.map((p) => [p.rule, p.place.file, p.expected?.[0]])).toEqual([
    ['file-unexpected', 'notes.txt', undefined],
    ['file-unexpected', 'topic', 'topics'],
    ['file-unexpected', 'topics/c.txt', 'topics/c.md'],
    ['file-unexpected', 'topics/deep', undefined],
  ]);
});

test('pictures are listed and not read, and what is no picture is told', () => {
  mkdirSync(join(root, 'images'));
  for (const name of ['b.png', 'a.webp', 'c.svg', 'd.PNG']) writeFileSync(join(root, 'images', name), '');
  expect(readContent(root).images).toEqual(['images/a.webp', 'images/b.png']);
  expect(found()).toEqual({
    files: PLAIN,
    problems: [
      ['file-unexpected', 'images/c.svg'],
      ['file-unexpected', 'images/d.PNG'],
    ],
  });
});

test.each([
  ['lag-2026_v1.2.png', undefined],
  ['my chart.png', 'images/my-chart.png'],
  ['\u00e9tude.webp', 'images/etude.webp'],
  ['"onload=x.png', 'images/onload-x.png'],
  ['a\nb.png', 'images/a-b.png'],
  ['trap\u202Egnp.png', 'images/trap-gnp.png'],
  ['con.png', undefined],
  ['..png', undefined],
])('the picture %j is shown under a name that every system can hold, or told of', (name, meant) => {
  mkdirSync(join(root, 'images'));
  writeFileSync(join(root, 'images', name), '');
  const { images, problems } = readContent(root);
  if (name === 'lag-2026_v1.2.png') expect(images).toEqual([`images/${name}`]);
  else {
    expect(images).toEqual([]);
    expect(
      problems.filter(({ rule }) => rule === 'file-unexpected').map(({ expected }) => expected?.[0]),
    ).toEqual(
      // A name that begins with a point is hidden, and passed over.
      name.startsWith('.') ? [] : [meant],
    );
  }
});

test('a link inside the content is followed; one that leads out, to itself or to nothing is refused', () => {
  writeFileSync(join(base, 'secret.md'), 'secret');
  symlinkSync(join(root, 'topics', 'a.md'), join(root, 'topics', 'inside.md'));
  symlinkSync(join(base, 'secret.md'), join(root, 'topics', 'out.md'));
  symlinkSync('loop.md', join(root, 'topics', 'loop.md'));
  symlinkSync('nowhere.md', join(root, 'topics', 'lost.md'));
  symlinkSync(base, join(root, 'briefs'));
  expect(found()).toEqual({
    files: ['topics/a.md', 'topics/b.md', 'topics/inside.md', 'wiki.yml'],
    problems: [
      ['file-unreadable', 'briefs'],
      ['file-unreadable', 'topics/loop.md'],
      ['file-unreadable', 'topics/lost.md'],
      ['file-unreadable', 'topics/out.md'],
    ],
  });
});

test('a folder whose name begins like the content folder is outside it', () => {
  mkdirSync(join(base, 'content-other'));
  writeFileSync(join(base, 'content-other', 'x.md'), '');
  symlinkSync(join(base, 'content-other', 'x.md'), join(root, 'topics', 'x.md'));
  expect(found().problems).toEqual([['file-unreadable', 'topics/x.md']]);
});

test('a folder in place of a file, and a file in place of a folder, are problems and not exceptions', () => {
  mkdirSync(join(root, 'topics', 'c.md'));
  writeFileSync(join(root, 'terms'), 'x');
  expect(found()).toEqual({
    files: PLAIN,
    problems: [
      ['file-unreadable', 'terms'],
      ['file-unreadable', 'topics/c.md'],
    ],
  });
});

test.skipIf(process.getuid?.() === 0)('a file that may not be read is a problem', () => {
  chmodSync(join(root, 'topics', 'a.md'), 0);
  expect(found()).toMatchObject({ problems: [['file-unreadable', 'topics/a.md']] });
});

test('settings that are missing, or a folder, are told', () => {
  rmSync(join(root, 'wiki.yml'));
  expect(found().problems).toEqual([['file-unreadable', 'wiki.yml']]);
  mkdirSync(join(root, 'wiki.yml'));
  expect(found().problems).toEqual([['file-unreadable', 'wiki.yml']]);
});

test('a content folder that is not there is one problem, whose message holds no path of the machine', () => {
  const { files, problems } = readContent(join(base, 'nothing'));
  expect(files).toEqual([]);
  expect(problems).toHaveLength(1);
  expect(problems[0]?.message).not.toContain(base);
});

test('of a file that is too large only so much is read as shows it', () => {
  writeFileSync(join(root, 'topics', 'a.md'), 'x'.repeat(5_000_000));
  const [file] = readContent(root).files;
  expect(file?.bytes.length).toBe(2 * 1024 * 1024 + 1);
});
