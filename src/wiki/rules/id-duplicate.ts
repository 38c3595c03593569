import { declaredIds, type DeclaredId } from './declared-ids.ts';
import { claimsPage, withSources } from './example-parts.ts';
import type { Found, Rule, RuleContext } from './rule.ts';
import { aKind, code } from './wording.ts';

/** Ids are unique over the whole wiki. */
export const idDuplicate: Rule = {
  id: 'id-duplicate',
  severity: 'error',
  summary: 'An id names one thing in the whole wiki, whatever its kind.',
  why: 'Articles, sources and claims share one namespace, so that `[@id]` and `[[id]]` need no kind in front. Two things with one id would fight for one address and one of them would be lost.',
  fix: 'Give one of the two another id. Rename the younger one: the older may be linked already. The senses of one term need ids of their own as well.',
  bad: [
    {
      title: 'Two claims with one id',
      files: claimsPage(`
        - id: lag-in-schools
          statement: Pupils read slower on screens.
          sources:
            - { source: lab-study, stance: supports }
        - id: lag-in-schools
          statement: Teachers read slower on screens.
          sources:
            - { source: lab-study, stance: supports }
      `),
      at: 'lag-in-schools',
    },
    {
      title: 'A claim named like a source',
      files: claimsPage(`
        - id: lab-study
          statement: Pupils read slower on screens.
          sources:
            - { source: maker-report, stance: supports }
      `),
      at: 'lab-study',
    },
  ],
  good: [
    {
      title: 'A holder may share its key with an article, since keys of `wiki.yml` stand apart',
      files: withSources({
        'perspectives/reading-lab.md': `
          ---
          title: Reading Lab
          summary: The lab holds that paper leads.
          holders: [reading-lab]
          position: Paper leads.
          ---
        `,
      }),
    },
  ],
  *check(context) {
    const first = new Map<string, DeclaredId>();
    // Files before claims, so that of a file and a claim the claim is asked to change: it is easier to rename.
    const declared = declaredIds(context.files).filter((each) => !each.former);
    const inOrder = [
      ...declared.filter((each) => each.kind !== 'claim'),
      ...declared.filter((each) => each.kind === 'claim'),
    ];
    for (const each of inOrder) {
      const other = first.get(each.id);
      if (!other) {
        first.set(each.id, each);
        continue;
      }
      const where = other.file === each.file ? 'in this file' : `in ${code(other.file)}`;
      yield {
        place: each.place,
        message: `${code(each.id)} is already the id of ${aKind(other.kind)} ${where}, and an id names one thing in the whole wiki`,
        actual: each.id,
        advice: `Give this ${each.kind} another id`,
      };
    }
    yield* senses(context);
  },
};

function* senses({ graph }: RuleContext): Iterable<Found> {
  for (const term of graph.articlesOf('term')) {
    const seen = new Set<string>();
    for (const [n, sense] of (term.data.senses ?? []).entries()) {
      if (seen.has(sense.id)) {
        yield {
          place: term.at(['senses', n, 'id']),
          message: `Two senses of this term have the id ${code(sense.id)}, and a link could not tell them apart`,
          actual: sense.id,
          advice: 'Give this sense another id',
        };
      }
      seen.add(sense.id);
    }
  }
}
