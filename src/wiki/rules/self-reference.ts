import { claimsPage, withSources } from './example-parts.ts';
import type { Rule } from './rule.ts';
import { without } from './suggestions.ts';
import { isSettingKind } from './setting-keys.ts';
import { code } from './wording.ts';

/** Nothing rests on, replaces or contradicts itself. */
export const selfReference: Rule = {
  id: 'self-reference',
  severity: 'error',
  summary: 'No field leads from a thing to itself.',
  why: 'A claim that replaces or contradicts itself, a source that derives from itself or an article that is related to itself says nothing, and nearly always another id was meant.',
  fix: 'Name the other thing, or remove the entry. A figure computed from figures of its own claim leaves `from` out.',
  bad: [
    {
      title: 'A claim that contradicts itself',
      files: claimsPage(`
        - id: lag-in-schools
          statement: Pupils read slower on screens.
          sources:
            - { source: lab-study, stance: supports }
          relations:
            - { to: lag-in-schools, kind: contradicts }
      `),
      at: 'lag-in-schools',
    },
    {
      title: 'A term related to itself',
      files: withSources({
        'terms/lag.md': `
          ---
          title: Lag
          definition: How far one trails the other.
          related: [lag]
          ---
        `,
      }),
      at: 'lag',
    },
  ],
  good: [
    {
      title: 'A term related to another',
      files: withSources({
        'terms/lag.md': `
          ---
          title: Lag
          definition: How far one trails the other.
          related: [lead]
          ---
        `,
        'terms/lead.md': `
          ---
          title: Lead
          definition: How far one leads the other.
          ---
        `,
      }),
    },
  ],
  *check({ graph, files }) {
    for (const reference of graph.references) {
      if (reference.type !== 'field' || reference.to !== reference.from) continue;
      // Keys of `wiki.yml` stand outside the namespace of ids: a perspective and its holder may share a name.
      if (reference.toKind === undefined || isSettingKind(reference.toKind)) continue;
      const field = reference.path.findLast((part) => typeof part === 'string') ?? 'this field';
      yield {
        place: reference.place,
        message: `${code(field)} leads from ${code(reference.key)} to itself, which says nothing`,
        actual: reference.key,
        advice: 'Name the other thing that was meant, or remove the entry',
        fix: without(files, reference.place),
      };
    }
  },
};
