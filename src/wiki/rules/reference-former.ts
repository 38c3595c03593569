import { mends } from '../edit/index.ts';
import { replacing } from '../read/place.ts';
import { withSources } from './example-parts.ts';
import type { Rule } from './rule.ts';
import { isSettingKind } from './setting-keys.ts';
import { aKind, code } from './wording.ts';

const pages = (link: string): Record<string, string> =>
  withSources({
    'terms/lag.md': `
      ---
      title: Lag
      definition: How far one trails the other.
      formerIds: [delay]
      ---
    `,
    'terms/lead.md': `
      ---
      title: Lead
      definition: How far one leads the other.
      ---
      The other side of [[${link}|lag]].
    `,
  });

/** References name things by the id that they have now. */
export const referenceFormer: Rule = {
  id: 'reference-former',
  severity: 'info',
  summary: 'A reference names a thing by its present id.',
  why: 'A former id leads where it should, so that nothing is broken. Whoever reads the source meets two names for one thing, though, and a search for the present one misses this place.',
  fix: 'Write the present id. Leave `formerIds` as they are: addresses elsewhere rest on them.',
  mends: 'The former id gives way to the present one.',
  bad: [
    {
      title: 'A link by a former id',
      files: pages('delay'),
      at: 'delay',
      mended: { 'terms/lead.md': pages('lag')['terms/lead.md'] ?? '' },
    },
  ],
  good: [{ title: 'A link by the present id', files: pages('lag') }],
  *check({ graph, files }) {
    const texts = new Map(files.map(({ path, text }) => [path, text]));
    for (const { key, to, toKind, place } of graph.references) {
      if (to === undefined || toKind === undefined || to === key || isSettingKind(toKind)) continue;
      const written = texts.get(place.file)?.cut(place) === key;
      yield {
        place,
        message: `${code(key)} is what ${aKind(toKind)} was called before that is ${code(to)} now`,
        actual: key,
        expected: [to],
        advice: 'Write the present id',
        ...(written && { fix: mends(replacing(place, to)) }),
      };
    }
  },
};
