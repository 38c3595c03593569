/**
 * Everything that a change must pass: form, types, generated files, the content, unit tests and browser tests.
 * All steps run, whatever fails; the last line counts tests and steps.
 */
import '../src/site/telemetry.ts';
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Step {
  readonly name: string;
  readonly command: readonly string[];
}

const bin = (name: string) => join('node_modules', '.bin', name);
const script = (name: string, ...args: string[]) => [process.execPath, `scripts/${name}.ts`, ...args];

/** The steps before the tests, those that take longest first. */
const STEPS: readonly Step[] = [
  { name: 'types hold', command: [bin('astro'), 'check', '--minimumFailingSeverity', 'warning'] },
  { name: 'files are formatted', command: [bin('prettier'), '--check', '--log-level', 'warn', '.'] },
  { name: 'the linter finds nothing', command: [bin('eslint'), '--max-warnings', '0', '.'] },
  { name: 'the content has no findings', command: script('check', '--strict') },
  { name: 'the lockfile serves every platform', command: script('lockfile', '--check') },
  { name: 'schemas and the reference of fields are up to date', command: script('schemas', '--check') },
  { name: 'the reference of rules is up to date', command: script('rule-docs', '--check') },
];

/** Steps that run at one time; each keeps about one processor busy. */
const LANES = 2;

function succeeds({ name, command }: Step): Promise<boolean> {
  const [file = '', ...args] = command;
  return new Promise((resolve) => {
    execFile(file, args, { encoding: 'utf8', maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      console.log(`${error ? '✗' : '✓'} ${name}`);
      // What a program printed says more than that it failed; without that it could not be started.
      if (error) console.log([stdout, stderr].filter(Boolean).join('\n') || error.message);
      resolve(error === null);
    });
  });
}

async function runSteps(): Promise<boolean[]> {
  const waiting = [...STEPS];
  const ended: boolean[] = [];
  const lane = async (): Promise<void> => {
    for (let step = waiting.shift(); step; step = waiting.shift()) ended.push(await succeeds(step));
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return ended;
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
}

/** Runs the tests and returns how many passed and failed; a run that broke off counts as one failure. */
function runTests(): { passed: number; failed: number } {
  const folder = mkdtempSync(join(tmpdir(), 'gapwiki-test-'));
  const file = join(folder, 'report.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { status } = spawnSync(bin('vitest'), args, { stdio: 'inherit' });
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
    const failed = Math.max(report.numFailedTests, status === 0 ? 0 : 1);
    return { passed: report.numPassedTests, failed };
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const seconds = (): number => Math.round(performance.now() / 1000);
const steps = await runSteps();
const stepsTook = seconds();
const tests = runTests();
const passed = steps.filter(Boolean).length + tests.passed;
const failed = steps.filter((ok) => !ok).length + tests.failed;
console.log(`\nThe steps took ${stepsTook} s, the tests ${seconds() - stepsTook} s.`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
