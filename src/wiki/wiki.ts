import type { Graph } from './graph/graph.ts';
import type { ReadFile } from './read/read-file.ts';
import type { Finding } from './rules/rule.ts';

/** How to load a wiki. */
export interface LoadOptions {
  /** The day that counts as now, `YYYY-MM-DD`; default `now` of the settings. */
  readonly now?: string;
}

/** A wiki as loaded: what it knows and what is wrong with it. */
export interface Wiki {
  readonly graph: Graph;
  readonly files: readonly ReadFile[];
  /** All findings, exceptions applied, sorted by file, place and rule. */
  readonly findings: readonly Finding[];
}
