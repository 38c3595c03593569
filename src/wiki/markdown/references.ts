import type { SourceText } from '../read/place.ts';
import type { BodyReference } from './body.ts';
import type { ProseBlock } from './prose.ts';
import { sentenceAt, sentencesOf, withoutMarks, type Span } from './sentences.ts';

// Longer than any sentence or row that somebody would read.
const MAX_CONTEXT = 1000;

/** The references of the body in order, each with its sentence; a row of a table counts as one sentence. */
export function referencesOf(blocks: readonly ProseBlock[], source: SourceText): BodyReference[] {
  return blocks.flatMap((block) => (block.references.length === 0 ? [] : referencesIn(block, source)));
}

function referencesIn(block: ProseBlock, source: SourceText): BodyReference[] {
  const { prose } = block;
  const spans =
    block.node.type === 'tableRow' ? [{ start: 0, end: prose.text.length }] : sentencesOf(prose.text);
  const starts = new Map(prose.pieces.map((piece) => [piece.node, piece.at]));
  const contexts = new Map<number, string>();
  return block.references.flatMap((node): BodyReference[] => {
    const position = starts.get(node) ?? 0;
    const span = around(sentenceAt(spans, position, prose.text), position);
    const context = contexts.get(span.start) ?? contextOf(prose.text, span);
    contexts.set(span.start, context);
    const whole = source.place(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
    if (node.type === 'citation') {
      return node.items.map(({ key, start, end }) => ({
        type: 'citation',
        key,
        place: source.place(start, end),
        whole,
        context,
      }));
    }
    const reference: BodyReference = {
      type: node.embed ? 'embed' : 'wikilink',
      key: node.key,
      place: source.place(node.start, node.end),
      whole,
      context,
    };
    if (node.anchor === undefined) return [reference];
    const anchorPlace = source.place(node.anchorStart ?? node.end, node.anchorEnd ?? node.end);
    return [{ ...reference, anchor: node.anchor, anchorPlace }];
  });
}

// A sentence that never ends is cut, so that the contexts of many references do not fill the memory.
function around(span: Span, position: number): Span {
  if (span.end - span.start <= MAX_CONTEXT) return span;
  const start = Math.max(span.start, Math.min(position, span.end) - MAX_CONTEXT / 2);
  return { start, end: Math.min(span.end, start + MAX_CONTEXT) };
}

function contextOf(text: string, { start, end }: Span): string {
  // Empty cells at either end of a row leave nothing to part.
  return withoutMarks(text.slice(start, end)).replace(/^(?:· )+|(?: ·)+$/g, '');
}
