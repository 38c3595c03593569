import { briefQuantityText, dateText, entityAddress, quantityText, sourceLabel } from '../../render/index.ts';
import type { ClaimEntity, Quantity, SourceEntity } from '../../wiki/index.ts';
import { authorLink, entityLinks, holderLinks, titleOf } from '../links.ts';
import type { SiteView } from '../site-view.ts';
import {
  FRESHNESS_WORDS,
  KIND_WORDS,
  markWord,
  STANCE_WORDS,
  STANDING_WORDS,
  SUPPORT_WORDS,
} from '../words.ts';
import { filled, sentences, sortable, unique, yearAndMonth, type CustomRecord } from './record.ts';
import { aheadName, interestName, measureName } from './names.ts';

/** The one number that stands for a figure in a sorted list: its value, else the middle of its span, else its bound. */
export function figureValue({ value, low, high }: Quantity): number | undefined {
  if (value !== undefined) return value;
  if (low !== undefined && high !== undefined) return (low + high) / 2;
  return low ?? high;
}

/** The sources of a claim that are known, each once, in written order. */
function sourcesOf(view: SiteView, claim: ClaimEntity, stances?: readonly string[]): SourceEntity[] {
  const ids = (claim.data.sources ?? [])
    .filter(({ stance }) => stances?.includes(stance) ?? true)
    .map(({ source }) => view.graph.resolve(source)?.entity.id ?? '');
  return unique(ids).flatMap((id) => view.graph.source(id) ?? []);
}

/** Interests behind the support of a claim; where there is but one, its name with "alone" as well. */
function interests(view: SiteView, claim: ClaimEntity): string[] {
  const names = unique(
    sourcesOf(view, claim, ['supports']).map(({ data }) => interestName(view, data.interest.kind)),
  );
  return names.length === 1 ? [...names, `${names[0]} alone`] : names;
}

/** Earlier and later forms of a claim in words, so that a list shows whether it changed. */
function changes(view: SiteView, claim: ClaimEntity): string {
  const facts = view.graph.claimFacts(claim.id);
  const told = (words: string, ids: readonly string[]): string[] =>
    ids.map((id) => `${words} “${titleOf(view.graph, id)}”`);
  return [
    ...told('Takes the place of', facts.supersedes),
    ...told('Its place was taken by', facts.supersededBy),
  ].join(' ');
}

/** The record of a claim. */
export function claimRecord(view: SiteView, claim: ClaimEntity): CustomRecord {
  const { data } = claim;
  const { settings, graph } = view;
  const facts = graph.claimFacts(claim.id);
  const quantities = data.quantities ?? [];
  const figures = quantities.map((quantity) => quantityText(quantity, settings));
  const holders = holderLinks(view, data.heldBy).map(({ text }) => text);
  const dimensions = entityLinks(view, claim.dimensions).map(({ text }) => text);
  const sources = sourcesOf(view, claim);
  const date = data.asOf ?? data.happened;
  const [first] = quantities.flatMap((quantity) => figureValue(quantity) ?? []);
  const grade = facts.best.grade ?? facts.best.party?.grade;
  const { sort, has } = sortable({
    date: date?.latest,
    year: date?.latest.slice(0, 4),
    value: first,
    citations: facts.usedIn.length,
  });
  return {
    url: entityAddress('claim', claim.id, view),
    content: sentences([
      data.statement,
      ...figures,
      ...holders,
      ...dimensions,
      ...sources.map((source) => sourceLabel(source.data, settings)),
      data.reasoning,
      data.note,
    ]),
    meta: filled({
      title: data.statement,
      id: `@${claim.id}`,
      also: (data.formerIds ?? []).join(', '),
      marks: facts.marks.map((mark) => markWord(mark).name).join(', '),
      figures: quantities.map((quantity) => briefQuantityText(quantity, settings)).join(' · '),
      // Figures of one measure are put in order by these, since the sort key holds but one figure.
      values: quantities
        .flatMap((quantity) => {
          const value = figureValue(quantity);
          return value === undefined ? [] : [`${measureName(view, quantity.measure)}=${value}`];
        })
        .join('; '),
      date: date ? dateText(date) : 'undated',
      changed: changes(view, claim),
      holders: holders.join(', '),
      sources: sources.map(({ id }) => `@${id}`).join(' '),
    }),
    filters: filled({
      kind: [KIND_WORDS.claim.one],
      dimension: dimensions,
      support: [SUPPORT_WORDS[facts.support.value].name],
      standing: [STANDING_WORDS[facts.standing.value].name],
      freshness: [FRESHNESS_WORDS[facts.freshness.value].name],
      holder: holders,
      author: unique(
        sources.flatMap((s) => (s.data.author ?? []).map((name) => authorLink(view, name).text)),
      ),
      publisher: unique(sources.flatMap((source) => source.data.publisher ?? [])),
      grade: grade === undefined ? [] : [settings.grades[grade]?.name ?? grade],
      interest: interests(view, claim),
      stance: unique((data.sources ?? []).map(({ stance }) => STANCE_WORDS[stance].name)),
      measure: unique(quantities.map(({ measure }) => measureName(view, measure))),
      ahead: unique(quantities.flatMap(({ ahead }) => aheadName(view, ahead) ?? [])),
      ...yearAndMonth(date),
      has,
    }),
    sort,
  };
}
