import { escapeStart, escapeText, inlineCode } from './escape.ts';
import type { Inline, Item, Outline, Section } from './outline.ts';

/** How to write a report as Markdown. */
export interface MarkdownOptions {
  /** Most bytes in UTF-8; lines beyond are counted and left out. GitHub takes 65,536 characters for a comment. */
  readonly limit?: number;
  /** What to do to see what was left out, as a sentence; own words, taken as Markdown. */
  readonly more?: string;
}

const encoder = new TextEncoder();

/**
 * A report as GitHub Markdown. Whatever stands in its texts is shown as text: it can neither add markup nor mention
 * anybody.
 */
export function toMarkdown(outline: Outline, options: MarkdownOptions = {}): string {
  const { limit = Infinity, more = '' } = options;
  const page = new Page(limit);
  page.add(`## ${escapeStart(outline.title)}`, '', inlines(outline.summary), '');
  for (const section of outline.sections) writeSection(page, section);
  if (page.left > 0)
    page.close(`${page.left} more ${page.left === 1 ? 'line is' : 'lines are'} left out here. ${more}`);
  return page.text();
}

/** Lines up to a limit in bytes. */
class Page {
  readonly #lines: string[] = [];
  readonly #limit: number;
  #size = 0;
  /** Lines that did not fit. */
  left = 0;

  constructor(limit: number) {
    // Room for the line that counts what is left out, and for what closes a section.
    this.#limit = limit - 500;
  }

  /** Adds lines that belong together, or counts them as one that did not fit. */
  add(...lines: string[]): void {
    const size = lines.reduce((sum, line) => sum + encoder.encode(line).length + 1, 0);
    if (this.left > 0 || this.#size + size > this.#limit) {
      this.left += lines.some((line) => line !== '') ? 1 : 0;
      return;
    }
    this.close(...lines);
    this.#size += size;
  }

  /** Adds lines whatever their size. */
  close(...lines: string[]): void {
    this.#lines.push(...lines);
  }

  text(): string {
    return `${this.#lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()}\n`;
  }
}

function writeSection(page: Page, { title, weight, items }: Section): void {
  if (items.length === 0) return;
  if (weight === 'folded') {
    const before = page.left;
    page.add('<details>', `<summary>${escapeText(title)} (${items.length})</summary>`, '');
    const opened = before === 0 && page.left === 0;
    for (const item of items) writeItem(page, item, '');
    if (opened) page.close('', '</details>', '');
    return;
  }
  page.add(weight === 'grave' ? `### ❌ ${escapeText(title)}` : `### ${escapeStart(title)}`, '');
  for (const item of items) writeItem(page, item, '');
  page.add('');
}

function writeItem(page: Page, { words, items = [] }: Item, indent: string): void {
  page.add(`${indent}- ${inlines(words)}`);
  for (const inner of items) writeItem(page, inner, `${indent}  `);
}

function inlines(words: readonly Inline[]): string {
  return words
    .map((inline, index) => {
      // What came in the place of something would else stick to it.
      const apart = inline.kind === 'added' && words[index - 1]?.kind === 'removed' ? ' ' : '';
      return apart + inlineText(inline, index === 0);
    })
    .join('');
}

/**
 * Words that came and went are written with tags: asterisks and tildes mean nothing where a word begins or ends
 * inside another, as it may when words are compared.
 */
function inlineText({ kind, text }: Inline, first: boolean): string {
  const escaped = first ? escapeStart(text) : escapeText(text);
  switch (kind) {
    case 'name':
      return inlineCode(text);
    case 'strong':
      return `**${escaped.trim()}**`;
    case 'added':
      return `<ins>${escaped}</ins>`;
    case 'removed':
      return `<del>${escaped}</del>`;
    case 'text':
      return escaped;
  }
}
