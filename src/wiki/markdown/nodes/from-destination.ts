import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown';
import type { Sink } from './sink.ts';

/**
 * Sets addresses as mdast-util-from-markdown does, and notes where they stand, which its tree does not say.
 */
export function destinationFromMarkdown(sink: Sink): Extension {
  return {
    exit: { resourceDestinationString: exitDestination, definitionDestinationString: exitDestination },
  };

  function exitDestination(this: CompileContext, token: Token): undefined {
    const url = this.resume();
    const node = this.stack.at(-1);
    if (node?.type !== 'link' && node?.type !== 'image' && node?.type !== 'definition') return;
    node.url = url;
    sink.destinations.set(node, [sink.base + token.start.offset, sink.base + token.end.offset]);
  }
}
