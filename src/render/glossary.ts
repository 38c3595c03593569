import type { Graph } from '../wiki/index.ts';

/** A name found in a text: between two offsets, and the id of the entry it belongs to. */
export interface GlossaryMatch {
  readonly start: number;
  readonly end: number;
  readonly id: string;
}

interface Node {
  readonly next: Map<string, Node>;
  id?: string;
}

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const TOKEN = /[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu;
const WORD = /^[\p{L}\p{N}\p{M}]/u;

function tokens(text: string): Token[] {
  return Array.from(text.matchAll(TOKEN), ([found], _index) => found).reduce<Token[]>((list, found) => {
    const start = list.at(-1)?.end ?? 0;
    list.push({ text: /^\s/.test(found) ? ' ' : found, start, end: start + found.length });
    return list;
  }, []);
}

/** The first letter does not tell names apart, so that a name is found at the start of a sentence. */
function opening(word: string): string {
  const [first = ''] = word;
  return first.toLowerCase() + word.slice(first.length);
}

/**
 * The names of the glossary as a tree of words, built once for the whole wiki: finding them in a text takes
 * one walk along it, however many names there are.
 */
export class Glossary {
  readonly #root: Node = { next: new Map() };

  /** Where two entries share a name, the first one given keeps it. */
  constructor(entries: Iterable<{ readonly id: string; readonly names: readonly string[] }>) {
    for (const { id, names } of entries) for (const name of names) this.#add(name, id);
  }

  #add(name: string, id: string): void {
    let node = this.#root;
    for (const [index, { text }] of tokens(name.trim()).entries()) {
      const word = index === 0 ? opening(text) : text;
      const next = node.next.get(word) ?? { next: new Map() };
      node.next.set(word, next);
      node = next;
    }
    if (node !== this.#root) node.id ??= id;
  }

  /** The names in a text, whole words only, the longest at each place, none within another. */
  matches(text: string): GlossaryMatch[] {
    const list = tokens(text);
    const found: GlossaryMatch[] = [];
    for (let at = 0; at < list.length; at += 1) {
      const match = joinsBefore(list, at) ? undefined : this.#longest(list, at);
      if (!match) continue;
      found.push({ start: list[at]?.start ?? 0, end: list[match.last]?.end ?? 0, id: match.id });
      at = match.last;
    }
    return found;
  }

  #longest(list: readonly Token[], at: number): { last: number; id: string } | undefined {
    let node: Node | undefined = this.#root;
    let best: { last: number; id: string } | undefined;
    for (let last = at; last < list.length; last += 1) {
      const text = list[last]?.text ?? '';
      node = node.next.get(last === at ? opening(text) : text);
      if (!node) break;
      if (node.id !== undefined && !joinsAfter(list, last)) best = { last, id: node.id };
    }
    return best;
  }
}

function isWord(token: Token | undefined): boolean {
  return token !== undefined && WORD.test(token.text);
}

/** True where a hyphen ties the token to a word before it: `bench` in `SWE-bench` is no word of its own. */
function joinsBefore(list: readonly Token[], at: number): boolean {
  return list[at - 1]?.text === '-' && isWord(list[at - 2]);
}

function joinsAfter(list: readonly Token[], at: number): boolean {
  return list[at + 1]?.text === '-' && isWord(list[at + 2]);
}

const glossaries = new WeakMap<Graph, Glossary>();

/** The glossary of a wiki: its terms, and articles with a definition of their own. Built at first use. */
export function glossaryOf(graph: Graph): Glossary {
  let glossary = glossaries.get(graph);
  if (!glossary) {
    const terms = graph.articlesOf('term').filter(({ data }) => data.link !== false);
    const others = graph.articles.filter(
      ({ kind, data }) => kind !== 'term' && data.definition !== undefined,
    );
    glossary = new Glossary(
      [...terms, ...others].map(({ id, data }) => ({ id, names: [data.title, ...(data.synonyms ?? [])] })),
    );
    glossaries.set(graph, glossary);
  }
  return glossary;
}
