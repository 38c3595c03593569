import type { Root } from 'mdast';
import type { Body } from '../markdown/body.ts';
import { parseBody } from '../markdown/parse-body.ts';
import type { SourceText } from '../read/place.ts';

/** A parsed body without its tree, in a form that JSON can hold. */
export type PackedBody = Omit<Body, 'tree'>;

/** Packs what the graph and the rules need of a body. The tree is left out: only rendering needs it. */
export function packBody(body: Body): PackedBody {
  const { references, headings, links, images, words, mayLackCitation, problems } = body;
  return { references, headings, links, images, words, mayLackCitation, problems };
}

/** The body that was packed. Its tree is parsed from the text again when it is asked for. */
export function unpackBody(packed: PackedBody, text: SourceText, bodyStart: number): Body {
  let tree: Root | undefined;
  return {
    ...packed,
    get tree() {
      return (tree ??= parseBody(text, bodyStart).tree);
    },
  };
}
