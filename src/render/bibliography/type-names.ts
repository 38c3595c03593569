import type { SourceType } from '../../wiki/index.ts';

/** What each type of source is called in records of other programs, where their own types do not say it. */
export const TYPE_NAMES: Readonly<Record<SourceType, string>> = {
  article: 'Article',
  preprint: 'Preprint',
  'conference-paper': 'Conference paper',
  book: 'Book',
  chapter: 'Chapter',
  thesis: 'Thesis',
  report: 'Report',
  evaluation: 'Evaluation',
  'working-paper': 'Working paper',
  memorandum: 'Memorandum',
  statute: 'Statute',
  dataset: 'Data set',
  software: 'Software',
  'web-page': 'Web page',
  'blog-post': 'Blog post',
  'forum-post': 'Forum post',
  news: 'News',
  interview: 'Interview',
  podcast: 'Podcast',
  talk: 'Talk',
  letter: 'Letter',
};

/** The type of source with this name, whatever its case; absent where there is none. */
export function typeNamed(name: string): SourceType | undefined {
  const wanted = name.trim().toLowerCase();
  const types = Object.keys(TYPE_NAMES) as SourceType[];
  return types.find((type) => TYPE_NAMES[type].toLowerCase() === wanted);
}
