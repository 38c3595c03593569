import { standingSources } from './example-parts.ts';
import type { Rule } from './rule.ts';

/** Every file of the content has a place in it. */
export const fileUnexpected: Rule = {
  id: 'file-unexpected',
  severity: 'error',
  summary: 'A file stands in the folder of its kind and has the ending of its kind.',
  why: 'Folder is kind and file name is id. A file that stands elsewhere would not be read, and nobody would notice what is missing.',
  fix: 'Move the file into the folder of its kind: articles end in `.md`, sources in `.yml`. Pictures stand in `images`, under names of English letters, digits, points, hyphens and underscores. Names that start with a point are passed over.',
  bad: [
    {
      title: 'A source that ends like an article',
      files: { ...standingSources, 'sources/daily.md': 'title: The Daily\n' },
      at: '',
    },
  ],
  good: [{ title: 'Sources that end in `.yml`', files: standingSources }],
  check: (context) => context.reported('file-unexpected'),
};
