import { standingSources } from './example-parts.ts';
import type { Rule } from './rule.ts';

/** Files are UTF-8. */
export const fileEncoding: Rule = {
  id: 'file-encoding',
  severity: 'error',
  summary: 'A file is text in UTF-8, with lines that end in LF or CRLF.',
  why: 'In another encoding names and quotations turn into other letters without anybody noticing. A byte that is no text is a sign of a file that is none.',
  fix: 'Save the file as UTF-8; every editor can.',
  bad: [
    {
      title: 'A character that no text has',
      files: {
        ...standingSources,
        'terms/lag.md': '---\ntitle: Lag\0\ndefinition: How far one trails the other.\n---\n',
      },
      at: '\0',
    },
  ],
  good: [
    {
      title: 'Letters of any script',
      files: {
        ...standingSources,
        'terms/lag.md': '---\ntitle: Lag\ndefinition: Rückstand, отставание, 遅れ.\n---\n',
      },
    },
  ],
  check: (context) => context.reported('file-encoding'),
};
