import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import type { Extension } from 'micromark-util-types';
import { citation, exclamation } from './citation.ts';
import { wikilink } from './wikilink.ts';

/**
 * The syntax of a body beside CommonMark: GFM without autolink literals, which would double the time of
 * parsing, and then our own constructs, last, so that they are tried first.
 */
export const syntax: Extension[] = [
  gfmTable(),
  gfmFootnote(),
  // One tilde stands for "about" in prose, as in `~5 months`, more often than for striking out.
  gfmStrikethrough({ singleTilde: false }),
  gfmTaskListItem(),
  { text: { 33: [wikilink, exclamation], 91: [citation, wikilink] } },
];
