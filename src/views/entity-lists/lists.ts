import { allCharts } from '../charts/all-charts.ts';
import { contributorsOf } from '../contributor-page.ts';
import type { SiteView } from '../site-view.ts';
import type { EntityList } from './entity-list.ts';
import { ofChart } from './of-chart.ts';
import { ofContributor } from './of-contributor.ts';
import { backlinksOf, relatedTo, timelineOfTopic } from './of-entity.ts';
import { ofSource } from './of-source.ts';
import { isLong } from './window.ts';

/** Whether the page of the entity shows only the beginning of a list. */
function isTooLong({ groups, together = false, needed = false }: EntityList): boolean {
  if (needed) return true;
  return together
    ? isLong(groups.reduce((sum, { rows }) => sum + rows.length, 0))
    : groups.some(({ rows }) => isLong(rows.length));
}

const known = new WeakMap<SiteView, ReadonlyMap<string, EntityList>>();

/** All lists that are too long for the page of their entity, by path; found once for all pages. */
export function entityLists(view: SiteView): ReadonlyMap<string, EntityList> {
  let lists = known.get(view);
  if (!lists) {
    const { graph } = view;
    const contributors = (['author', 'publisher'] as const).flatMap((kind) =>
      contributorsOf(view, kind).flatMap((contributor) => ofContributor(view, kind, contributor)),
    );
    // Backlinks take long to write, and are never more than the references.
    const muchLinked = [...graph.articles, ...graph.claims].filter(({ id }) =>
      isLong(graph.referencesTo(id).length),
    );
    const muchRelated = graph.claims.filter(({ id }) => isLong(graph.claimFacts(id).relations.length));
    const found = [
      ...graph.sources.flatMap((source) => ofSource(view, source)),
      ...contributors,
      ...muchLinked.map((entity) => backlinksOf(view, entity)),
      ...muchRelated.map((claim) => relatedTo(view, claim)),
      ...allCharts(view).flatMap((measure) => ofChart(view, measure)),
      ...graph.articlesOf('topic').flatMap((topic) => timelineOfTopic(view, topic)),
    ];
    lists = new Map(found.filter(isTooLong).map((list) => [list.path, list]));
    known.set(view, lists);
  }
  return lists;
}
