import { globSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { MutantCoverage } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
  type DryRunResult,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
} from '@stryker-mutator/api/test-runner';
import { AREAS, LEFT_OUT } from './areas.ts';
import { begin, endFile, written } from './test-words.ts';

/** What the changed files look at, and write into. */
interface Switchboard {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: MutantCoverage;
}

const board: Switchboard = ((globalThis as { __stryker__?: Switchboard }).__stryker__ ??= {});

/**
 * Runs tests in the process itself, again and again, with one mutant after the other switched on: the core keeps
 * nothing between two inputs, so that each takes milliseconds, where a process or a worker of its own takes a second.
 */
class InProcessRunner implements TestRunner {
  readonly #tests = new Map<string, { readonly file: string; readonly run: () => unknown }>();
  readonly #first: TestResult[] = [];

  capabilities() {
    // Mutants that matter only while a module loads are left out, so that nothing ever has to be loaded anew.
    return { reloadEnvironment: true };
  }

  /** Loads the tests of the area, and runs each once without a mutant. */
  async init(): Promise<void> {
    const words = import.meta.resolve('./test-words.ts');
    registerHooks({
      resolve: (specifier, context, next) =>
        specifier === 'vitest' ? { url: words, shortCircuit: true } : next(specifier, context),
    });
    await import(pathToFileURL(resolve('tests/setup/seed.ts')).href);
    const area = AREAS[process.env['GAPWIKI_MUTATE'] ?? ''];
    for (const file of globSync([...(area?.tests ?? [])]).sort()) {
      const from = written.length;
      await import(pathToFileURL(resolve(file)).href);
      endFile();
      for (const [index, { name, run }] of written.slice(from).entries()) {
        if (!LEFT_OUT.some((words) => name.includes(words)))
          this.#tests.set(`${file} ${index} ${name}`, { file, run });
      }
    }
    for (const [id, { file, run }] of this.#tests) {
      board.currentTestId = id;
      const start = performance.now();
      const failureMessage = await failureOf(id, run);
      // By the file Stryker sees that a test is new or changed.
      const result = { id, name: id, timeSpentMs: performance.now() - start, fileName: resolve(file) };
      this.#first.push(
        failureMessage === undefined
          ? { ...result, status: TestStatus.Success }
          : { ...result, status: TestStatus.Failed, failureMessage },
      );
    }
    board.currentTestId = undefined;
  }

  dryRun(): Promise<DryRunResult> {
    const mutantCoverage = board.mutantCoverage ?? { static: {}, perTest: {} };
    return Promise.resolve({ status: DryRunStatus.Complete, tests: this.#first, mutantCoverage });
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }: MutantRunOptions): Promise<MutantRunResult> {
    board.activeMutant = activeMutant.id;
    board.hitLimit = hitLimit;
    board.hitCount = 0;
    const asked = new Set(testFilter ?? this.#tests.keys());
    // First the tests that name the file, as those of a rule do, then the quickest: few mutants live to meet the rest.
    const subject = basename(activeMutant.fileName, '.ts');
    const rank = ({ id, timeSpentMs }: TestResult): number => timeSpentMs - (id.includes(subject) ? 1e9 : 0);
    const order = this.#first.filter(({ id }) => asked.has(id)).sort((a, b) => rank(a) - rank(b));
    let nrOfTests = 0;
    try {
      for (const { id } of order) {
        nrOfTests += 1;
        const failureMessage = await failureOf(id, this.#tests.get(id)?.run ?? (() => undefined));
        if (hitLimit !== undefined && board.hitCount > hitLimit) return { status: MutantRunStatus.Timeout };
        if (failureMessage !== undefined)
          return { status: MutantRunStatus.Killed, killedBy: [id], failureMessage, nrOfTests };
      }
      return { status: MutantRunStatus.Survived, nrOfTests };
    } finally {
      board.activeMutant = undefined;
    }
  }
}

async function failureOf(id: string, run: () => unknown): Promise<string | undefined> {
  begin(id);
  try {
    await run();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** What Stryker finds here. */
export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)];
