import type { SourceText } from '../read/place.ts';
import type { BodyReference } from './body.ts';
import type { ProseBlock } from './prose.ts';
import { sentenceAt, sentencesOf, withoutMarks } from './sentences.ts';

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
    const span = sentenceAt(spans, starts.get(node) ?? 0, prose.text);
    const context = contexts.get(span.start) ?? contextOf(prose.text.slice(span.start, span.end));
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

// Empty cells at either end of a row leave nothing to part.
function contextOf(text: string): string {
  return withoutMarks(text).replace(/^(?:· )+|(?: ·)+$/g, '');
}
