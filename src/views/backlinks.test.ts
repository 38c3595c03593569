import { expect, test } from 'vitest';
import { backlinks } from './backlinks.ts';
import { article, source, speed, viewOf } from './small-site.ts';

test('pages that refer to it come by kind and title, with up to three sentences, each once', () => {
  const view = viewOf({
    ...speed(['{ id: a, statement: A., sources: [{ source: study, stance: supports }] }']),
    'sources/study.yml': source('Study', 'formerIds: [old]'),
    'topics/z.md': article(
      'Zeta',
      'form: overview',
      'One [@study]. One [@study]. Two [@old]. Three [[study]]. Four [@study].',
    ),
    'topics/y.md': article('Alpha', 'form: overview', 'Nothing, but see [the study](../sources/study.yml).'),
    'briefs/b.md': article('Brief', 'date: 2026\nabout: [study]\npoints: [a]'),
  });
  expect(backlinks(view, 'study').map(({ kind, text, contexts }) => [kind, text, contexts])).toEqual([
    ['Brief', 'Brief', []],
    ['Claim', 'A.', []],
    ['Topic', 'Zeta', ['One.', 'Two.', 'Three study.']],
  ]);
});

test('a page does not link to itself, and what is broken or in the settings counts for nothing', () => {
  const view = viewOf(
    {
      'topics/x.md': article('X', 'form: overview', 'Here [[x]].'),
      'topics/broken.md': '---\ntitle: B\nsummary: B.\nform: none\n---\nSee [[x]].\n',
    },
    { settings: 'headline: { topic: x }\n' },
  );
  expect(backlinks(view, 'x')).toEqual([]);
});

test('a key of the settings is no reference to an article of the same name', () => {
  const view = viewOf({
    'topics/score.md': article('Score', 'form: overview'),
    'dimensions/pace.md': article('Pace', 'measures: [score]'),
  });
  expect(backlinks(view, 'score')).toEqual([]);
});
