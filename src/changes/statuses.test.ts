import { expect, test } from 'vitest';
import { speed } from '../views/small-site.ts';
import { linesUnder, study } from './small-changes.ts';

const by = (source: string, more = '') => `sources: [{ source: ${source}, stance: supports${more} }]`;
const claim = (id: string, fields = by('lab-study')) =>
  `{ id: ${id}, statement: Statement of ${id}., ${fields} }`;
const relation = (kind: string, to = 'x') => `relations: [{ to: ${to}, kind: ${kind} }]`;
const gone = 'withdrawn: { date: 2026-01, reason: Misread. }';
const better = (id: string) => `supersedes: [{ claim: ${id}, reason: correction }]`;

/** The statuses of `x` alone: what others become stands in other rows. */
function statuses(before: readonly string[], after: readonly string[], files = [{}, {}]): string[] {
  const lines = linesUnder('Statuses', { ...speed(before), ...files[0] }, { ...speed(after), ...files[1] });
  return lines.filter((line) => line.startsWith('`x`'));
}

test.each([
  [
    'a claim that was there contradicts it',
    [claim('x'), claim('y')],
    [claim('x'), claim('y', relation('contradicts'))],
    '`x` becomes disputed: `y` now contradicts it.',
  ],
  [
    'a new claim contradicts it',
    [claim('x')],
    [claim('x'), claim('y', relation('contradicts'))],
    '`x` becomes disputed: the new `y` contradicts it.',
  ],
  [
    'the claim that contradicts it is no longer withdrawn',
    [claim('x'), claim('y', `${relation('contradicts')}, ${gone}`)],
    [claim('x'), claim('y', relation('contradicts'))],
    '`x` becomes disputed: `y`, which contradicts it, stands again.',
  ],
  [
    'the contradiction is taken back',
    [claim('x'), claim('y', relation('contradicts'))],
    [claim('x'), claim('y')],
    '`x` is no longer disputed: `y` does not contradict it any longer.',
  ],
  [
    'the claim that contradicts it is withdrawn',
    [claim('x'), claim('y', relation('contradicts'))],
    [claim('x'), claim('y', `${relation('contradicts')}, ${gone}`)],
    '`x` is no longer disputed: `y`, which contradicts it, was withdrawn.',
  ],
  [
    'the claim that contradicts it is superseded',
    [claim('x'), claim('y', relation('contradicts'))],
    [claim('x'), claim('y', relation('contradicts')), claim('z', better('y'))],
    '`x` is no longer disputed: `y`, which contradicts it, is superseded.',
  ],
  [
    'the claim that contradicts it is gone',
    [claim('x'), claim('y', relation('contradicts'))],
    [claim('x')],
    '`x` is no longer disputed: `y`, which contradicts it, is gone.',
  ],
  [
    'a claim attacks its method',
    [claim('x'), claim('y')],
    [claim('x'), claim('y', relation('undercuts'))],
    '`x` becomes challenged: `y` now attacks its method.',
  ],
  [
    'a dispute turns into a challenge',
    [claim('x'), claim('y', relation('contradicts')), claim('z', relation('undercuts'))],
    [claim('x'), claim('y'), claim('z', relation('undercuts'))],
    '`x` becomes challenged (was disputed): `y` does not contradict it any longer.',
  ],
  [
    'a new claim takes its place',
    [claim('x')],
    [claim('x'), claim('y', better('x'))],
    '`x` becomes superseded: the new `y` takes its place.',
  ],
  [
    'it is asserted again while another contradicts it',
    [claim('x', `${by('lab-study')}, ${gone}`), claim('y', relation('contradicts'))],
    [claim('x'), claim('y', relation('contradicts'))],
    '`x` becomes disputed (was withdrawn): it is no longer withdrawn; `y` contradicts it.',
  ],
  [
    'what took its place is gone',
    [claim('x'), claim('y', better('x'))],
    [claim('x')],
    '`x` is no longer superseded: `y`, which takes its place, is gone.',
  ],
  [
    'it is superseded in place of being withdrawn',
    [claim('x', `${by('lab-study')}, ${gone}`), claim('y')],
    [claim('x'), claim('y', better('x'))],
    '`x` becomes superseded (was withdrawn): it is no longer withdrawn; `y` now takes its place.',
  ],
  [
    'it is withdrawn',
    [claim('x')],
    [claim('x', `${by('lab-study')}, ${gone}`)],
    '`x` becomes withdrawn: it is withdrawn (“Misread”).',
  ],
  [
    'a source disputes it',
    [claim('x', `sources: [{ source: lab-study, stance: supports }]`)],
    [
      claim(
        'x',
        'sources: [{ source: lab-study, stance: supports }, { source: maker-report, stance: disputes }]',
      ),
    ],
    '`x` becomes disputed: `maker-report` disputes it.',
  ],
  [
    'a second origin supports it',
    [claim('x')],
    [
      claim(
        'x',
        'sources: [{ source: lab-study, stance: supports }, { source: maker-report, stance: supports }]',
      ),
    ],
    '`x` becomes corroborated (was single origin): `maker-report` now supports it.',
  ],
  [
    'its only source is dropped',
    [claim('x')],
    [claim('x', 'asOf: 2026')],
    '`x` becomes unsupported (was single origin): `lab-study` no longer supports it.',
  ],
  [
    'it was not read in the source itself',
    [claim('x')],
    [claim('x', by('lab-study', ', via: maker-report'))],
    '`x` becomes second-hand (was single origin): `lab-study` is cited otherwise.',
  ],
  [
    'it is attributed to who wrote the source',
    [claim('x')],
    [claim('x', `${by('lab-study')}, heldBy: [reading-lab]`)],
    '`x` becomes attested (was single origin): `heldBy` says otherwise.',
  ],
  [
    'its review falls due',
    [claim('x', 'reviewBy: 2027')],
    [claim('x', 'reviewBy: 2025')],
    '`x` becomes past review: its review is due by 2025.',
  ],
])('%s', (_, before, after, line) => {
  expect(statuses(before, after)).toContain(line);
});

test('a record that says it passes on the work of others changes what rests on it', () => {
  const claims = [claim('x', by('study'))];
  const files = [
    { 'sources/study.yml': study('Study') },
    { 'sources/study.yml': study('Study').replace('firsthand: true', 'firsthand: false') },
  ];
  expect(statuses(claims, claims, files)).toEqual([
    '`x` becomes second-hand (was single origin): the record of `study` has another `firsthand`.',
  ]);
});

test('claims to which the same happened for the same reason share a line', () => {
  const claims = ['x', 'y', 'z'].map((id) => claim(id, by('study')));
  const retracted = 'notices: [{ kind: retraction, date: 2026-02 }]';
  const lines = linesUnder(
    'Statuses',
    { ...speed(claims), 'sources/study.yml': study('Study') },
    { ...speed(claims), 'sources/study.yml': study('Study', retracted) },
  );
  expect(lines).toEqual([
    '`x`, `y` and `z` become retracted source: `study`, on which they rest, fell.',
    '`x`, `y` and `z` become unsupported (was single origin): the record of `study` has another `notices`.',
  ]);
});

test('who is ahead in a dimension is told where the newest figures say otherwise', () => {
  const figure = (ahead: string, at: string, series = 'series: yearly-lag, ') =>
    `quantities: [{ measure: reading-lag, ${series}value: 4, ahead: ${ahead}, between: [paper, screen], at: ${at} }]`;
  const told = (before: readonly string[], after: readonly string[]) =>
    linesUnder('Who is ahead', speed(before), speed(after));
  const line = '`speed` by Reading lag, ahead in series or classes of test: ';
  const old = claim('a', figure('paper', '2024'));
  expect(told([old], [old, claim('b', figure('screen', '2026'))])).toEqual([
    `${line}[-printed 1-] → {+on-screen 1+}`,
  ]);
  // An older point of the same series changes nothing.
  expect(told([old], [old, claim('b', figure('screen', '2023'))])).toEqual([]);
  expect(told([old], [old, claim('b', figure('paper', '2026', ''))])).toEqual([
    `${line}[-printed 1-] → {+printed 2+}`,
  ]);
  const none = claim('a', 'asOf: 2024');
  expect(told([old], [none])).toEqual([`${line}[-printed 1-] (no figure compares any longer)`]);
  expect(told([none], [old])).toEqual([`${line}{+printed 1+}`]);
});
