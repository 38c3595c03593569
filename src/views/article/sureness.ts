import type { Article } from '../../wiki/index.ts';
import { weighEvidence, type WeighedEvidence } from '../evidence/weigh.ts';
import { thinness } from '../health/thin.ts';
import { wikiHealth } from '../health/wiki-health.ts';
import type { SiteView } from '../site-view.ts';
import { counted } from '../words.ts';

/** How sure one can be of what the evidence on a dimension reads. */
export interface Sureness {
  /** What stands behind it, in a sentence. */
  readonly sentence: string;
  /** Why the evidence is thin, in words; empty where it is not. */
  readonly thin: readonly string[];
  /** Number of those who measured. */
  readonly measurers: number;
  /** Without the lists that grow with the wiki. */
  readonly evidence: Omit<WeighedEvidence, 'sources' | 'noOrigin'>;
}

function weakOf(weak: number, of: number): string {
  if (of === 1) return 'it is ';
  return weak === of ? 'all of them are ' : `${weak} of them ${weak === 1 ? 'is' : 'are'} `;
}

function sentenceOf(parts: readonly string[]): string {
  const text = parts.join('; ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** Weighs the claims in use that bear on a dimension; `undefined` where there are none. */
export function surenessOf(view: SiteView, { id }: Article<'dimension'>): Sureness | undefined {
  const health = wikiHealth(view);
  const coverage = health.coverage.find(({ dimension }) => dimension === id);
  if (!coverage || coverage.claims.length === 0) return undefined;
  const evidence = weighEvidence(view, coverage.claims);
  const { sources: _sources, noOrigin: _noOrigin, ...shown } = evidence;
  const { support, standing } = coverage;
  const weak = support['second-hand'].length + support.unsupported.length;
  const weakness = support.unsupported.length > 0 ? 'second-hand or unsupported' : 'second-hand';
  const contested = standing.disputed.length + standing.challenged.length;
  const of = coverage.claims.length;
  const parts = [
    `${counted(evidence.origins, 'independent origin')} ${evidence.origins === 1 ? 'stands' : 'stand'} behind ${counted(of, 'claim')}`,
    ...(weak > 0 ? [weakOf(weak, of) + weakness] : []),
    ...(contested > 0 ? [`${contested} ${contested === 1 ? 'is' : 'are'} disputed or challenged`] : []),
  ];
  return {
    sentence: sentenceOf(parts),
    thin: thinness(coverage, health.now),
    measurers: coverage.measurers.length + coverage.unnamedMeasurers,
    evidence: shown,
  };
}
