import type { Graph } from '../graph/graph.ts';
import type { Reference } from '../graph/reference.ts';
import { circles } from './circles.ts';
import { speedPage, withSources } from './example-parts.ts';
import type { Rule } from './rule.ts';
import { asLink } from './suggestions.ts';
import { code } from './wording.ts';

/** An article does not embed itself, directly or through others. */
export const embedLoop: Rule = {
  id: 'embed-loop',
  severity: 'error',
  summary: 'An article does not embed itself, directly or through other articles.',
  why: 'An embed shows one thing inside another. Articles that embed each other in a circle could never be shown in full, so the circle has to be cut somewhere.',
  fix: 'Link instead of embedding, `[[id]]` without the `!`, or embed the claim that you want to show.',
  bad: [
    { title: 'An article that embeds itself', files: speedPage('![[speed]]\n'), at: 'speed' },
    {
      title: 'Two articles that embed each other',
      files: withSources({
        'terms/lag.md': `
          ---
          title: Lag
          definition: How far one trails the other.
          ---
          ![[lead]]
        `,
        'terms/lead.md': `
          ---
          title: Lead
          definition: The same seen from the other side; see [[lag]].
          ---
          ![[lag]]
        `,
      }),
      at: 'lead',
    },
  ],
  good: [{ title: 'A link to itself', files: speedPage('## Pupils\n\nSee [[speed#pupils]].\n') }],
  *check({ graph, files }) {
    for (const { circle, embeds } of embedLoops(graph)) {
      const [reference] = embeds;
      if (!reference) continue;
      const path = [...circle, reference.from].map(code).join(' embeds ');
      yield {
        place: reference.place,
        message: `This embed closes a circle: ${path}`,
        actual: reference.key,
        advice: `Link to it instead, with ${code(`[[${reference.key}]]`)}`,
        fix: asLink(files, reference.place),
      };
    }
  },
};

/** A circle of embeds. */
export interface EmbedLoop {
  /** Ids of the articles on it, in the order of the steps. */
  readonly circle: readonly string[];
  /** The embeds between them; the first leads from the first article of the circle to the next. */
  readonly embeds: readonly Reference[];
}

/** The circles that embeds of articles form, in order of file and place. */
export function embedLoops(graph: Graph): EmbedLoop[] {
  const embeds = new Map<string, { to: string; reference: Reference }[]>();
  for (const reference of graph.references) {
    if (reference.type !== 'embed') continue;
    const to = graph.resolve(reference.key)?.entity.id;
    if (to === undefined || graph.claim(to)) continue;
    const list = embeds.get(reference.from);
    if (list) list.push({ to, reference });
    else embeds.set(reference.from, [{ to, reference }]);
  }
  const next = (id: string): string[] => (embeds.get(id) ?? []).map((embed) => embed.to);
  return circles(embeds.keys(), next).map((circle) => ({
    circle,
    embeds: circle.flatMap((from, n) => {
      const to = circle[(n + 1) % circle.length];
      return (embeds.get(from) ?? []).filter((embed) => embed.to === to).map((embed) => embed.reference);
    }),
  }));
}
