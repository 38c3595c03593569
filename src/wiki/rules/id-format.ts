import { isId, MAX_ID_LENGTH } from '../schema/index.ts';
import { declaredIds } from './declared-ids.ts';
import { claimsPage, withSources } from './example-parts.ts';
import type { Rule } from './rule.ts';
import { code } from './wording.ts';

/** Ids are lower-kebab ASCII. */
export const idFormat: Rule = {
  id: 'id-format',
  severity: 'error',
  summary: `An id uses lower-case letters, digits and single hyphens, and has at most ${MAX_ID_LENGTH} characters.`,
  why: 'An id is an address for good and a file name on every system. Letters that look alike, capitals that some systems ignore, and blanks that an address has to encode would make two ids of one, or one of two.',
  fix: 'Rename the file or the claim: `Time Lag.md` becomes `time-lag.md`. Letters with accents lose them.',
  bad: [
    {
      title: 'A claim with capitals in its id',
      files: claimsPage(`
        - id: Lag_in_schools
          statement: Pupils read slower on screens.
          sources:
            - { source: lab-study, stance: supports }
      `),
      at: 'Lag_in_schools',
    },
    {
      title: 'A file name with a blank',
      files: withSources({
        'terms/time lag.md': `
          ---
          title: Time lag
          definition: How far one trails the other.
          ---
        `,
      }),
      at: '',
    },
  ],
  good: [
    {
      title: 'A name in lower case with a hyphen',
      files: withSources({
        'terms/time-lag.md': `
          ---
          title: Time lag
          definition: How far one trails the other.
          ---
        `,
      }),
    },
  ],
  *check(context) {
    yield* context.reported('id-format');
    for (const { id, place, former, kind } of declaredIds(context.files)) {
      // The fields were checked by their schemas; file names have none.
      if (former || kind === 'claim' || isId(id)) continue;
      yield {
        place,
        message: `The file name makes ${code(id)} the id, and an id uses lower-case letters, digits and single hyphens, at most ${MAX_ID_LENGTH} characters`,
        actual: id,
        expected: likelyId(id),
        advice: 'Rename the file',
      };
    }
  },
};

/** The id that an author may have meant: accents and case taken off, other signs as hyphens. */
function likelyId(text: string): string[] {
  const id = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return isId(id) ? [id] : [];
}
