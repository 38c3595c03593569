import { expect, test } from 'vitest';
import { misfits, type Part } from './fitting.ts';
import type { Manifest } from './manifest.ts';
import type { Origin } from './origin.ts';
import { partOf } from './share.ts';

const here: Origin = {
  content: 'c',
  history: 'h',
  day: '2026-05-20',
  base: '/',
  address: '',
  code: 'x',
  node: 'v24.0.0',
};
const paths = ['index.html', '404.html', 'feed.xml', '_headers', 'a/index.html', 'b/index.html'];

/** A part of two, with what differs from a right one. */
function part(number: number, other: Partial<Manifest> = {}): Part {
  const files = Object.fromEntries(
    paths.filter((path) => partOf(path, 2) === number).map((path) => [path, 'd']),
  );
  return {
    folder: `dist.shard-${number}-of-2`,
    manifest: { part: number, of: 2, origin: here, assets: 'a', files, ...other },
  };
}

const other = (field: Partial<Origin>): Partial<Manifest> => ({ origin: { ...here, ...field } });
const [first = ''] = paths.filter((path) => partOf(path, 2) === 2);
const without = Object.fromEntries(Object.entries(part(2).manifest.files).filter(([path]) => path !== first));

test('parts that make one site have no faults, in any order', () => {
  expect(misfits([part(2), part(1)], here, paths)).toEqual([]);
});

test.each<[string, Part[]]>([
  ['a part is missing', [part(1)]],
  ['a part is there twice and another missing', [part(1), part(1)]],
  ['parts are of different wholes', [part(1), part(2, { of: 3 })]],
  ['a part has other content', [part(1), part(2, other({ content: 'd' }))]],
  [
    'a part was built elsewhere on another day',
    [part(1), part(2, other({ day: '2026-05-21', base: '/w/' }))],
  ],
  ['all parts have other code than is here', [1, 2].map((number) => part(number, other({ code: 'y' })))],
  [
    'a part was cloned without history and has another Node',
    [part(1), part(2, other({ history: '', node: 'v20.0.0' }))],
  ],
  ['styles have other names', [part(1), part(2, { assets: 'b' })]],
  [
    'a file belongs to another part',
    [part(1), part(2, { files: { ...part(2).manifest.files, ...part(1).manifest.files } })],
  ],
  ['a file is missing', [part(1), part(2, { files: without })]],
  ['all files are missing', [part(1), part(2, { files: {} })]],
])('it is told that %s', (_, parts) => {
  expect(misfits(parts, here, paths)).toMatchSnapshot();
});
