import { dateText } from '../../render/index.ts';
import type { Graph, Health } from '../../wiki/index.ts';
import { counted } from '../words.ts';
import { thinness } from './thin.ts';

/** One thing to look at: an entity, a file or a rule, and why it stands where it does. */
export interface StepItem {
  /** Id of an entity, or path of a file, or id of a rule. */
  readonly id: string;
  readonly is: 'entity' | 'file' | 'rule';
  readonly note: string;
}

/** One kind of work on the wiki. */
export interface NextStep {
  readonly key: string;
  /** What to do, with the numbers. */
  readonly title: string;
  /** Why it stands at this place in the order. */
  readonly why: string;
  /** All things to do of this kind, that with most claims hanging on it first. */
  readonly items: readonly StepItem[];
  /** Id of the section of the health page that has more on it. */
  readonly section: string;
}

/** Why the steps stand in this order, in one sentence. */
export const ORDER_OF_STEPS =
  'First what is wrong, then what readers cannot check, then what would fall with one source, then what may be thin or out of date, then what is hard to find or left for later. Within each kind of work, what most claims hang on comes first.';

/** Rules whose findings have a step of their own. */
const OWN_STEP: ReadonlySet<string> = new Set([
  'uncited-figure',
  'past-review',
  'claim-unused',
  'source-unused',
  'claim-unsupported',
]);

const entity = (id: string, note = ''): StepItem => ({ id, is: 'entity', note });

type Step = (health: Health, graph: Graph) => Omit<NextStep, 'key'>;

/** The kinds of work, in the order in which a maintainer should take them. */
const STEPS: Readonly<Record<string, Step>> = {
  errors: ({ rules }) => {
    const of = rules.filter(({ severity, open }) => severity === 'error' && open > 0);
    const count = of.reduce((sum, { open }) => sum + open, 0);
    return {
      title: `Mend ${counted(count, 'error')}`,
      why: 'Pages made from broken content would be wrong.',
      items: of.map(({ rule, open }) => ({ id: rule, is: 'rule', note: counted(open, 'error') })),
      section: 'check',
    };
  },
  retracted: ({ statuses }) => {
    const of = statuses.standing['retracted-source'];
    return {
      title: `Look again at ${counted(of.length, 'claim')} that ${of.length === 1 ? 'rests' : 'rest'} on retracted work`,
      why: 'A reader takes them for evidence that no longer exists.',
      items: of.map((id) => entity(id)),
      section: 'statuses',
    };
  },
  unsupported: ({ unsupported }) => ({
    title: `Find support for ${counted(unsupported.length, 'claim')}, or withdraw ${unsupported.length === 1 ? 'it' : 'them'}`,
    why: 'No source stands behind them.',
    items: unsupported.map((id) => entity(id)),
    section: 'weak',
  }),
  'uncited-figures': ({ uncitedFigures }) => {
    const count = uncitedFigures.reduce((sum, { open, accepted }) => sum + open + accepted, 0);
    return {
      title: `Cite ${counted(count, 'figure')} in prose, or leave ${count === 1 ? 'it' : 'them'} out`,
      why: 'Figures are what readers pass on, and these cannot be checked.',
      items: [...uncitedFigures]
        .sort((a, b) => b.open + b.accepted - a.open - a.accepted)
        .map(({ file, open, accepted }) => ({
          id: file,
          is: 'file',
          note: accepted > 0 ? `${open + accepted}, of which ${accepted} accepted` : String(open),
        })),
      section: 'check',
    };
  },
  'second-hand': ({ secondHand, unread }) => ({
    title: `Read or trace the sources of ${counted(secondHand.length, 'second-hand claim')}`,
    why: 'Nobody here has seen the evidence itself; reading one source can lift many claims.',
    items: unread.map(({ source, todo, claims }) =>
      entity(
        source,
        `${todo === 'read-itself' ? 'read it itself' : 'find what it goes back to'}: ${counted(claims.length, 'claim')}`,
      ),
    ),
    section: 'weak',
  }),
  'single-origin': ({ singleOrigin, reliance }) => {
    const weak = new Set(singleOrigin);
    const items = reliance
      .map(({ source, unsupported }) => ({ source, count: unsupported.filter((id) => weak.has(id)).length }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count);
    return {
      title: `Find a second origin for ${counted(singleOrigin.length, 'claim')}`,
      why: 'If their one source falls, nothing is left of them.',
      items: items.map(({ source, count }) => entity(source, `${counted(count, 'claim')} on it alone`)),
      section: 'reliance',
    };
  },
  'past-review': ({ pastReview }, graph) => {
    const { claims, articles } = pastReview;
    const due = [...claims, ...articles.map(({ id }) => id)].flatMap((id) => {
      const date = (graph.claim(id) ?? graph.article(id))?.data.reviewBy;
      return date ? [{ id, date }] : [];
    });
    due.sort((a, b) => (a.date.latest < b.date.latest ? -1 : a.date.latest > b.date.latest ? 1 : 0));
    return {
      title: `Review ${due.length === 1 ? '1 claim or article' : `${due.length} claims and articles`} whose day has passed`,
      why: 'The day until which somebody vouched for them is over; the longest overdue come first.',
      items: due.map(({ id, date }) => entity(id, `due by ${dateText(date)}`)),
      section: 'reviews',
    };
  },
  coverage: ({ coverage, now }) => {
    const thin = coverage
      .map((one) => ({ one, reasons: thinness(one, now) }))
      .filter(({ reasons }) => reasons.length > 0)
      .sort((a, b) => b.reasons.length - a.reasons.length || b.one.claims.length - a.one.claims.length);
    return {
      title: `Widen the evidence on ${counted(thin.length, 'dimension')}`,
      why: 'What they read now hangs on few, old or unread sources.',
      items: thin.map(({ one, reasons }) => entity(one.dimension, reasons.join(', '))),
      section: 'coverage',
    };
  },
  undated: ({ undated }) => ({
    title: `Date ${counted(undated.length, 'claim')}`,
    why: `Without a date nobody can tell when ${undated.length === 1 ? 'it holds' : 'they hold'}, or which is newer.`,
    items: undated.map((id) => entity(id)),
    section: 'reviews',
  }),
  warnings: ({ rules }) => {
    const of = rules.filter(({ severity, rule, open }) => {
      return severity !== 'error' && open > 0 && !OWN_STEP.has(rule);
    });
    const count = of.reduce((sum, { open }) => sum + open, 0);
    return {
      title: `See to ${counted(count, 'other warning')}`,
      why: 'The check knows how each is mended.',
      items: of.map(({ rule, open }) => ({ id: rule, is: 'rule', note: counted(open, 'finding') })),
      section: 'check',
    };
  },
  orphans: ({ orphans: { articles, claims, sources } }) => {
    const all = [...articles.map(({ id }) => id), ...claims, ...sources];
    return {
      title: `Link or use ${counted(all.length, 'page')} to which nothing leads`,
      why: `Readers meet ${all.length === 1 ? 'it' : 'them'} by an index or by search alone.`,
      items: all.map((id) => entity(id)),
      section: 'orphans',
    };
  },
  exceptions: ({ exceptions }) => {
    const of = exceptions.filter(({ rule, accepts }) => accepts > 0 && rule !== 'uncited-figure');
    const count = of.reduce((sum, { accepts }) => sum + accepts, 0);
    return {
      title: `Work off ${counted(count, 'accepted finding')}`,
      why: 'Somebody gave a reason to leave them as they are; reasons can lapse.',
      items: of.map(({ file, rule, accepts }) => ({ id: file, is: 'file', note: `${rule}: ${accepts}` })),
      section: 'check',
    };
  },
};

/** What to do next, in order, and the kinds of work of which nothing is left. */
export function nextSteps(
  health: Health,
  graph: Graph,
): { readonly steps: readonly NextStep[]; readonly done: readonly string[] } {
  const all = Object.entries(STEPS).map(([key, step]) => ({ key, ...step(health, graph) }));
  return {
    steps: all.filter(({ items }) => items.length > 0),
    done: all.filter(({ items }) => items.length === 0).map(({ key }) => key),
  };
}
