import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { ROOT } from '../setup/command.ts';

const soughtSchema = z.strictObject({
  query: z.string(),
  find: z.array(z.string()).min(1),
  within: z.literal([1, 3]).default(3),
});
const misspeltSchema = z.strictObject({ query: z.string(), didYouMean: z.string() });
const fileSchema = z.record(z.string(), z.array(z.union([soughtSchema, misspeltSchema])));

/** A query, the group it stands in, and the pages of which one must be found within the first places. */
export type Sought = z.output<typeof soughtSchema> & { readonly group: string };

/** A misspelt query and the name that must be proposed for it. */
export type Misspelt = z.output<typeof misspeltSchema>;

/** What readers ask, from `queries.yml`; fails where the file is not as it says. */
export function readQueries(): { sought: Sought[]; misspelt: Misspelt[] } {
  const file = readFileSync(join(ROOT, 'tests/search-quality/queries.yml'), 'utf8');
  const sought: Sought[] = [];
  const misspelt: Misspelt[] = [];
  for (const [group, list] of Object.entries(fileSchema.parse(parse(file)))) {
    for (const entry of list) {
      if ('find' in entry) sought.push({ ...entry, group });
      else misspelt.push(entry);
    }
  }
  return { sought, misspelt };
}
