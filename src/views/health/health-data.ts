import type { Health } from '../../wiki/index.ts';
import type { SiteView } from '../site-view.ts';
import { nextSteps, ORDER_OF_STEPS, type NextStep } from './next-steps.ts';
import { wikiHealth } from './wiki-health.ts';

/** The health of a wiki as data, with what to mend next, all lists whole. */
export interface HealthData extends Health {
  /** Why the steps stand in their order. */
  readonly order: string;
  readonly next: readonly Omit<NextStep, 'section'>[];
}

/** The JSON twin of the health page. */
export function healthData(view: SiteView): HealthData {
  const health = wikiHealth(view);
  const { steps } = nextSteps(health, view.graph);
  return {
    ...health,
    order: ORDER_OF_STEPS,
    next: steps.map(({ key, title, why, items }) => ({ key, title, why, items })),
  };
}
