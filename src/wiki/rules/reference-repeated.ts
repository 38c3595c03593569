import { withSources } from './example-parts.ts';
import type { Rule } from './rule.ts';
import { without } from './suggestions.ts';
import { code } from './wording.ts';

/** A list names each thing once. */
export const referenceRepeated: Rule = {
  id: 'reference-repeated',
  severity: 'warning',
  summary: 'A list of ids or keys names each thing once.',
  why: 'A thing named twice in one list is shown once, so that the second entry stands for something that was meant and is missing.',
  fix: 'Remove the repeated entry, or correct it to what was meant. A former id counts as the present one.',
  bad: [
    {
      title: 'A term listed twice',
      files: withSources({
        'terms/lag.md': `
          ---
          title: Lag
          definition: How far one trails the other.
          ---
        `,
        'terms/lead.md': `
          ---
          title: Lead
          definition: How far one leads the other.
          related:
            - lag
            - lag
          ---
        `,
      }),
      at: 'lag',
    },
  ],
  good: [
    {
      title: 'A term listed once',
      files: withSources({
        'terms/lag.md': `
          ---
          title: Lag
          definition: How far one trails the other.
          ---
        `,
        'terms/lead.md': `
          ---
          title: Lead
          definition: How far one leads the other.
          related: [lag]
          ---
        `,
      }),
    },
  ],
  *check({ graph, files }) {
    const seen = new Set<string>();
    for (const { type, from, to, path, place, key } of graph.references) {
      if (type !== 'field' || to === undefined || typeof path.at(-1) !== 'number') continue;
      const field = path.slice(0, -1);
      const entry = JSON.stringify([from, field, to]);
      if (seen.has(entry)) {
        yield {
          place,
          message: `${code(key)} stands in ${code(field.filter((part) => typeof part === 'string').join('.'))} already`,
          actual: key,
          advice: 'Remove it, or correct it to what was meant',
          fix: without(files, place),
        };
      }
      seen.add(entry);
    }
  },
};
