import type { Root } from 'mdast';
import type { Body } from '../markdown/body.ts';
import { parseBody } from '../markdown/when-needed.ts';
import type { ReadFile } from '../read/read-file.ts';

/** A parsed body without its tree, in a form that JSON can hold. */
export type PackedBody = Omit<Body, 'tree'>;

/** Packs what the graph and the rules need of a body. The tree is left out: only rendering needs it. */
export function packBody(body: Body): PackedBody {
  const { references, headings, links, images, words, mayLackCitation, problems } = body;
  return { references, headings, links, images, words, mayLackCitation, problems };
}

/**
 * The body that was packed, of the file that it stands in. Its tree is made when it is first asked for: from what `tree`
 * gives, its JSON in UTF-8, where there is that, else from the text.
 */
export function unpackBody(packed: PackedBody, file: ReadFile, tree?: () => Uint8Array | undefined): Body {
  let made: Root | undefined;
  return {
    ...packed,
    get tree() {
      if (made) return made;
      const json = tree?.();
      return (made = json
        ? (JSON.parse(new TextDecoder().decode(json)) as Root)
        : parseBody(file.text, file.bodyStart).tree);
    },
  };
}
