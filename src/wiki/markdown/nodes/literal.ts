import type { CompileContext, Token } from 'mdast-util-from-markdown';
import { decodeString } from 'micromark-util-decode-string';

/**
 * Keeps what a token covers as text, as if the token had not been recognised: escapes and character
 * references in it are read, other markup is not.
 */
export function writeLiteral(context: CompileContext, token: Token): void {
  const { enter, exit } = context.config;
  enter.data?.call(context, token);
  const text = context.stack.at(-1);
  if (text?.type !== 'text') return;
  const before = text.value;
  exit.data?.call(context, token);
  text.value = before + decodeString(context.sliceSerialize(token));
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
