import { mends } from '../edit/index.ts';
import { replacing, type Place } from '../read/place.ts';
import { isId, MAX_ID_LENGTH, RESERVED_IDS } from '../schema/index.ts';
import { likelyId } from '../schema/likely-values.ts';
import { declaredIds, type DeclaredId } from './declared-ids.ts';
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
  mends: 'A claim or a file gets the id in its right spelling where nothing else has it; references follow.',
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
      mended: claimsPage(`
        - id: lag-in-schools
          statement: Pupils read slower on screens.
          sources:
            - { source: lab-study, stance: supports }
      `),
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
      mended: {
        'terms/time-lag.md': '---\ntitle: Time lag\ndefinition: How far one trails the other.\n---\n',
      },
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
    const declared = declaredIds(context.files);
    const free = freeIds(declared);
    const texts = new Map(context.files.map(({ path, text }) => [path, text]));
    const claims = new Map(
      declared
        .filter(({ kind, former }) => kind === 'claim' && !former)
        .map((each) => [at(each.place), each]),
    );
    for (const problem of context.reported('id-format')) {
      const claim = claims.get(at(problem.place));
      // An id in a block of lines, or with escapes, is not what stands at its place.
      const written = claim && texts.get(claim.file)?.cut(claim.place) === claim.id;
      const meant = written ? free(claim.id) : undefined;
      yield meant === undefined
        ? problem
        : { ...problem, expected: [meant], fix: mends(replacing(problem.place, meant)) };
    }
    for (const { id, place, former, kind, file } of declared) {
      // The fields were checked by their schemas; file names have none.
      if (former || kind === 'claim' || isId(id)) continue;
      const meant = free(id);
      const expected = meant ?? likelyId(id);
      yield {
        place,
        message: `The file name makes ${code(id)} the id, and an id uses lower-case letters, digits and single hyphens, at most ${MAX_ID_LENGTH} characters`,
        actual: id,
        ...(expected !== undefined && { expected: [expected] }),
        advice: 'Rename the file',
        ...(meant !== undefined && {
          fix: { certain: true, edits: [], moves: [{ from: file, to: renamed(file, id, meant) }] },
        }),
      };
    }
  },
};

function at({ file, start }: Place): string {
  return `${file} ${start.offset}`;
}

/** The id in its right spelling, where nothing else has it, had it or would get it, and no part of the site needs it. */
function freeIds(declared: readonly DeclaredId[]): (id: string) => string | undefined {
  const takers = new Map<string, number>();
  for (const { id } of declared) {
    const spelling = likelyId(id) ?? id;
    takers.set(spelling, (takers.get(spelling) ?? 0) + 1);
  }
  return (id) => {
    const meant = likelyId(id);
    return meant !== undefined && takers.get(meant) === 1 && !RESERVED_IDS.has(meant) ? meant : undefined;
  };
}

function renamed(file: string, id: string, meant: string): string {
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  return `${folder}${meant}${file.slice(folder.length + id.length)}`;
}
