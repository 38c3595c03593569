import type { Mark } from '../../wiki/index.ts';
import type { Shape } from './shapes.ts';

/** The outline of each form around the point 0,0, as the `d` of a path in an area of 12 by 12 pixels. */
export const SHAPE_PATHS: Readonly<Record<Shape, string>> = {
  circle: 'M-5,0a5,5 0 1,0 10,0a5,5 0 1,0 -10,0',
  square: 'M-4.5,-4.5h9v9h-9z',
  diamond: 'M0,-6.5L6.5,0L0,6.5L-6.5,0z',
  triangle: 'M0,-6L6,5H-6z',
  plus: 'M-2,-6h4v4h4v4h-4v4h-4v-4h-4v-4h4z',
  ring: 'M-6,0a6,6 0 1,0 12,0a6,6 0 1,0 -12,0M-2.5,0a2.5,2.5 0 1,1 5,0a2.5,2.5 0 1,1 -5,0',
  bar: 'M-6,-2.5h12v5h-12z',
  cross: 'M-5,-3L-3,-5L0,-2L3,-5L5,-3L2,0L5,3L3,5L0,2L-3,5L-5,3L-2,0z',
};

/**
 * What is drawn over the sign of a figure whose claim has a mark: a ring, a stroke, a cross. Second-hand figures
 * have a broken outline instead. Withdrawn claims are in no chart.
 */
export const MARK_PATHS: Readonly<Partial<Record<Mark, string>>> = {
  disputed: 'M-9.5,0a9.5,9.5 0 1,0 19,0a9.5,9.5 0 1,0 -19,0',
  challenged: 'M-8,8L8,-8',
  superseded: 'M-9,0H9',
  'retracted-source': 'M-8,-8L8,8M-8,8L8,-8',
  unsupported: 'M0,-10V-7M0,7V10',
  'past-review': 'M-1.2,0a1.2,1.2 0 1,0 2.4,0a1.2,1.2 0 1,0 -2.4,0',
};
