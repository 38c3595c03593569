import type { Fix } from '../edit/index.ts';
import type { Graph } from '../graph/graph.ts';
import type { ReadFile } from '../read/read-file.ts';
import type { Place } from '../read/place.ts';
import type { Problem } from '../read/problem.ts';
import type { NewLines } from './new-lines.ts';

/** How bad a finding is: an error stops the build. */
export type Severity = 'error' | 'warning' | 'info';

/** What a rule can look at. */
export interface RuleContext {
  readonly graph: Graph;
  readonly files: readonly ReadFile[];
  /** Paths below the content folder of the pictures in `images/`. */
  readonly images: ReadonlySet<string>;
  /** Problems that reading, validating and parsing reported, by rule. */
  reported(rule: string): readonly Problem[];
}

/** A problem as a rule's check gives it: the runner stamps the rule on it. */
export type Found = Omit<Problem, 'rule'>;

/** An example of content that breaks or keeps a rule: files by path below the content folder. */
export interface Example {
  /** What the example shows, in a few words. */
  readonly title: string;
  /** Path → text; a minimal `wiki.yml` is added where there is none. */
  readonly files: Readonly<Record<string, string>>;
  /** For a bad example: what the finding's place must cut out of the file. */
  readonly at?: string;
  /** For a bad example that `--fix` mends: the files that it changes, as they are then; a file that moves stands at its new path. */
  readonly mended?: Readonly<Record<string, string>>;
}

/** A rule of the checker: documentation, examples and check in one file. */
export interface Rule {
  /** Permanent id, kebab case. */
  readonly id: string;
  readonly severity: Severity;
  /** What the rule asks, in one sentence. */
  readonly summary: string;
  /** Why, in a paragraph for the author of the content. */
  readonly why: string;
  /** What to do, in a paragraph. */
  readonly fix: string;
  /** What `--fix` does about findings of the rule, and about which, in a sentence; absent where it does nothing. */
  readonly mends?: string;
  readonly bad: readonly Example[];
  readonly good: readonly Example[];
  /**
   * Whether a file's `exceptions` may accept findings of the rule; default: warnings may be accepted,
   * errors may not, since the pages built from them would be wrong.
   */
  readonly exceptable?: boolean;
  check(context: RuleContext): Iterable<Found>;
}

/** A problem with all that a report needs. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly place: Place;
  readonly message: string;
  readonly actual?: string;
  readonly expected?: readonly string[];
  readonly advice?: string;
  /** What would mend it, where that is known; what is certain `--fix` does. */
  readonly fix?: Fix;
  /** The lines that the fix writes anew. */
  readonly write?: readonly NewLines[];
  /** Path of the rule's page, relative to the repository: `docs/reference/rules/<id>.md`. */
  readonly help: string;
}
