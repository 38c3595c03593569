import { expect, test } from 'vitest';
import { homePage } from './home-page.ts';
import { readingOrder } from './reading-order.ts';
import { articleSequences, claimSequences, type Sequence } from './sequences.ts';
import { article, speed, there, viewOf } from './small-site.ts';

const topic = (title: string) => article(title, 'form: overview');
const topics = {
  'topics/c.md': topic('Cats'),
  'topics/a.md': topic('Ants'),
  'topics/b.md': topic('bees'),
};

function told({ list, at, of, previous, next }: Sequence): string {
  return `${list.text} ${at}/${of}: ${previous?.text ?? '–'} < > ${next?.text ?? '–'}`;
}

function of(id: string, files: Record<string, string>, settings = ''): string[] {
  const view = viewOf(files, { settings });
  return articleSequences(view, there(view.graph.article(id))).map(told);
}

test('an article stands between its neighbours in the list of its kind', () => {
  expect(['a', 'b', 'c'].flatMap((id) => of(id, topics))).toEqual([
    'Topics 1/3: – < > bees',
    'Topics 2/3: Ants < > Cats',
    'Topics 3/3: bees < > –',
  ]);
});

test('the only article of its kind stands in no sequence', () => {
  expect(of('speed', { ...topics, ...speed([]) })).toEqual([]);
});

test('briefs go from the newest to the oldest', () => {
  const brief = (title: string, date: string) => article(title, `date: ${date}\nabout: [s]\npoints: [p]`);
  const files = { 'briefs/x.md': brief('Old', '2024'), 'briefs/y.md': brief('New', '2026') };
  expect(of('y', files)).toEqual(['Briefs 1/2: – < > Old']);
});

const order = 'readingOrder: [c, speed, gone, c, a]\n';

test('the reading order leads from page to page, across kinds, each once, and leaves out what is not there', () => {
  const files = { ...topics, ...speed([]) };
  const view = viewOf(files, { settings: order, base: '/w/' });
  expect(readingOrder(view)).toMatchObject([
    { id: 'c', text: 'Cats', kind: 'Topic', summary: 'About Cats.', href: '/w/topics/c/' },
    { id: 'speed', text: 'Speed', kind: 'Dimension' },
    { id: 'a', text: 'Ants' },
  ]);
  expect(homePage(view).start).toEqual(readingOrder(view));
  expect(of('speed', files, order)).toEqual(['Reading order 2/3: Cats < > Ants']);
  expect(of('c', files, order)).toEqual(['Reading order 1/3: – < > Speed', 'Topics 3/3: bees < > –']);
  expect(of('b', files, order)).toEqual(['Topics 2/3: Ants < > Cats']);
  const [first] = articleSequences(view, there(view.graph.article('speed')));
  expect(first).toMatchObject({ forNewcomers: true, list: { href: '/w/#start' } });
});

test('without a reading order there is none', () => {
  expect(readingOrder(viewOf(topics))).toEqual([]);
});

test('a claim stands between those that its home makes before and after it, statements shortened', () => {
  const long = `${'word '.repeat(40)}end`;
  const view = viewOf(
    speed(['{ id: z, statement: Z. }', '{ id: m, statement: M. }', `{ id: a, statement: ${long}. }`]),
  );
  const found = claimSequences(view, there(view.graph.claim('m')));
  expect(found.map(told)).toEqual([expect.stringMatching(/^Claims of “Speed” 2\/3: Z < > word .*…$/)]);
  expect(found[0]?.list.href).toBe('/dimensions/speed/');
  expect(claimSequences(viewOf(speed(['{ id: z, statement: Z. }'])), there(view.graph.claim('z')))).toEqual(
    [],
  );
});
