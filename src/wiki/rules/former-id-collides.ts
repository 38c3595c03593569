import { mends, removal } from '../edit/index.ts';
import { fieldsOf } from '../read/read-file.ts';
import { declaredIds, type DeclaredId } from './declared-ids.ts';
import { withSources } from './example-parts.ts';
import type { Rule } from './rule.ts';
import { without } from './suggestions.ts';
import { aKind, code } from './wording.ts';

const lag = (field: string): Record<string, string> =>
  withSources({
    'terms/lag.md': `
      ---
      title: Lag
      definition: How far one trails the other.
      ${field}
      ---
    `,
  });

/** A former id belongs to one thing and to nothing present. */
export const formerIdCollides: Rule = {
  id: 'former-id-collides',
  severity: 'error',
  summary: 'A former id is not the id of anything else, present or former.',
  why: 'The address of a former id redirects to what has it now. It can lead to one place only, and it must not hide a thing that has this id today.',
  fix: 'Remove the former id here or there: it belongs to the thing that readers of the old address looked for.',
  mends: 'A former id that is the id of the same thing, or stands there twice, is taken out.',
  bad: [
    {
      title: 'A former id that the thing has now',
      files: lag('formerIds: [lag, delay]'),
      at: 'lag',
      mended: lag('formerIds: [delay]'),
    },
    {
      title: 'A former id that a source has now',
      files: withSources({
        'terms/lag.md': `
          ---
          title: Lag
          definition: How far one trails the other.
          formerIds: [lab-study]
          ---
        `,
      }),
      at: 'lab-study',
    },
    {
      title: 'A former id that two terms claim',
      files: withSources({
        'terms/lag.md': `
          ---
          title: Lag
          definition: How far one trails the other.
          formerIds: [distance]
          ---
        `,
        'terms/lead.md': `
          ---
          title: Lead
          definition: How far one leads the other.
          formerIds: [distance]
          ---
        `,
      }),
      at: 'distance',
    },
  ],
  good: [
    {
      title: 'A former id that nothing has now',
      files: withSources({
        'terms/lag.md': `
          ---
          title: Lag
          definition: How far one trails the other.
          formerIds: [delay]
          ---
        `,
      }),
    },
  ],
  *check({ files }) {
    const byPath = new Map(files.map((file) => [file.path, file]));
    const declared = declaredIds(files);
    const taken = new Map<string, DeclaredId>();
    for (const each of declared) if (!each.former && !taken.has(each.id)) taken.set(each.id, each);
    for (const each of declared) {
      if (!each.former) continue;
      const other = taken.get(each.id);
      if (!other) {
        taken.set(each.id, each);
        continue;
      }
      const where = other.file === each.file ? 'this file' : code(other.file);
      const file = isOwn(each, other) ? byPath.get(each.file) : undefined;
      const fields = file && fieldsOf(file);
      const edit = fields && removal(fields, each.path);
      yield {
        place: each.place,
        message: `The former id ${code(each.id)} is ${other.former ? 'a former' : 'the present'} id of ${aKind(other.kind)} in ${where} as well, so its address could not redirect here`,
        actual: each.id,
        advice: edit ? 'Remove it here' : 'Remove it here, or change the other one',
        fix: edit ? mends(edit) : without(files, each.place),
      };
    }
  },
};

/** True for a former id of the very thing that has the id: it leads where it leads anyway. */
function isOwn(former: DeclaredId, other: DeclaredId): boolean {
  if (former.file !== other.file || former.kind !== other.kind) return false;
  const [one, two] = [former, other].map(({ kind, path }) => (kind === 'claim' ? path[1] : undefined));
  return one === two;
}
