import type { Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { syntax } from '../syntax/syntax.ts';
import { citationFromMarkdown } from './from-citation.ts';
import { destinationFromMarkdown } from './from-destination.ts';
import { wikilinkFromMarkdown } from './from-wikilink.ts';
import type { Sink } from './sink.ts';

const gfm = [
  gfmTableFromMarkdown(),
  gfmFootnoteFromMarkdown(),
  gfmStrikethroughFromMarkdown(),
  gfmTaskListItemFromMarkdown(),
];

/**
 * The syntax tree of what stands in the file from `sink.base` on. Its positions are still those of that
 * part alone; `survey` moves them.
 */
export function parseTree(sink: Sink): Root {
  // A byte order mark in the middle of a file would be dropped, and all offsets after it be one too small.
  const text = sink.source.text.slice(sink.base).replace(/^\uFEFF/, ' ');
  const nodes = [
    ...gfm,
    citationFromMarkdown(sink),
    wikilinkFromMarkdown(sink),
    destinationFromMarkdown(sink),
  ];
  // A processor for each parse, as these handlers report what belongs to this parse alone; making one is cheap.
  return unified()
    .data('micromarkExtensions', syntax)
    .data('fromMarkdownExtensions', nodes)
    .use(remarkParse)
    .parse(text);
}
