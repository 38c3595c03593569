import { speedPage } from './example-parts.ts';
import { danglingReferences } from './dangling.ts';
import type { Rule } from './rule.ts';
import { code } from './wording.ts';

/** `[@key]` names a source or a claim that exists. */
export const citationUnknown: Rule = {
  id: 'citation-unknown',
  severity: 'error',
  summary: 'A citation names a source or a claim that exists.',
  why: 'A reader who follows a citation must arrive at its evidence. A key that names nothing would print a number that leads nowhere, the oldest fault of wikis with numbered references.',
  fix: 'Correct the key, or add the record that it names: a source is a file in `sources/`, a claim stands in the `claims` of an article. A key that had another name before may stay: `formerIds` keep it alive.',
  mends:
    'A key in another spelling, with capitals, blanks or underscores, or a title written out, becomes the id where it can be no other.',
  bad: [
    { title: 'A misspelt key', files: speedPage('Screens trail [@lab-studdy].\n'), at: 'lab-studdy' },
    {
      title: 'A key in the wrong case',
      files: speedPage('Screens trail [@Lab-Study].\n'),
      at: 'Lab-Study',
      mended: speedPage('Screens trail [@lab-study].\n'),
    },
  ],
  good: [
    { title: 'The id of a source', files: speedPage('Screens trail [@lab-study, p. 3].\n') },
    { title: 'Not a citation in code', files: speedPage('Write `[@key]` to cite.\n') },
  ],
  *check(context) {
    for (const { reference, found, expected, fix } of danglingReferences(context)) {
      if (reference.type !== 'citation' || found) continue;
      yield {
        place: reference.place,
        message: `No source or claim has the id ${code(reference.key)}, so this citation leads to no evidence`,
        actual: reference.key,
        expected,
        fix,
        advice:
          expected.length > 0
            ? 'Correct the key, or add the source or claim that it names'
            : `Add a source record ${code(`sources/${reference.key}.yml`)} or a claim with this id, or cite another one`,
      };
    }
  },
};
