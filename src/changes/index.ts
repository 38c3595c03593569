/** What changed in knowledge between two states of a wiki: compared, put into words, and written as Markdown. */
export * from './changes.ts';
export { compareWikis, saysTheSame } from './compare.ts';
export { withinBounds } from './outline/bounds.ts';
export type { Inline, Item, Outline, Section } from './outline/outline.ts';
export { toMarkdown, type MarkdownOptions } from './outline/markdown.ts';
export { findingLine } from './wording/finding-lines.ts';
export { outlineOf, type Telling } from './wording/outline-of.ts';
