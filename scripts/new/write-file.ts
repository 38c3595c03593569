import { join, relative, resolve } from 'node:path';
import { siteOptions } from '../../src/site/options.ts';
import {
  articleSchemas,
  idFromTitle,
  loadWiki,
  sourceSchema,
  whyTaken,
  type Wiki,
} from '../../src/wiki/index.ts';
import { entityAddress } from '../../src/render/index.ts';
import { canAsk } from '../command/ask.ts';
import { wrongUse } from '../command/flags.ts';
import { writeChanges } from '../command/write-content.ts';
import { fieldProblem, idProblem, type FileKind } from './fields.ts';
import { newFile } from './new-file.ts';
import { askId, askTitle } from './questions.ts';
import { shownPath, tell } from './tell.ts';

/** What is known of a new file before anybody is asked. */
export interface FileRequest {
  readonly kind: FileKind;
  readonly title?: string | undefined;
  readonly id?: string | undefined;
  /** Folder for the file where it is not that of its kind. */
  readonly folder?: string | undefined;
}

/** Writes the file, asking for what is missing; gives the exit status. */
export async function writeFile(wiki: Wiki, request: FileRequest, usage: string): Promise<number> {
  const { kind } = request;
  const asking = request.title === undefined && canAsk();
  const title = request.title ?? (asking ? await askTitle(kind) : noTitle(kind, usage));
  const { title: field } = kind === 'source' ? sourceSchema.shape : articleSchemas[kind].shape;
  const wrong = fieldProblem(field, title);
  if (wrong) wrongUse(`This title cannot stand: ${wrong}`, usage);

  const suggested = request.id ?? idFromTitle(title);
  const id = asking && request.id === undefined ? await askId(wiki.graph, kind, suggested) : suggested;
  if (id === '') wrongUse('No id can be made from this title: give one with `--id`.', usage);
  const notId = idProblem(id);
  if (notId) wrongUse(notId, usage);
  const taken = whyTaken(wiki.graph, id);
  if (taken) {
    console.error(`${taken}. Give another id with \`--id\`, if something else is meant.`);
    return 1;
  }
  return write(wiki, request, newFile(wiki.graph, kind, id, { title }));
}

function noTitle(kind: FileKind, usage: string): never {
  return wrongUse(`A new ${kind} needs a title: \`npm run new -- ${kind} "Title"\`.`, usage);
}

function write(wiki: Wiki, { kind, folder }: FileRequest, file: ReturnType<typeof newFile>): number {
  const { content, now } = siteOptions();
  const path =
    folder === undefined ? join(content, file.path) : resolve(folder, file.path.split('/')[1] ?? '');
  const inContent = path === join(content, file.path);
  const name = inContent ? file.path : relative(resolve(folder ?? ''), path);
  const after = new TextEncoder().encode(file.text);
  const refused = writeChanges(inContent ? content : resolve(folder ?? ''), [{ path: name, after }]);
  if (refused) {
    console.error(`${refused} Nothing was written.`);
    return 1;
  }
  const shown = inContent ? shownPath(file.path) : relative(process.cwd(), path);
  const loaded = inContent ? loadWiki(content, now ? { now } : {}) : wiki;
  tell({
    done: `Wrote ${shown}`,
    findings: loaded.findings.filter(({ place }) => inContent && place.file === file.path),
    steps: [
      ...(inContent ? [] : [`Move it to ${shownPath(file.path)} when it is ready: only there it is read.`]),
      'Fill it in; lines with ## say what belongs where.',
      '`npm run check` names what is still missing.',
      kind === 'source'
        ? `Cite it: \`npm run new -- claim <article> --source ${file.id}\`, or \`[@${file.id}]\` in a text.`
        : `\`npm run dev\` shows it at http://localhost:4321${entityAddress(kind, file.id)}`,
    ],
  });
  return 0;
}
