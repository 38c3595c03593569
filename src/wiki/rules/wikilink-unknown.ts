import { speedPage } from './example-parts.ts';
import { danglingReferences } from './dangling.ts';
import type { Rule } from './rule.ts';
import { code } from './wording.ts';

/** `[[id]]` names something that exists. */
export const wikilinkUnknown: Rule = {
  id: 'wikilink-unknown',
  severity: 'error',
  summary: 'A wikilink or embed names an article, a claim or a source that exists.',
  why: 'A link that leads nowhere costs the reader trust, and the wiki a backlink. A static site cannot offer to create the page, so a dead link is a fault here and no invitation.',
  fix: 'Correct the id (the file name without its ending), or write the article. Titles are no ids: write `[[reading-speed|Reading speed]]`.',
  mends:
    'An id in another spelling, with capitals, blanks or underscores, or a title written out, becomes the id where it can be no other.',
  bad: [
    {
      title: 'A misspelt id',
      files: speedPage('Compare [[lab-studi|the study]].\n'),
      at: 'lab-studi',
    },
    {
      title: 'An id with a capital and a blank',
      files: speedPage('Compare [[Lab study]].\n'),
      at: 'Lab study',
      mended: speedPage('Compare [[lab-study]].\n'),
    },
    { title: 'An embed of nothing', files: speedPage('![[lag-at-home]]\n'), at: 'lag-at-home' },
  ],
  good: [
    { title: 'An id with a label', files: speedPage('Compare [[lab-study|the study]].\n') },
    { title: 'Not a link in code', files: speedPage('Write `[[id]]` to link.\n') },
  ],
  *check(context) {
    for (const { reference, found, expected, fix } of danglingReferences(context)) {
      if ((reference.type !== 'wikilink' && reference.type !== 'embed') || found) continue;
      const what = reference.type === 'embed' ? 'embed shows nothing' : 'link leads nowhere';
      yield {
        place: reference.place,
        message: `Nothing in this wiki has the id ${code(reference.key)}, so this ${what}`,
        actual: reference.key,
        expected,
        fix,
        advice:
          'Write the id of an article, claim or source: the file name without its ending, or `id` of the claim',
      };
    }
  },
};
