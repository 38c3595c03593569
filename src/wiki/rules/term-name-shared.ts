import { mends, removal } from '../edit/index.ts';
import { fieldsOf } from '../read/read-file.ts';
import type { AnyArticle, FieldPath } from '../graph/entity.ts';
import { withSources } from './example-parts.ts';
import type { Rule } from './rule.ts';
import { without } from './suggestions.ts';
import { aKind, code } from './wording.ts';

const lag = (synonyms: string): Record<string, string> =>
  withSources({
    'terms/lag.md': `
      ---
      title: Lag
      definition: How far one trails the other.
      synonyms: ${synonyms}
      ---
    `,
  });

/** A name in the glossary has one entry. */
export const termNameShared: Rule = {
  id: 'term-name-shared',
  severity: 'error',
  summary: 'A title or synonym in the glossary belongs to one entry.',
  why: 'The first use of a term in an article is linked to its entry by itself. Where two entries answer to one name the reader would be sent to either by chance.',
  fix: 'Remove the synonym from one of the entries. Where a word has several meanings, write one term with `senses`.',
  mends: 'A synonym that the same entry has already is taken out.',
  bad: [
    {
      title: 'A synonym that is there twice',
      files: lag('[delay, Delay]'),
      at: 'Delay',
      mended: lag('[delay]'),
    },
    {
      title: 'A synonym that is the title of another term',
      files: withSources({
        'terms/delay.md': `
          ---
          title: Delay
          definition: The time by which one trails the other.
          synonyms: [lag]
          ---
        `,
        'terms/lag.md': `
          ---
          title: Lag
          definition: How far one trails the other.
          ---
        `,
      }),
      at: 'lag',
    },
  ],
  good: [
    {
      title: 'Synonyms of its own',
      files: withSources({
        'terms/lag.md': `
          ---
          title: Lag
          definition: How far one trails the other.
          synonyms: [delay]
          ---
        `,
      }),
    },
  ],
  *check({ graph, files }) {
    const byPath = new Map(files.map((file) => [file.path, file]));
    const entries = graph.articles.filter(({ data }) => data.definition !== undefined);
    const taken = new Map<string, AnyArticle>();
    // Titles go first: of a title and a synonym the synonym is the one to remove.
    for (const [article, name, path] of [...entries.map(title), ...entries.flatMap(synonyms)]) {
      const key = name.normalize('NFC').toLowerCase();
      const other = taken.get(key);
      if (!other) {
        taken.set(key, article);
        continue;
      }
      const whose =
        other === article ? 'this entry has already' : `${aKind(other.kind)}, ${code(other.id)}, has already`;
      const file = other === article ? byPath.get(article.file) : undefined;
      const fields = file && fieldsOf(file);
      const edit = fields && removal(fields, path);
      yield {
        place: article.at(path),
        message: `${code(name)} is a name in the glossary that ${whose}`,
        actual: name,
        advice: edit ? 'Remove it' : 'Remove it from one of the two, or make one term with `senses` of them',
        fix: edit ? mends(edit) : path.length > 1 ? without(files, article.at(path)) : undefined,
      };
    }
  },
};

type Named = readonly [AnyArticle, string, FieldPath];

function title(article: AnyArticle): Named {
  return [article, article.data.title, ['title']];
}

function synonyms(article: AnyArticle): Named[] {
  return (article.data.synonyms ?? []).map((name, n) => [article, name, ['synonyms', n]]);
}
