import type { CompileContext, Token } from 'mdast-util-from-markdown';

/** Keeps what a token covers as text, as if the token had not been recognised. */
export function writeLiteral(context: CompileContext, token: Token): void {
  context.config.enter.data?.call(context, token);
  context.config.exit.data?.call(context, token);
}

/**
 * The part of a link or image inside which the parser is, where a further link cannot stand: `text` of a
 * link, `description` of an image; `undefined` where it can.
 */
export function bracketsWherePlain(context: CompileContext): 'text' | 'description' | undefined {
  for (let index = context.tokenStack.length - 1; index >= 0; index -= 1) {
    const type = context.tokenStack[index]?.[0].type;
    if (type === 'link') return 'text';
    if (type === 'image') return 'description';
  }
  return undefined;
}
