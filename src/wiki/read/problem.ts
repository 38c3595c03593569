import type { Fix } from '../edit/index.ts';
import type { Place } from './place.ts';

/**
 * Something wrong with the content, as the layer that saw it reports it. It becomes a finding when the
 * runner adds the severity and the address that belong to its rule.
 */
export interface Problem {
  /** Id of the rule that is broken. */
  readonly rule: string;
  readonly place: Place;
  /** What is wrong and, in the same breath, why; a full sentence without a full stop at its end, values in backticks, no location. */
  readonly message: string;
  /** What stands there. */
  readonly actual?: string;
  /** What may have been meant, best guess first: shown as "did you mean". */
  readonly expected?: readonly string[];
  /** What to do about it, a full sentence without a full stop at its end. */
  readonly advice?: string;
  /** What would mend it, where that is known. */
  readonly fix?: Fix;
}
