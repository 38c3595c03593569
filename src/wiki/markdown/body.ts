import type { Root } from 'mdast';
import type { Place } from '../read/place.ts';
import type { Problem } from '../read/problem.ts';

/** A reference in the prose of an article to anything with an id. */
export interface BodyReference {
  readonly type: 'citation' | 'wikilink' | 'embed';
  /** The id as written. */
  readonly key: string;
  /** Heading named after `#` in a wikilink. */
  readonly anchor?: string;
  /** Where the key stands, so that a message points at it and a rename can replace it. */
  readonly place: Place;
  /** Where the anchor stands, without its `#`. */
  readonly anchorPlace?: Place;
  /** Where the whole bracket stands. */
  readonly whole: Place;
  /** The sentence around it as plain text (citations left out, wikilinks by their label): the context of a backlink. */
  readonly context: string;
}

/** A heading of the body. */
export interface Heading {
  readonly depth: number;
  /** Plain text. */
  readonly text: string;
  /** Anchor, unique within the article, without the prefix that the page adds. */
  readonly slug: string;
  readonly place: Place;
}

/** A sentence that states a figure (number, percentage or date) and carries no citation. */
export interface UncitedFigure {
  readonly place: Place;
  /** The figure that gave it away. */
  readonly figure: string;
}

/** A body parsed once: its tree for rendering, and all that the graph and the rules need. */
export interface Body {
  /** Syntax tree; offsets are offsets in the whole file. */
  readonly tree: Root;
  readonly references: readonly BodyReference[];
  readonly headings: readonly Heading[];
  readonly links: readonly { readonly url: string; readonly place: Place }[];
  readonly images: readonly { readonly url: string; readonly alt: string; readonly place: Place }[];
  /** Number of words of prose. */
  readonly words: number;
  /** Whether any sentence states a figure and cites nothing, digits in names counted as figures. */
  readonly mayLackCitation: boolean;
  /** What is wrong with the syntax: citation-syntax, wikilink-split-by-table, html-forbidden, bare-url, url-scheme … */
  readonly problems: readonly Problem[];
}

/** The citation node of the syntax tree: `[see @a, p. 12; @b]`. */
export interface CitationNode {
  type: 'citation';
  items: CitationItem[];
  position?: import('unist').Position;
}

/** One item of a citation. */
export interface CitationItem {
  key: string;
  /** Words before the key, as written: `see`. */
  prefix?: string;
  /** What stands after the comma, as written: `p. 12`. */
  locator?: string;
  /** `-@key`: the author is named in the sentence already. */
  suppressAuthor: boolean;
  /** Place of the key in the file, as offsets. */
  start: number;
  end: number;
}

/** The wikilink node of the syntax tree: `[[id#heading|label]]`, or an embed with `!` before it. */
export interface WikilinkNode {
  type: 'wikilink';
  key: string;
  anchor?: string;
  label?: string;
  embed: boolean;
  /** Place of the key in the file, as offsets. */
  start: number;
  end: number;
  /** Place of the anchor in the file, as offsets, where there is one. */
  anchorStart?: number;
  anchorEnd?: number;
  position?: import('unist').Position;
}

/** The kinds of GitHub alert, in lower case. */
export const ALERTS = ['note', 'tip', 'important', 'warning', 'caution'] as const;
/** The kind of a GitHub alert: `> [!NOTE]` gives `note`. */
export type Alert = (typeof ALERTS)[number];

declare module 'mdast' {
  interface BlockquoteData {
    /** Given where the quote is an alert; the line with its marker is no longer in the tree. */
    alert?: Alert;
  }
  interface HeadingData {
    /** The slug that `Body.headings` has for it. */
    slug?: string;
  }
  interface RootContentMap {
    citation: CitationNode;
    wikilink: WikilinkNode;
  }
  interface PhrasingContentMap {
    citation: CitationNode;
    wikilink: WikilinkNode;
  }
}
