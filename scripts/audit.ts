import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { advisoryFaults, JUDGED, readAdvisories } from './audit/advisories.ts';
import { licenceFaults, licencesOf } from './audit/licences.ts';
import { originFaults, scriptFaults, withoutDigest } from './audit/locked.ts';
import { readManifest, readPackages } from './audit/packages.ts';
import { reasonFaults } from './audit/reasons.ts';
import { readFlags } from './command/flags.ts';

const USAGE = `npm run audit -- [--offline]

Looks at what the wiki rests on: licences, scripts that run when a package is installed, where packages come from,
a reason for each direct dependency, and the advisories that the registry knows. Exit status: 0 fine, 1 something
is to be done or the registry could not be asked, 2 wrong use.

  --offline   without the advisories`;

const ROOT = join(import.meta.dirname, '..');
const flags = readFlags(USAGE, { offline: { type: 'boolean' } });

/** The report of \`npm audit\`, which ends with status 1 where it has something to say. */
function npmAudit(): string {
  const { npm_execpath: npm } = process.env;
  const [command, ...args] = npm ? [process.execPath, npm] : ['npm'];
  const shell = !npm && process.platform === 'win32';
  const told = spawnSync(command ?? 'npm', [...args, 'audit', '--json'], {
    cwd: ROOT,
    encoding: 'utf8',
    shell,
  });
  if (told.error) throw told.error;
  return told.stdout;
}

function advisories(): string[] {
  try {
    const found = readAdvisories(npmAudit());
    for (const { id, name } of found) if (JUDGED.has(id)) console.log(`  ${name}: ${id}: ${JUDGED.get(id)}`);
    return advisoryFaults(found);
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return [`The registry could not be asked for advisories: ${why}`];
  }
}

const manifest = readManifest(ROOT);
const packages = readPackages(ROOT);
const table = readFileSync(join(ROOT, 'docs/dependencies.md'), 'utf8');
const shipped = licencesOf(packages);
const bare = withoutDigest(packages);

const steps: readonly (readonly [string, () => string[]])[] = [
  [`licences of ${shipped.size} packages are compatible`, () => licenceFaults(packages)],
  ['only listed packages run scripts when they are installed', () => scriptFaults(packages, manifest)],
  ['packages come from one registry and are known by a digest', () => originFaults(packages)],
  ['each direct dependency has its reason and an exact version', () => reasonFaults(manifest, table)],
  ...(flags.offline ? [] : [['no advisory affects the wiki', advisories] as const]),
];
let failed = false;
for (const [name, look] of steps) {
  const faults = look();
  failed ||= faults.length > 0;
  console.log(`${faults.length > 0 ? '✗' : '✓'} ${name}`);
  for (const fault of faults) console.log(`  ${fault}`);
}
if (bare.length > 0) {
  console.log(
    `\n${bare.length} packages for other platforms have no digest, since the registry did not have them while locking:\n  ${bare.join('\n  ')}`,
  );
}
process.exitCode = failed ? 1 : 0;
