/**
 * Everything that a change must pass: form, types, generated files, the content, unit tests and browser tests.
 * All steps run, whatever fails; the last line counts tests and steps.
 */
import '../src/site/telemetry.ts';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Step {
  readonly name: string;
  readonly command: readonly string[];
}

const bin = (name: string) => join('node_modules', '.bin', name);
const script = (name: string, ...args: string[]) => [process.execPath, `scripts/${name}.ts`, ...args];

const STEPS: readonly Step[] = [
  { name: 'files are formatted', command: [bin('prettier'), '--check', '--log-level', 'warn', '.'] },
  { name: 'the linter finds nothing', command: [bin('eslint'), '--max-warnings', '0', '.'] },
  { name: 'types hold', command: [bin('astro'), 'check', '--minimumFailingSeverity', 'warning'] },
  { name: 'the lockfile serves every platform', command: script('lockfile', '--check') },
  { name: 'schemas and the reference of fields are up to date', command: script('schemas', '--check') },
  { name: 'the reference of rules is up to date', command: script('rule-docs', '--check') },
  { name: 'the content has no findings', command: script('check', '--strict') },
];

function succeeds({ name, command }: Step): boolean {
  const [file = '', ...args] = command;
  const { status, stdout, stderr, error } = spawnSync(file, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  console.log(`${status === 0 ? '✓' : '✗'} ${name}`);
  if (status !== 0) console.log([error?.message, stdout, stderr].filter(Boolean).join('\n'));
  return status === 0;
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

const steps = STEPS.map(succeeds);
const tests = runTests();
const passed = steps.filter(Boolean).length + tests.passed;
const failed = steps.filter((ok) => !ok).length + tests.failed;
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
