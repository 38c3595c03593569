import { expect, test } from 'vitest';
import { medians, type BuildFigures, type Figures } from './building.ts';
import { versus, type PeerFigures } from './peers/in-turn.ts';
import type { Took } from './process.ts';
import { buildSections } from './sections.ts';

const took = (wall: number, memory: number, first?: number): Took => ({
  wall,
  processor: wall * 1.5,
  memory,
  phases: { files: wall / 100, first: wall / 2, articles: wall / 2, chores: wall / 8 },
  ends: first === undefined ? {} : { first },
  output: '',
});
const figures = (wall: number, memory: number, first?: number): Figures =>
  medians([took(wall, memory, first)]);

function built(articles: number, wall: number, memory: number): BuildFigures {
  return {
    articles,
    claims: articles * 2,
    sources: articles / 2,
    pages: articles * 4,
    files: articles * 5,
    bytes: articles * 20_000,
    cold: figures(wall, memory, wall / 2),
    oneArticleEdited: figures(wall / 3, memory),
    checkCold: figures(4000, 3e8),
    checkWarm: figures(900, 2e8),
  };
}

const turn = (ours: Took, ...peer: Took[]) => ({ ours, peer });

test('figures of several runs are their medians, and the most memory', () => {
  const runs = [took(30, 5, 20), took(10, 9, 4), took(20, 7, 6)];
  expect(medians(runs)).toEqual({
    wall: 20,
    processor: 30,
    memory: 9,
    first: 6,
    phases: { files: 0.2, first: 10, articles: 10, chores: 2.5 },
  });
  // One run that does not tell leaves open when articles were there.
  expect(medians([took(30, 5, 20), took(10, 9)]).first).toBeUndefined();
});

test('the ratio to a peer is the median of the ratios of all turns, not the ratio of the medians', () => {
  const turns = [
    turn(took(100, 10, 50), took(10, 5), took(20, 8)),
    // The machine was busy in this turn, for both.
    turn(took(900, 12, 450), took(90, 5), took(300, 8)),
    turn(took(110, 11, 44), took(10, 5), took(22, 8)),
  ];
  expect(versus(turns, 0)).toMatchObject({
    ratio: 10,
    firstRatio: 5,
    processorRatio: 10,
    memoryRatio: 12 / 5,
  });
  expect(versus(turns, 1)).toMatchObject({ ratio: 5, firstRatio: 2, memoryRatio: 1.5 });
  expect(versus([turn(took(10, 1), took(5, 1))], 0).firstRatio).toBeUndefined();
});

function compared(first: boolean): PeerFigures {
  const ours = (wall: number): Took => took(wall, 9e8, first ? wall / 2 : undefined);
  const rival = (title: string, version: string, search: boolean, wall: number, memory: number) => ({
    ...{ title, version, search, pages: 1501 },
    cold: versus([turn(ours(12_000), took(wall, memory))], 0),
    oneArticleEdited: versus([turn(ours(3000), took(wall * 0.9, memory))], 0),
  });
  return {
    articles: 1000,
    shared: 1500,
    own: 6000,
    rivals: [
      rival('Hugo', '0.111.3', false, 1400, 4e8),
      rival('Hugo + Pagefind', '0.111.3', true, 2900, 4e8),
      rival('Starlight', '0.42.4', true, 21_000, 13e8),
    ],
    absent: [{ title: 'Quartz', missing: 'it is not published on npm' }],
  };
}

test('tells of building, growing and peers, each with its targets', () => {
  const sections = buildSections([built(1000, 12_000, 9e8), built(10_000, 140_000, 5e9)], [compared(true)]);
  expect(sections.map(({ name }) => name)).toEqual(['building', 'growth', 'peers']);
  expect(sections.map(({ text }) => text).join('\n\n')).toMatchSnapshot();
});

test('takes the whole build for its first part where it does not tell, and says so', () => {
  const [peers] = buildSections([], [compared(false)]);
  expect(peers?.text).toMatchSnapshot();
  expect(peers?.targets.map(({ met }) => met)).toEqual([false, false, false, false]);
});

test('what was not measured has no row, and no target is said to be met', () => {
  const [section] = buildSections(
    [{ articles: 100, claims: 200, sources: 50, checkWarm: figures(900, 2e8) }],
    [],
  );
  expect(section?.text).toMatchSnapshot();
  expect(buildSections([{ articles: 100, claims: 200, sources: 50 }], [])[0]?.text).not.toContain('target');
});

test('of peers that are all missing only the reasons are told', () => {
  const none = { ...compared(true), own: 0, rivals: [] };
  expect(buildSections([], [none])[0]?.text).toBe(
    'Quartz is not on this machine: it is not published on npm.',
  );
});
