import { standingSources } from './example-parts.ts';
import type { Rule } from './rule.ts';

const LAG = 'title: Lag\ndefinition: How far one trails the other.\n---\n';

/** Front matter is YAML and nothing else. */
export const frontMatterLanguage: Rule = {
  id: 'front-matter-language',
  severity: 'error',
  summary: 'Nothing follows the opening `---`: front matter is YAML.',
  why: 'Some tools run front matter that calls itself JavaScript. A contribution must never be able to run a program on the machine of who reads it, so every other language is refused unread.',
  fix: 'Leave `---` alone on the first line and write the fields as YAML.',
  mends: '`yaml` behind the opening `---` is taken out.',
  bad: [
    {
      title: 'Front matter that names its language',
      files: { ...standingSources, 'terms/lag.md': `---yaml\n${LAG}` },
      at: 'yaml',
      mended: { 'terms/lag.md': `---\n${LAG}` },
    },
    {
      title: 'Front matter as a program',
      files: { ...standingSources, 'terms/lag.md': '---js\n{ title: "Lag" }\n---\n' },
      at: 'js',
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
  check: (context) => context.reported('front-matter-language'),
};
