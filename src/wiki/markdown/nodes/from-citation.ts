import { mends } from '../../edit/index.ts';
import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown';
import { readCitation, type CitationPart } from './citation-items.ts';
import { bracketsWherePlain, writeLiteral } from './literal.ts';
import type { Sink } from './sink.ts';

declare module 'mdast-util-from-markdown' {
  interface CompileData {
    /** Parts of the citation that is being read. */
    citationParts?: CitationPart[];
  }
}

/** Makes citation nodes; a malformed citation stays text, and the sink is told why. */
export function citationFromMarkdown(sink: Sink): Extension {
  return {
    enter: { citation: enterCitation },
    exit: {
      citation: exitCitation,
      citationKey: part('key'),
      citationText: part('text'),
      citationLineEnding: part('text'),
      citationSeparator: part('separator'),
      citationMarker(token) {
        if (this.sliceSerialize(token) === '@') part('at').call(this, token);
      },
    },
  };

  function enterCitation(this: CompileContext): undefined {
    this.data.citationParts = [];
  }

  function part(type: CitationPart['type']) {
    return function exitPart(this: CompileContext, token: Token): undefined {
      const text = this.sliceSerialize(token);
      const { base } = sink;
      this.data.citationParts?.push({
        type,
        text,
        start: base + token.start.offset,
        end: base + token.end.offset,
      });
    };
  }

  function exitCitation(this: CompileContext, token: Token): undefined {
    const parts = this.data.citationParts ?? [];
    this.data.citationParts = undefined;
    const reading = readCitation(parts);
    const plain = bracketsWherePlain(this);
    if (plain === undefined && reading.items) {
      this.enter({ type: 'citation', items: reading.items }, token);
      this.exit(token);
      reportDoubled(token);
      return;
    }
    writeLiteral(this, token);
    const start = sink.base + token.start.offset;
    const place = sink.source.place(start, sink.base + token.end.offset);
    sink.explained.add(start);
    sink.problems.push(
      reading.items
        ? {
            rule: 'citation-syntax',
            place,
            message: `A citation cannot stand inside the ${plain ?? 'text'} of ${plain === 'description' ? 'an image' : 'a link'}, since it becomes a link itself`,
            actual: sink.source.cut(place),
            advice: 'Put the citation behind it',
          }
        : {
            rule: 'citation-syntax',
            place,
            message: `This citation cannot be read: ${reading.fault}`,
            actual: sink.source.cut(place),
            expected: reading.expected === undefined ? undefined : [reading.expected],
            ...(reading.mending && {
              fix: mends(...reading.mending.map((cut) => ({ file: sink.source.path, ...cut }))),
            }),
            advice:
              'Write `[@key]`, `[@key, p. 12]` or `[@key; @other]`, or `\\[` where no citation is meant',
          },
    );
  }

  // `[[@key]]`, as some Obsidian plugins write it, is a citation between two brackets of text.
  function reportDoubled(token: Token): void {
    const { source, base, problems } = sink;
    const [start, end] = [base + token.start.offset, base + token.end.offset];
    if (source.text[start - 1] !== '[' || source.text[end] !== ']' || source.text[start - 2] === '\\') return;
    const place = source.place(start - 1, end + 1);
    problems.push({
      rule: 'citation-syntax',
      place,
      message: 'This citation stands in two pairs of brackets, of which one would show',
      actual: source.cut(place),
      expected: [source.text.slice(start, end)],
      advice: 'Write one pair of brackets, or `\\[` where the outer ones are meant',
    });
  }
}
