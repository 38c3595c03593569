import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteOptions } from '../../src/site/options.ts';
import { entityAddress } from '../../src/render/index.ts';
import {
  ARTICLE_KINDS,
  claimSchema,
  claimSourceSchema,
  idFromSentence,
  loadWiki,
  readFile,
  STANCES,
  whyTaken,
  type Entity,
  type Graph,
  type InvalidEntity,
  type Wiki,
} from '../../src/wiki/index.ts';
import { canAsk } from '../command/ask.ts';
import { didYouMean, wrongUse } from '../command/flags.ts';
import { writeChanges } from '../command/write-content.ts';
import { fieldProblem, idProblem } from './fields.ts';
import { withClaim } from './new-claim.ts';
import { askClaim } from './questions.ts';
import { shownPath, tell } from './tell.ts';

/** What is known of a new claim before anybody is asked. */
export interface ClaimRequest {
  readonly article?: string | undefined;
  readonly statement?: string | undefined;
  readonly id?: string | undefined;
  readonly source?: string | undefined;
  readonly stance?: string | undefined;
  readonly locator?: string | undefined;
  readonly asOf?: string | undefined;
  /** Whether fields that may be left out are written as well, behind a sign. */
  readonly all: boolean;
}

/** Puts the claim into its article, asking for what is missing; gives the exit status. */
export async function writeClaim(wiki: Wiki, request: ClaimRequest, usage: string): Promise<number> {
  const { graph } = wiki;
  refuseWrongAnswers(graph, request, usage);
  const missing = request.article === undefined || request.statement === undefined;
  const answers = missing && canAsk() ? { ...request, ...(await askClaim(graph, request)) } : request;
  const { article, statement } = answers;
  if (article === undefined) {
    return wrongUse(
      'Say which article makes the claim: `npm run new -- claim <article> "Statement."`.',
      usage,
    );
  }
  const id = answers.id ?? idFromSentence(statement ?? '');
  if (id === '') return wrongUse('Give the statement of the claim, or its id with `--id`.', usage);
  const taken = whyTaken(graph, id);
  if (taken) {
    console.error(`${taken}. Give another id with \`--id\`, if something else is meant.`);
    return 1;
  }
  return insert(graph, articleNamed(graph, article, usage), { ...answers, id });
}

/** Ends the process as wrong use where an answer that came as an option cannot stand. */
function refuseWrongAnswers(graph: Graph, request: ClaimRequest, usage: string): void {
  const { article, statement, id, source, stance, locator, asOf } = request;
  if (article !== undefined) articleNamed(graph, article, usage);
  const fields = [
    ['statement', statement, claimSchema.shape.statement],
    ['--locator', locator, claimSourceSchema.shape.locator],
    ['--as-of', asOf, claimSchema.shape.asOf],
  ] as const;
  for (const [name, value, field] of fields) {
    const wrong = value === undefined ? undefined : fieldProblem(field, value);
    if (wrong) wrongUse(`\`${name}\` cannot stand so: ${wrong}`, usage);
  }
  const notId = id === undefined ? undefined : idProblem(id);
  if (notId) wrongUse(notId, usage);
  if (stance !== undefined && !STANCES.some((each) => each === stance)) {
    const words = STANCES.map((each) => `\`${each}\``).join(', ');
    wrongUse(`There is no stance \`${stance}\`: use one of ${words}.${didYouMean(stance, STANCES)}`, usage);
  }
  if (source === undefined && (stance !== undefined || locator !== undefined)) {
    wrongUse(
      '`--stance` and `--locator` say how and where a source bears on the claim: give `--source`.',
      usage,
    );
  }
  if (source !== undefined && graph.resolve(source)?.entity.kind !== 'source') {
    const guess = didYouMean(
      source,
      graph.sources.map((each) => each.id),
    );
    wrongUse(
      `There is no source \`${source}\`.${guess} \`npm run cite\` or \`npm run new -- source\` writes one.`,
      usage,
    );
  }
}

function articleNamed(graph: Graph, word: string, usage: string): Entity | InvalidEntity {
  const found = graph.resolve(word)?.entity;
  if (found && ARTICLE_KINDS.some((kind) => kind === found.kind)) return found;
  if (found?.kind === 'claim') {
    const home = 'home' in found ? ` of \`${found.home}\`` : '';
    return wrongUse(`\`${word}\` is a claim${home}; name the article that makes the new one.`, usage);
  }
  const guess = didYouMean(
    word,
    graph.articles.map(({ id }) => id),
  );
  return wrongUse(`There is no article \`${word}\`.${guess}`, usage);
}

function insert(
  graph: Graph,
  article: Entity | InvalidEntity,
  claim: ClaimRequest & { readonly id: string },
): number {
  const { content, now } = siteOptions();
  const path = article.file;
  const before = readFileSync(join(content, path));
  const { id, statement, source, stance, locator, asOf } = claim;
  const sources = source === undefined ? undefined : [{ source, stance, locator }];
  const filled = { id, statement, sources, asOf };
  const made = withClaim(readFile({ path, bytes: before }), before, filled, { graph, all: claim.all });
  const refused =
    'refused' in made ? made.refused : writeChanges(content, [{ path, before, after: made.bytes }]);
  if (refused !== undefined || 'refused' in made) {
    console.error(`${refused} Nothing was written.`);
    return 1;
  }
  const { findings } = loadWiki(content, now ? { now } : {});
  const own = findings.filter(({ rule, place: { file, start } }) => {
    // That nothing cites it yet is the first of the steps below.
    if (rule === 'claim-unused') return false;
    return file === path && start.offset >= made.start && start.offset < made.end;
  });
  tell({
    done: `Put the claim \`${id}\` into ${shownPath(path)}`,
    findings: own,
    steps: [
      ...(own.length > 0 ? ['Fill in what is empty.'] : []),
      `Cite it where it belongs: \`[@${id}]\` in the text of an article.`,
      '`npm run check` names what is still missing.',
      `\`npm run dev\` shows it at http://localhost:4321${entityAddress('claim', id)}`,
    ],
  });
  return 0;
}
