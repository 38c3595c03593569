import type { SourceText } from '../read/place.ts';
import type { Body, UncitedFigure } from './body.ts';

/** Placeholder until the real module is written over it; finds nothing. Not committed. */
export function uncitedFigures(
  _body: Body,
  _source: SourceText,
  _options: { names: readonly string[] },
): UncitedFigure[] {
  return [];
}
