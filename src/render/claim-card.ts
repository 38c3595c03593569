import type { Element, ElementContent } from 'hast';
import type { ClaimEntity, Graph } from '../wiki/index.ts';
import { address } from './address.ts';
import type { Citations } from './citations.ts';
import { dateText } from './date.ts';
import { element } from './hast.ts';
import { worstMark } from './mark.ts';
import { quantityText } from './quantity.ts';

/**
 * A claim shown whole within an article: statement with its worst mark, figures in words, date, and numbered
 * sources, those that dispute it apart. A statement is plain text, so that a card can never hold a card.
 */
export function claimCard(
  claim: ClaimEntity,
  graph: Graph,
  citations: Citations,
  base: string | undefined,
): Element {
  const { data } = claim;
  const mark = worstMark(graph, claim.id, base);
  const link = element('a', { href: address(graph, claim.id, { base }) }, data.statement);
  const statement = element('p', { className: ['claim-statement'] }, link, ...(mark ? [' ', mark] : []));
  const card = element('aside', { className: ['claim-card'], role: 'note' }, statement);
  if (data.quantities) card.children.push(figures(claim, graph));
  const notes = [...dates(claim), ...evidence(claim, graph, citations)];
  if (notes.length > 0) card.children.push(element('p', { className: ['claim-meta'] }, ...notes));
  return card;
}

function figures({ data }: ClaimEntity, graph: Graph): Element {
  const rows = (data.quantities ?? []).map((quantity) => {
    const measures = graph.settings.measures;
    const name = Object.hasOwn(measures, quantity.measure) ? measures[quantity.measure]?.name : undefined;
    const words = quantityText(quantity, graph.settings);
    return element('div', {}, element('dt', {}, name ?? quantity.measure), element('dd', {}, words));
  });
  return element('dl', { className: ['claim-figures'] }, ...rows);
}

function dates({ data }: ClaimEntity): string[] {
  return [
    ...(data.happened ? [`Happened ${dateText(data.happened)}. `] : []),
    ...(data.asOf ? [`As of ${dateText(data.asOf)}. `] : data.happened ? [] : ['Undated. ']),
  ];
}

function evidence(claim: ClaimEntity, graph: Graph, citations: Citations): (ElementContent | string)[] {
  const against = (claim.data.sources ?? []).filter((cited) => cited.stance === 'disputes');
  const disputing = against.map((cited) => graph.resolve(cited.source)?.entity.id ?? '');
  citations.noteClaim(claim.id);
  const cited = graph.citedSources(claim.id);
  return [
    ...(cited.length > 0 ? ['Sources ', citations.sources(cited)] : ['No source supports it']),
    ...(disputing.length > 0 ? [', disputed by ', citations.sources(disputing)] : []),
    '.',
  ];
}
