import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteOptions } from '../src/site/options.ts';
import { addressProblem, loadWiki, whyTaken } from '../src/wiki/index.ts';
import { requireContent } from './command/content-folder.ts';
import { applyFlags, contentFlags, readWords, wrongUse } from './command/flags.ts';
import { writeChanges } from './command/write-content.ts';
import { collect, type Collected } from './cite/collect.ts';
import { RESOLVER } from './cite/fetch-record.ts';
import { identify, type Work } from './cite/identify.ts';
import { knownSources } from './cite/known-sources.ts';
import { plan, type Outcome } from './cite/plan.ts';
import { tellOutcomes } from './cite/tell-outcomes.ts';
import { idProblem } from './new/fields.ts';

const USAGE = `npm run cite -- <DOI | arXiv number | address of such a page | file.bib | file.json | file.ris> …

Writes source records. What is known already, by DOI, number at arXiv or title, is completed and not written
twice. Exit status: 0 done, 1 something could not be read or fetched, 2 wrong use.

  --only KEY      of files, only the record with this key; may be given several times
  --id ID         id of the new record, where there is one alone
  --dry-run       tell what would be written, and write nothing
  --offline       fetch nothing: write records with what is known
  --resolver URL  where DOIs are resolved (default ${RESOLVER})
  --content DIR   folder of the content (default content)`;

const { values: flags, words } = readWords(USAGE, {
  ...contentFlags,
  only: { type: 'string', multiple: true },
  id: { type: 'string' },
  'dry-run': { type: 'boolean' },
  offline: { type: 'boolean' },
  resolver: { type: 'string', default: RESOLVER },
});
if (words.length === 0) wrongUse('Say what to cite, such as a DOI or a file of records.', USAGE);
const works = words.map(named);
const badResolver = addressProblem(flags.resolver);
if (badResolver) wrongUse(`\`--resolver\`: ${badResolver}.`, USAGE);
const badId = flags.id === undefined ? undefined : idProblem(flags.id);
if (badId) wrongUse(badId, USAGE);
applyFlags(flags);
requireContent(USAGE);
process.exitCode = await cite();

function named(word: string): Work {
  const work = identify(word);
  return 'problem' in work ? wrongUse(work.problem, USAGE) : work;
}

async function cite(): Promise<number> {
  const { content, now } = siteOptions();
  const { graph, files } = loadWiki(content, now ? { now } : {});
  const taken = flags.id === undefined ? undefined : whyTaken(graph, flags.id);
  if (taken) return failed(`${taken}. Give another one with \`--id\`.`);

  const isSource = (id: string): boolean => graph.resolve(id)?.entity.kind === 'source';
  const how = { resolver: flags.resolver, offline: flags.offline === true, only: flags.only ?? [], isSource };
  const collected: Collected[] = [];
  for (const work of works) collected.push(await collect(work, how));
  const drafts = collected.flatMap((each) => each.drafts);
  const problems = collected.flatMap((each) => each.problems);
  if (flags.id !== undefined && drafts.length > 1) {
    return wrongUse(`\`--id\` is for one record, and there are ${drafts.length}.`, USAGE);
  }

  const bytesOf = (path: string): Uint8Array => readFileSync(join(content, path));
  const library = { graph, sources: knownSources(files), bytesOf };
  const outcomes = plan(
    library,
    drafts.map((draft) => ({ ...draft, ...(flags.id && { id: flags.id }) })),
  );
  const changes = onePerFile(outcomes);
  const refused = flags['dry-run'] ? undefined : writeChanges(content, changes);
  if (refused) return failed(`${refused} Nothing was written.`);
  const { findings } = flags['dry-run'] ? { findings: [] } : loadWiki(content, now ? { now } : {});
  tellOutcomes(outcomes, { findings, dry: flags['dry-run'] === true });
  for (const problem of problems) console.error(problem);
  return problems.length > 0 ? 1 : 0;
}

function onePerFile(outcomes: readonly Outcome[]) {
  return outcomes.flatMap(({ change }) => (change ? [change] : []));
}

function failed(message: string): number {
  console.error(message);
  return 1;
}
