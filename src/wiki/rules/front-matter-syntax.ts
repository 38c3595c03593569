import { standingSources } from './example-parts.ts';
import type { Rule } from './rule.ts';

/** The fields of a file can be read. */
export const frontMatterSyntax: Rule = {
  id: 'front-matter-syntax',
  severity: 'error',
  summary:
    'Front matter is YAML between two lines of `---`, in the plain part of YAML that reads the same everywhere.',
  why: 'A file whose fields cannot be read is lost with everything in it. Anchors, tags, merge keys and several documents are refused as well: they hide what a field says, and one of them can make a small file fill the memory.',
  fix: 'Mend the line that the message points at. Put text with `: `, ` #` or a sign at its start into quotes, indent with spaces, write each field once.',
  mends:
    'A text with a colon, or a sign at its start that YAML keeps for itself, is put in quotes where it ends on its line; empty lines before the opening `---` go.',
  bad: [
    {
      title: 'A text with a colon and a blank',
      files: {
        ...standingSources,
        'terms/lag.md': '---\ntitle: Lag\ndefinition: Short: how far one trails.\n---\n',
      },
      at: 'Short: how far one trails.',
      mended: { 'terms/lag.md': "---\ntitle: Lag\ndefinition: 'Short: how far one trails.'\n---\n" },
    },
    {
      title: 'A front matter that is never closed',
      files: {
        ...standingSources,
        'terms/lag.md': '---\ntitle: Lag\ndefinition: How far one trails the other.\n',
      },
      at: '---',
    },
    {
      title: 'A field written twice',
      files: {
        ...standingSources,
        'terms/lag.md': '---\ntitle: Lag\ntitle: Delay\ndefinition: How far one trails the other.\n---\n',
      },
      at: 'title',
    },
  ],
  good: [
    {
      title: 'Fields as YAML between two lines',
      files: {
        ...standingSources,
        'terms/lag.md': '---\ntitle: Lag\ndefinition: How far one trails the other.\n---\n',
      },
    },
  ],
  check: (context) => context.reported('front-matter-syntax'),
};
