import type { SiteView } from '../site-view.ts';

/** The words by which "did you mean" mends a misspelt search. */
export interface SpellingIndex {
  /** Names of several words, as they are written, the most telling first. */
  readonly names: readonly string[];
  /** Single words in small letters, each once, sorted; those that a name holds are among them. */
  readonly words: readonly string[];
}

const WORD = /[\p{L}\p{N}]+(?:[-.'’][\p{L}\p{N}]+)*/gu;
/** Shorter words are not worth a guess: everything is one edit from everything. */
const SHORTEST = 3;

/** All names of the wiki: titles, synonyms, terms, holders, authors, publishers, models and measures. */
function namesOf({ graph, settings }: SiteView): string[] {
  const tables = [settings.holders, settings.measures, settings.poles, settings.grades, settings.testClasses];
  return [
    ...graph.articles.flatMap(({ data }) => [data.title, ...(data.synonyms ?? [])]),
    ...(settings.names ?? []),
    ...tables.flatMap((table) => Object.values(table ?? {}).map(({ name }) => name)),
    ...graph.authors.map(({ name }) => name),
    ...graph.publishers.map(({ name }) => name),
  ];
}

/** Makes the index of words from names, titles, synonyms, terms and ids. */
export function spellingIndex(view: SiteView): SpellingIndex {
  const { graph } = view;
  const names = [...new Set(namesOf(view))].filter(
    (name) => name.split(/[\s-]+/).length > 1 && name.length <= 60,
  );
  const texts = [
    ...namesOf(view),
    ...graph.sources.map(({ data }) => data.title),
    ...[...graph.articles, ...graph.claims, ...graph.sources].map(({ id }) => id.replaceAll('-', ' ')),
  ];
  const words = new Set<string>();
  for (const text of texts) {
    for (const [word] of text.normalize().matchAll(WORD)) {
      if (word.length >= SHORTEST && /\p{L}/u.test(word)) words.add(word.toLowerCase());
    }
  }
  return { names: names.sort(), words: [...words].sort() };
}
