import { typeNamed } from '../../src/render/index.ts';
import type { SourceType } from '../../src/wiki/index.ts';

/**
 * Our type for each type of CSL 1.0.2, and for the words of Crossref that stand in its records of this format.
 * Types that could be several of ours are left out: which one is for a person to say.
 */
const TYPES: Readonly<Record<string, SourceType>> = {
  'article-journal': 'article',
  'journal-article': 'article',
  article: 'preprint',
  'posted-content': 'preprint',
  'paper-conference': 'conference-paper',
  'proceedings-article': 'conference-paper',
  book: 'book',
  monograph: 'book',
  chapter: 'chapter',
  'book-chapter': 'chapter',
  thesis: 'thesis',
  dissertation: 'thesis',
  report: 'report',
  legislation: 'statute',
  dataset: 'dataset',
  software: 'software',
  webpage: 'web-page',
  'post-weblog': 'blog-post',
  post: 'forum-post',
  'article-newspaper': 'news',
  interview: 'interview',
  speech: 'talk',
  personal_communication: 'letter',
};

/** The type of a record: by the name of its genre, else by its type of CSL; absent where neither is sure. */
export function sourceTypeOf(type: string | undefined, genre: string | undefined): SourceType | undefined {
  const named = genre === undefined ? undefined : typeNamed(genre);
  if (named) return named;
  return type !== undefined && Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;
}
