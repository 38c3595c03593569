import { briefQuantityText, dateText, entityAddress, quantityText } from '../render/index.ts';
import { dimensionReading as readingOf, type Article, type Mark } from '../wiki/index.ts';
import { sizesOf } from './charts/wording.ts';
import { holderLinks, type MaybeLink } from './links.ts';
import type { SiteView } from './site-view.ts';
import { markWord } from './words.ts';

type MeasureReading = ReturnType<typeof readingOf>[number];
type Group = MeasureReading['groups'][number];

/** A figure as a reading shows it. */
export interface ReadingFigure {
  readonly href: string;
  readonly figure: string;
  /** The figure in few words. */
  readonly brief: string;
  readonly statement: string;
  readonly asOf: string;
  /** Series or class of test, in words. */
  readonly method: string | undefined;
  readonly heldBy: readonly MaybeLink[];
  readonly mark: { readonly mark: Mark; readonly name: string } | undefined;
  /** Number of older figures of the same series or class. */
  readonly older: number;
  /** Name of the highest grade that supports the claim. */
  readonly grade: string | undefined;
}

/** What the figures of one measure read: the newest of each series or class of test. */
export interface ReadingGroup {
  readonly measure: string;
  readonly description: string | undefined;
  /** Who is ahead in how many of the series or classes, in words. */
  readonly summary: string;
  /** The same in a sentence without a full stop, with the sizes of the lead. */
  readonly now: string;
  /** The newest of the figures whose claims have support of the highest grade. */
  readonly best: ReadingFigure | undefined;
  readonly figures: readonly ReadingFigure[];
}

function poleName(view: SiteView, pole: string): string {
  return pole === 'level' ? 'level' : `${view.settings.poles[pole]?.adjective ?? pole} ahead`;
}

/** Who is ahead in how many series or classes, the first of them at length, and by how much the leader leads. */
function nowText(view: SiteView, { measure, groups, ahead }: MeasureReading): string {
  const [first, ...others] = ahead;
  if (!first) return '';
  const quantities = groups.flatMap(({ points: [newest] }) => {
    const quantity = view.graph.claim(newest.claim)?.data.quantities?.[newest.quantity];
    return newest.ahead === first.pole && quantity ? [quantity] : [];
  });
  const sizes = first.pole === 'level' ? '' : sizesOf(view, measure, quantities);
  const all = groups.length;
  const where =
    all === 1
      ? 'in the one series or class of test'
      : `in ${first.groups === all ? 'all' : `${first.groups} of`} ${all} series and classes of test`;
  const lead = `${poleName(view, first.pole)} ${where}${sizes === '' ? '' : `, by ${sizes}`}`;
  return [lead, ...others.map(({ pole, groups: count }) => `${poleName(view, pole)} in ${count}`)].join('; ');
}

function figureOf(view: SiteView, { series, testClass, points }: Group): ReadingFigure | undefined {
  const { graph, settings } = view;
  const [newest] = points;
  const claim = graph.claim(newest.claim);
  const quantity = claim?.data.quantities?.[newest.quantity];
  if (!claim || !quantity) return undefined;
  const { marks, best } = graph.claimFacts(claim.id);
  const [mark] = marks;
  const grade = best.grade ?? best.party?.grade;
  const method = series
    ? settings.series?.[series]?.name
    : testClass && settings.testClasses?.[testClass]?.name;
  return {
    href: entityAddress('claim', claim.id, view),
    figure: quantityText(quantity, settings),
    brief: briefQuantityText(quantity, settings),
    statement: claim.data.statement,
    asOf: newest.asOf ? dateText(newest.asOf) : 'undated',
    method,
    heldBy: holderLinks(view, claim.data.heldBy),
    mark: mark && { mark, name: markWord(mark).name },
    older: points.length - 1,
    grade: grade && settings.grades[grade]?.name,
  };
}

/** What the evidence on a dimension reads now, measure by measure, newest figures first. */
export function dimensionReading(view: SiteView, article: Article<'dimension'>): ReadingGroup[] {
  const { graph, settings } = view;
  const grades = Object.values(settings.grades).map(({ name }) => name);
  return readingOf(graph, article.id).map((reading) => {
    const { measure, groups, ahead } = reading;
    const figures = groups.flatMap((group) => figureOf(view, group) ?? []);
    const highest = grades.find((name) => figures.some(({ grade }) => grade === name));
    return {
      measure: settings.measures[measure]?.name ?? measure,
      description: settings.measures[measure]?.description,
      summary: ahead
        .map(({ pole, groups: count }) => `${poleName(view, pole)} in ${count} of ${groups.length}`)
        .join(', '),
      now: nowText(view, reading),
      best: highest === undefined ? undefined : figures.find(({ grade }) => grade === highest),
      figures,
    };
  });
}
