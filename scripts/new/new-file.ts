import { FOLDERS, template, templateHead, type Graph, type YamlFields } from '../../src/wiki/index.ts';
import { choicesFrom, type FileKind } from './fields.ts';

/** A file that is to be written. */
export interface NewFile {
  readonly kind: FileKind;
  readonly id: string;
  /** Path below the content folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

const BODY = [
  '## Below the line that closes these fields stands the text, in Markdown. `[@claim-id]` cites a claim,',
  '## `[[article-id]]` links to an article, `![[claim-id]]` shows a claim as a card: docs/reference/syntax.md',
];

/** The commented file of something new: needed fields open, the others behind a sign, what is known filled in. */
export function newFile(graph: Graph, kind: FileKind, id: string, filled: YamlFields): NewFile {
  const fields = `${templateHead(kind)}${template(kind, { filled, choices: choicesFrom(graph) })}`;
  const path = `${FOLDERS[kind]}/${id}${kind === 'source' ? '.yml' : '.md'}`;
  const text = kind === 'source' ? fields : `---\n${fields}\n${BODY.join('\n')}\n---\n`;
  return { kind, id, path, text };
}
