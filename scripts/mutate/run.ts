import { join } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import type { LogLevel, MutantStatus } from '@stryker-mutator/api/core';
import type { Area } from './areas.ts';

/** How the mutants of an area ended, and those that the tests did not notice. */
export interface Outcome {
  readonly mutants: number;
  /** Noticed: a test failed, or the mutant ran on without end. */
  readonly killed: number;
  readonly survived: number;
  /** In lines that no test reaches. */
  readonly uncovered: number;
  /** Left out: what stands in a module itself, such as the texts of a rule, and what a comment excludes. */
  readonly ignored: number;
  /** The survivors in order: `file:line mutator → what stood there then`. */
  readonly alive: readonly string[];
}

/** How one run is done. */
export interface RunOptions {
  /** Folder for the reports, the copy of the sources and what is known from the run before. */
  readonly cache: string;
  readonly processes: number;
  /** True to try every mutant, those too whose file and tests are as they were. */
  readonly anew: boolean;
  /** Files that are changed, in place of all of the area. */
  readonly files?: readonly string[];
}

/** Tries the mutants of an area and says how they ended. Throws where the tests fail without any mutant. */
export async function mutateArea(name: string, area: Area, options: RunOptions): Promise<Outcome> {
  // The processes that Stryker starts learn by it which tests they load.
  process.env['GAPWIKI_MUTATE'] = name;
  const results = await new Stryker({
    mutate: [...(options.files ?? area.mutate), '!**/*.test.ts'],
    testRunner: 'in-process',
    plugins: [join(import.meta.dirname, 'runner.ts')],
    coverageAnalysis: 'perTest',
    ignoreStatic: true,
    incremental: true,
    incrementalFile: join(options.cache, `${name}.json`),
    force: options.anew,
    tempDirName: join(options.cache, `sandbox-${name}`),
    // Only what is read is copied; each folder by its name, since others write into these meanwhile.
    ignorePatterns: [
      '.*',
      'content',
      'dist',
      'dist.*',
      'docs',
      'public',
      'schemas',
      'tests/hostile',
      'tests/wikis',
    ],
    disableTypeChecks: false,
    concurrency: options.processes,
    reporters: ['progress-append-only', 'json', 'html'],
    jsonReporter: { fileName: join(options.cache, `${name}-report.json`) },
    htmlReporter: { fileName: join(options.cache, `${name}.html`) },
    allowConsoleColors: false,
    // The enumeration of the levels is for compilers alone.
    logLevel: 'warn' as LogLevel,
  }).runMutationTest();
  const count = (...statuses: readonly MutantStatus[]): number =>
    results.filter(({ status }) => statuses.includes(status)).length;
  return {
    mutants: results.length,
    killed: count('Killed', 'Timeout'),
    survived: count('Survived'),
    uncovered: count('NoCoverage'),
    ignored: count('Ignored'),
    alive: results
      .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
      .map(
        ({ fileName, location, mutatorName, replacement }) =>
          `${fileName}:${location.start.line}:${location.start.column} ${mutatorName} → ${(replacement ?? '').replace(/\s+/g, ' ').slice(0, 80)}`,
      ),
  };
}

/** The share of killed mutants among those that were tried or that no test reaches, as a percentage; 100 of none. */
export function score({ killed, survived, uncovered }: Outcome): number {
  const all = killed + survived + uncovered;
  return all === 0 ? 100 : (100 * killed) / all;
}
