import { fileURLToPath } from 'node:url';
import { browserCopies, COPIES } from './command/browser-copies.ts';
import { writeGenerated } from './command/generated-files.ts';

const USAGE = `npm run generate, or node scripts/form-checks.ts [--check] [--root DIR]

Copies what the forms of the site check in the browser from the core to the scripts of the browser. With --check
nothing is written, and the exit status is 1 where a copy is stale.`;

writeGenerated(USAGE, {
  files: browserCopies(fileURLToPath(new URL('..', import.meta.url))),
  own: { folder: COPIES, ending: '.ts' },
  from: 'the core',
});
