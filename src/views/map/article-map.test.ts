import { expect, test } from 'vitest';
import type { AnyArticle } from '../../wiki/index.ts';
import type { SiteView } from '../site-view.ts';
import { article, source, speed, there, viewOf } from '../small-site.ts';
import { articleMap } from './article-map.ts';
import { articleLinks } from './links.ts';
import { neighbours, type Tie } from './neighbours.ts';

const topic = (title: string, body = '', fields = '') => article(title, `form: overview\n${fields}`, body);
const get = (view: SiteView, id: string): AnyArticle => there(view.graph.article(id));

/** The ties of `x` to others as lines: id, arrows, claims, sources, pairs against each other. */
function ties(files: Record<string, string>, id = 'x'): string[] {
  const view = viewOf(files);
  const line = ({ out, in: into, ...tie }: Tie) =>
    `${tie.id} ${into ? '<' : ''}${out ? '>' : ''} ${tie.claims} ${tie.sources} ${tie.against}`;
  return neighbours(view, get(view, id)).map(line);
}

test('prose and fields link articles, by former ids too, and an article is no neighbour of itself', () => {
  expect(
    ties({
      'topics/x.md': topic('X', 'See [[was-y]] and [[x]].', 'perspectives: [p]\n'),
      'topics/y.md': topic('Y', '', 'formerIds: [was-y]\n'),
      'topics/z.md': topic('Z', 'See [[x]].'),
      'perspectives/p.md': article('P', 'holders: [reading-lab]\nposition: P.\nrelated: [x]'),
      'topics/far.md': topic('Far', 'See [[y]].'),
    }),
  ).toEqual(['p <> 0 0 0', 'y > 0 0 0', 'z < 0 0 0']);
});

test('what a claim refers to counts for the article that makes it, what a timeline leaves out does not count', () => {
  const files = {
    ...speed(['{ id: a, statement: A., dimensions: [x] }']),
    'dimensions/x.md': article('X'),
    'topics/y.md': topic('Y', '', 'timeline: { exclude: [a] }\n'),
  };
  expect(ties(files)).toEqual(['speed < 0 0 0']);
});

test('a key of the settings is no link to an article of the same name', () => {
  const files = { 'topics/score.md': topic('Score'), 'dimensions/x.md': article('X', 'measures: [score]') };
  expect(ties(files)).toEqual([]);
});

test('shared claims and shared sources are counted, those that few share bring nearer', () => {
  const files = {
    ...speed([
      '{ id: a, statement: A., sources: [{ source: s, stance: supports }] }',
      '{ id: b, statement: B., sources: [{ source: s, stance: supports }, { source: t, stance: qualifies }] }',
    ]),
    'sources/s.yml': source('S'),
    'sources/t.yml': source('T'),
    'topics/x.md': topic('X', 'It is so [@a]. And so [@b].'),
    'topics/y.md': topic('Y', 'It is so [@a].'),
    'topics/z.md': topic('Z', 'Only [@s].'),
  };
  expect(ties(files)).toEqual(['speed  2 0 0', 'y  1 1 0', 'z  0 1 0']);
});

test('claims that contradict or undercut each other tie the articles that make them', () => {
  const files = {
    ...speed([
      '{ id: a, statement: A., relations: [{ to: b, kind: contradicts }, { to: c, kind: undercuts }] }',
    ]),
    'topics/x.md': topic('X', '', 'claims:\n  - { id: b, statement: B. }\n  - { id: c, statement: C. }\n'),
  };
  expect(ties(files)).toEqual(['speed  0 0 2']);
  const view = viewOf({ ...files, 'topics/y.md': topic('Y', '[[x]]'), 'topics/z.md': topic('Z', '[[x]]') });
  const nodes = there(articleMap(view, get(view, 'x'))).nodes.map((node) => [node.text, ...node.ties]);
  expect(nodes).toEqual([
    ['Y', 'links here'],
    ['Z', 'links here'],
    ['Speed', '2 pairs of claims against each other'],
  ]);
});

/** A topic `x` that links to so many others. */
function star(count: number): Record<string, string> {
  const ids = Array.from({ length: count }, (_, n) => `y${String(n).padStart(2, '0')}`);
  return {
    'topics/x.md': topic('X', ids.map((id) => `[[${id}]]`).join(' ')),
    ...Object.fromEntries(ids.map((id) => [`topics/${id}.md`, topic(id.toUpperCase())])),
  };
}

test.each([
  [2, undefined],
  [3, 'All 3 articles that link to this one, are linked from it, or share claims or sources with it.'],
  [
    15,
    'The 14 nearest of 15 articles that link to this one, are linked from it, or share claims or sources with it; the others are left out.',
  ],
])('with %i neighbours the map says: %s', (count, caption) => {
  const view = viewOf(star(count));
  expect(articleMap(view, get(view, 'x'))?.caption).toBe(caption);
});

test('neighbours stand on two sides, kinds together, each side divided evenly', () => {
  const view = viewOf({
    'topics/x.md': topic('X', '[[d]] [[t]] [[y]]'),
    'terms/t.md': '---\ntitle: T\ndefinition: D.\n---\n',
    'dimensions/d.md': article('D'),
    'topics/y.md': topic('Y', '[[x]]'),
  });
  const map = there(articleMap(view, get(view, 'x')));
  expect(map.nodes.map(({ text, kind, side, ties: words }) => [text, kind, side, ...words])).toEqual([
    ['Y', 'Topic', 'left', 'links both ways'],
    ['D', 'Dimension', 'left', 'linked from here'],
    ['T', 'Term', 'right', 'linked from here'],
  ]);
  expect(map.lines).toEqual([
    { path: 'M50,50C22,50 22,25 0,25', nodes: [1], kind: 'link', weight: 2 },
    { path: 'M50,50C22,50 22,75 0,75', nodes: [2], kind: 'link', weight: 1 },
    { path: 'M50,50C78,50 78,25 100,25', nodes: [3], kind: 'link', weight: 1 },
  ]);
});

test('a line joins others that refer to each other, and none those that only one refers to', () => {
  const view = viewOf({
    'topics/x.md': topic('X', '[[a]] [[b]] [[c]]'),
    'topics/a.md': topic('A', '[[b]]'),
    'topics/b.md': topic('B', '[[a]] [[c]]'),
    'topics/c.md': topic('C'),
  });
  const lines = there(articleMap(view, get(view, 'x'))).lines.filter(({ kind }) => kind === 'among');
  expect(lines).toEqual([{ path: 'M0,25C21,25 21,75 0,75', nodes: [1, 2], kind: 'among', weight: 1 }]);
});

test('shared evidence alone makes a line of its own kind', () => {
  const view = viewOf({
    ...speed(['{ id: a, statement: A. }']),
    'topics/x.md': topic('X', 'So [@a].'),
    'topics/y.md': topic('Y', 'So [@a].'),
    'topics/z.md': topic('Z', 'So [@a].'),
  });
  const kinds = there(articleMap(view, get(view, 'x'))).lines.map(({ kind }) => kind);
  expect(kinds).toEqual(['shared', 'shared', 'shared']);
});

/** A wiki of so many topics round a hub, each with a claim that the next ones use, and one claim that all use. */
function large(count: number): Record<string, string> {
  const files: Record<string, string> = {
    ...speed(['{ id: all, statement: A., sources: [{ source: s, stance: supports }] }']),
    'sources/s.yml': source('S'),
  };
  for (let n = 0; n < count; n++) {
    const near = [1, 2, 3, 4, 5, 6, 7, 8].map((step) => (n + step) % count);
    const text = near.map((m) => `[[t${m}]] says [@c${m}].`).join(' ');
    files[`topics/t${n}.md`] = topic(
      `T${n}`,
      `${text} See [[speed]] and [@all].`,
      `claims:\n  - { id: c${n}, statement: C., sources: [{ source: s, stance: supports }] }\n`,
    );
  }
  return files;
}

/** How many articles are looked at to draw the maps of all articles, and how large the largest map is. */
function cost(count: number): { looks: number; nodes: number; lines: number } {
  const view = viewOf(large(count));
  let looks = 0;
  const graph = new Proxy(view.graph, {
    get: (target, name, receiver) => {
      if (name === 'article') looks += 1;
      return Reflect.get(target, name, receiver) as unknown;
    },
  });
  const counting = { ...view, graph };
  articleLinks(counting);
  looks = 0;
  const maps = view.graph.articles.map((one) => articleMap(counting, one));
  return {
    looks,
    nodes: Math.max(...maps.map((map) => map?.nodes.length ?? 0)),
    lines: Math.max(...maps.map((map) => map?.lines.length ?? 0)),
  };
}

test('at 1,000 articles each map is as small as at 100, and ten times the articles take ten times the work', () => {
  const [small, full] = [cost(100), cost(1000)];
  expect({ nodes: full.nodes, lines: full.lines }).toEqual({ nodes: small.nodes, lines: small.lines });
  expect(full.nodes).toBe(14);
  expect(full.lines).toBeLessThanOrEqual(14 + 12);
  expect(full.looks / small.looks).toBeLessThan(11);
});
