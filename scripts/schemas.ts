import { fieldReference, jsonSchemas, snippetFile } from '../src/wiki/index.ts';
import { writeGenerated } from './command/generated-files.ts';

const USAGE = `npm run generate, or node scripts/schemas.ts [--check] [--root DIR]

Writes the JSON Schema of each kind into schemas/, the reference of fields into docs/reference/fields.md and the
snippets of the editor into .vscode/wiki.code-snippets.
With --check nothing is written, and the exit status is 1 where a file is stale.`;

writeGenerated(USAGE, {
  files: new Map([
    ...Object.entries(jsonSchemas()).map(([name, text]): [string, string] => [`schemas/${name}`, text]),
    ['docs/reference/fields.md', fieldReference()],
    ['.vscode/wiki.code-snippets', snippetFile()],
  ]),
  own: { folder: 'schemas', ending: '.schema.json' },
  from: 'the schemas',
});
