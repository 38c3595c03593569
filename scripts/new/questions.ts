import {
  articleSchemas,
  claimSchema,
  claimSourceSchema,
  idFromSentence,
  PURPOSES,
  sourceSchema,
  STANCES,
  whyTaken,
  type Graph,
} from '../../src/wiki/index.ts';
import { askAmong, askOne, askText } from '../command/ask.ts';
import { fieldProblem, idProblem, NEW_KINDS, type FileKind, type NewKind } from './fields.ts';

/** Asks what is to be made. */
export function askKind(): Promise<NewKind> {
  return askOne(
    'What do you want to write?',
    NEW_KINDS.map((kind) => ({ value: kind, hint: PURPOSES[kind] })),
  );
}

/** Asks for the title of something that has a file of its own. */
export function askTitle(kind: FileKind): Promise<string> {
  const { title } = kind === 'source' ? sourceSchema.shape : articleSchemas[kind].shape;
  const message = kind === 'term' ? 'Which term?' : `What is the title of the ${kind}?`;
  return askText({ message, problem: (answer) => fieldProblem(title, answer) });
}

/** Asks for an id that is free, with one at hand. */
export function askId(graph: Graph, kind: NewKind, suggested: string): Promise<string> {
  const where = kind === 'claim' ? 'its address and every citation of it' : 'the name of its file';
  return askText({
    message: `Which id? It is ${where}, and stays for good.`,
    initial: suggested,
    problem: (id) => idProblem(id) ?? asSentence(whyTaken(graph, id)),
  });
}

/** Answers about a new claim; what was not known stays open in the file. */
export interface ClaimAnswers {
  readonly article: string;
  readonly statement: string;
  readonly id: string;
  readonly source?: string;
  readonly stance?: string;
  readonly locator?: string;
}

/** Asks what a new claim is about, but for what is known. */
export async function askClaim(graph: Graph, known: Partial<ClaimAnswers>): Promise<ClaimAnswers> {
  const { statement: statementField } = claimSchema.shape;
  const article = known.article ?? (await askAmong('Which article makes the claim?', articleChoices(graph)));
  const statement =
    known.statement ??
    (await askText({
      message: 'The claim in one plain sentence that can be true or false by itself:',
      problem: (answer) => fieldProblem(statementField, answer),
    }));
  const id = known.id ?? (await askId(graph, 'claim', idFromSentence(statement)));
  const source = known.source ?? (await askSource(graph));
  if (source === undefined) return { article, statement, id };
  const { stance: stanceField, locator: locatorField } = claimSourceSchema.shape;
  const stance =
    known.stance ??
    (await askOne(
      `How does the source stand to it? ${stanceField.description ?? ''}`,
      STANCES.map((value) => ({ value })),
    ));
  const locator =
    known.locator ??
    (await askText({
      message: 'Where in the source? A page, section, figure or paragraph; empty where it has none.',
      optional: true,
      problem: (answer) => fieldProblem(locatorField, answer),
    }));
  return { article, statement, id, source, stance, ...(locator !== '' && { locator }) };
}

function articleChoices(graph: Graph) {
  return graph.articles.map(({ id, kind, data }) => ({
    value: id,
    label: `${data.title} (${id})`,
    hint: kind,
  }));
}

const NO_RECORD = '-';

/** Asks for the source; absent where it has no record yet. */
async function askSource(graph: Graph): Promise<string | undefined> {
  const records = graph.sources.map(({ id, data }) => ({ value: id, label: `${id}: ${data.title}` }));
  const none = { value: NO_RECORD, label: 'It has no record yet' };
  const chosen = await askAmong('Which source says so?', [none, ...records]);
  return chosen === NO_RECORD ? undefined : chosen;
}

function asSentence(reason: string | undefined): string | undefined {
  return reason === undefined ? undefined : `${reason}.`;
}
