import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fieldReference, jsonSchemas } from '../src/wiki/index.ts';
import { readFlags } from './command/flags.ts';

const USAGE = `npm run generate, or node scripts/schemas.ts [--check]

Writes the JSON Schema of each kind into schemas/ and the reference of fields into docs/reference/fields.md.
With --check nothing is written, and the exit status is 1 where a file is stale.`;

const values = readFlags(USAGE, { check: { type: 'boolean' }, root: { type: 'string' } });
const root = resolve(values.root ?? '.');
const folder = join(root, 'schemas');

const files = new Map<string, string>([
  ...Object.entries(jsonSchemas()).map(([name, text]): [string, string] => [join(folder, name), text]),
  [join(root, 'docs/reference/fields.md'), fieldReference()],
]);

function present(): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.schema.json'))
      .sort()
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

function current(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

const stale = [...files].filter(([path, text]) => current(path) !== text).map(([path]) => path);
const left = present().filter((path) => !files.has(path));
if (values.check) {
  for (const path of stale) console.error(`${relative(root, path)} is not what the schemas say.`);
  for (const path of left) console.error(`${relative(root, path)} belongs to no kind.`);
  if (stale.length + left.length > 0) {
    console.error('Run `npm run generate` and commit what it writes.');
    process.exitCode = 1;
  }
} else {
  for (const path of stale) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, files.get(path) ?? '');
  }
  for (const path of left) rmSync(path);
  console.log(
    `${stale.length} of ${files.size} files written, ${left.length} removed in schemas and docs/reference.`,
  );
}
