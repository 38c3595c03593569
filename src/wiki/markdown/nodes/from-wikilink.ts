import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown';
import { decodeString } from 'micromark-util-decode-string';
import type { WikilinkNode } from '../body.ts';
import { bracketsWherePlain, writeLiteral } from './literal.ts';
import type { Sink } from './sink.ts';

declare module 'mdast-util-from-markdown' {
  interface CompileData {
    /** The wikilink that is being read. */
    wikilink?: WikilinkNode;
  }
}

/** Makes wikilink nodes; inside the text of a link it leaves text, and the sink is told why. */
export function wikilinkFromMarkdown(sink: Sink): Extension {
  return {
    enter: {
      wikilink(token) {
        const embed = this.sliceSerialize(token).startsWith('!');
        this.data.wikilink = { type: 'wikilink', key: '', embed, start: 0, end: 0 };
      },
    },
    exit: {
      wikilinkKey(token) {
        const node = this.data.wikilink;
        if (node) [node.key, node.start, node.end] = trimmed(this, token);
      },
      wikilinkAnchor(token) {
        const node = this.data.wikilink;
        if (node) [node.anchor, node.anchorStart, node.anchorEnd] = trimmed(this, token);
      },
      wikilinkLabel(token) {
        const node = this.data.wikilink;
        // A label that runs over the end of a line comes in pieces.
        const words = decodeString(this.sliceSerialize(token)).replace(/\s+/g, ' ').trim();
        if (node) node.label = `${node.label ?? ''} ${words}`.trim();
      },
      wikilink: exitWikilink,
    },
  };

  function trimmed(context: CompileContext, token: Token): [text: string, start: number, end: number] {
    const raw = context.sliceSerialize(token);
    const text = raw.trim();
    const start = sink.base + token.start.offset + (raw.length - raw.trimStart().length);
    return [text, start, start + text.length];
  }

  function exitWikilink(this: CompileContext, token: Token): undefined {
    const node = this.data.wikilink;
    this.data.wikilink = undefined;
    const plain = bracketsWherePlain(this);
    if (node && plain === undefined) {
      this.enter(node, token);
      this.exit(token);
      return;
    }
    writeLiteral(this, token);
    const start = sink.base + token.start.offset;
    const place = sink.source.place(start, sink.base + token.end.offset);
    sink.explained.add(start);
    sink.problems.push({
      rule: 'wikilink-syntax',
      place,
      message: `A wikilink cannot stand inside the ${plain ?? 'text'} of ${plain === 'description' ? 'an image' : 'a link'}, since links cannot hold links`,
      actual: sink.source.cut(place),
      advice: 'Put the wikilink before or behind it',
    });
  }
}
