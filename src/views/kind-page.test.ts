import { expect, test } from 'vitest';
import { kindPage } from './kind-page.ts';
import { article, speed, viewOf } from './small-site.ts';

const entriesOf = (...page: Parameters<typeof kindPage>) =>
  kindPage(...page).groups.flatMap(({ rows }) => rows);

test('articles stand by title, whatever its case and marks', () => {
  const titles = ['beta', 'Äpfel', '“Alpha”', 'Gamma', 'alpha 2', 'Alpha 10'];
  const files = titles.map(
    (title, n) => [`topics/t${n}.md`, article(`'${title}'`, 'form: overview')] as const,
  );
  expect(entriesOf(viewOf(Object.fromEntries(files)), 'topic').map(({ text }) => text)).toEqual([
    ...['“Alpha”', 'Alpha 10', 'alpha 2', 'Äpfel', 'beta', 'Gamma'],
  ]);
});

test('briefs stand by date, newest first, and those of one day by title', () => {
  const brief = (title: string, date: string) => article(title, `date: ${date}\nabout: [s]\npoints: [p]`);
  const files = {
    'briefs/a.md': brief('A', '2025-01'),
    'briefs/b.md': brief('C', '2026'),
    'briefs/c.md': brief('B', '2026-12-31'),
  };
  expect(entriesOf(viewOf(files), 'brief').map(({ text, foot }) => [text, foot])).toEqual([
    ['B', '31 December 2026'],
    ['C', '2026'],
    ['A', 'January 2025'],
  ]);
});

test('the foot counts the claims that an article makes, and is empty without any', () => {
  const view = viewOf(
    { ...speed(['{ id: a, statement: A. }']), 'dimensions/cost.md': article('Cost') },
    { base: '/wiki/' },
  );
  expect(entriesOf(view, 'dimension')).toMatchObject([
    { id: 'cost', href: '/wiki/dimensions/cost/', foot: '', summary: 'About Cost.' },
    { id: 'speed', href: '/wiki/dimensions/speed/', foot: '1 claim' },
  ]);
  expect(kindPage(view, 'dimension')).toMatchObject({ title: 'Dimensions', path: '/dimensions/' });
});

test('the glossary has every article with a definition, by what it means', () => {
  const view = viewOf({
    'terms/word.md': '---\ntitle: Word\ndefinition: A word.\n---\n',
    'terms/long.md': '---\ntitle: Long\nsummary: In short.\ndefinition: At length.\n---\n',
    'dimensions/pace.md': article('Pace', 'definition: How fast it goes.'),
    'dimensions/cost.md': article('Cost'),
    'briefs/dated.md': article('Dated', 'definition: D.\ndate: 2026\nabout: [s]\npoints: [p]'),
  });
  expect(entriesOf(view, 'term').map(({ text, summary }) => [text, summary])).toEqual([
    ['Dated', 'D.'],
    ['Long', 'In short.'],
    ['Pace', 'How fast it goes.'],
    ['Word', 'A word.'],
  ]);
});

test('a kind without articles has an empty list', () => {
  expect(entriesOf(viewOf({}), 'tension')).toEqual([]);
});
