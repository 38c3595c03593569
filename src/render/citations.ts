import type { Element, ElementContent } from 'hast';
import type { CitationItem, Graph } from '../wiki/index.ts';
import { address } from './address.ts';
import { element, joined, textOf } from './hast.ts';
import { worstMark } from './mark.ts';
import { shortened } from './shortened.ts';

/** One entry of the list of references of a page. */
export interface NumberedReference {
  /** Its number on the page, from 1. */
  readonly number: number;
  /** Id of the source. */
  readonly source: string;
  /** Ids of the elements that cite it, in order. */
  readonly backlinks: string[];
}

/** A citation as prose writes it: only the key is needed. */
export type CitedItem = Pick<CitationItem, 'key' | 'prefix' | 'locator'>;

interface Part {
  readonly reference: NumberedReference;
  prefix?: string | undefined;
  readonly locators: string[];
}

/** Fewest neighbouring numbers that are written as a range. */
const SHORTEST_RANGE = 3;

/**
 * The citations of one page: gives each source a number at its first use, whatever its locators, and writes
 * the brackets. A page that shows several texts hands one of these to all of them, in reading order.
 */
export class Citations {
  readonly #graph: Graph;
  readonly #base: string | undefined;
  readonly #references = new Map<string, NumberedReference>();
  readonly #claims = new Set<string>();

  constructor(graph: Graph, options: { readonly base?: string | undefined } = {}) {
    this.#graph = graph;
    this.#base = options.base;
  }

  /** The sources cited so far, in order of their numbers. */
  get references(): readonly NumberedReference[] {
    return [...this.#references.values()];
  }

  /** Ids of the claims cited so far, in order of first use. */
  get claims(): readonly string[] {
    return [...this.#claims];
  }

  /**
   * A bracket of citations as it stands in prose: `[1, 2]`, with a link to each claim named and its mark.
   * Keys that are neither source nor claim are shown as written.
   */
  bracket(items: readonly CitedItem[]): Element {
    const parts = new Map<string, Part>();
    const claims = new Set<string>();
    const unknown: ElementContent[][] = [];
    for (const item of items) {
      const entity = this.#graph.resolve(item.key)?.entity;
      if (entity?.kind === 'source' && !('invalid' in entity)) {
        this.#collect(parts, entity.id, item);
      } else if (entity?.kind === 'claim' && !('invalid' in entity)) {
        claims.add(entity.id);
        this.noteClaim(entity.id);
        for (const source of this.#graph.citedSources(entity.id)) this.#collect(parts, source);
      } else {
        unknown.push([element('span', { className: ['cite-unknown'] }, `@${item.key}`)]);
      }
    }
    const numbers = this.#numbers([...parts.values()], unknown);
    const links = this.#claimLinks(claims);
    return element('span', { className: ['cite'], dataPagefindIgnore: '' }, ...numbers, ...links);
  }

  /** The bracket for sources named in a field, without a link to the claim they stand for. */
  sources(ids: readonly string[]): Element {
    return this.bracket(ids.filter((id) => this.#graph.source(id)).map((key) => ({ key })));
  }

  /** Notes that the page uses a claim, where it shows it in another way than by a bracket. */
  noteClaim(id: string): void {
    this.#claims.add(id);
  }

  #collect(parts: Map<string, Part>, source: string, item?: CitedItem): void {
    let part = parts.get(source);
    if (!part) {
      let reference = this.#references.get(source);
      if (!reference) {
        reference = { number: this.#references.size + 1, source, backlinks: [] };
        this.#references.set(source, reference);
      }
      part = { reference, locators: [] };
      parts.set(source, part);
    }
    part.prefix ??= item?.prefix;
    if (item?.locator && !part.locators.includes(item.locator)) part.locators.push(item.locator);
  }

  #anchor(reference: NumberedReference): string {
    const anchor = `cite-${reference.number}-${reference.backlinks.length + 1}`;
    reference.backlinks.push(anchor);
    return anchor;
  }

  #link(reference: NumberedReference): Element {
    const properties = { id: this.#anchor(reference), href: `#ref-${reference.number}` };
    return element('a', properties, String(reference.number));
  }

  #numbers(parts: readonly Part[], unknown: readonly ElementContent[][]): ElementContent[] {
    // Words such as "but see" lean on what stands before them, so only bare numbers may be sorted.
    const worded = parts.some((part) => part.prefix || part.locators.length > 0);
    const known = worded ? parts.map((part) => this.#worded(part)) : this.#ranges(parts);
    const all = [...known, ...unknown];
    if (all.length === 0) return [];
    return joined(
      [[{ type: 'text', value: '[' }], joined(all, worded ? '; ' : ', '), [{ type: 'text', value: ']' }]],
      '',
    );
  }

  #worded({ reference, prefix, locators }: Part): ElementContent[] {
    const before: ElementContent[] = prefix ? [{ type: 'text', value: `${prefix} ` }] : [];
    const after: ElementContent[] = locators.map((locator) => ({ type: 'text', value: `, ${locator}` }));
    return [...before, this.#link(reference), ...after];
  }

  #ranges(parts: readonly Part[]): ElementContent[][] {
    const sorted = parts.map((part) => part.reference).sort((a, b) => a.number - b.number);
    const runs: NumberedReference[][] = [];
    for (const reference of sorted) {
      const run = runs.at(-1);
      if (run && run.at(-1)?.number === reference.number - 1) run.push(reference);
      else runs.push([reference]);
    }
    return runs.flatMap((run) =>
      run.length < SHORTEST_RANGE ? run.map((reference) => [this.#link(reference)]) : [this.#range(run)],
    );
  }

  /** `3–5`: the numbers between the ends have no link, but an anchor for the way back. */
  #range(run: readonly NumberedReference[]): ElementContent[] {
    return run.flatMap((reference, index): ElementContent[] => {
      if (index === 0) return [this.#link(reference)];
      if (index < run.length - 1) return [element('span', { id: this.#anchor(reference) })];
      return [{ type: 'text', value: '–' }, this.#link(reference)];
    });
  }

  /** A small sign for each claim, and behind it its worst mark; the same mark is not repeated in a bracket. */
  #claimLinks(claims: Iterable<string>): ElementContent[] {
    const shown = new Set<string>();
    return [...claims].flatMap((claim, index): ElementContent[] => {
      const href = address(this.#graph, claim, { base: this.#base });
      const statement = this.#graph.claim(claim)?.data.statement ?? claim;
      const ariaLabel = `Claim: ${shortened(statement)}`;
      const link = element('a', { className: ['claim-link'], href, ariaLabel }, '◆');
      const mark = worstMark(this.#graph, claim);
      const word = mark ? textOf(mark) : '';
      // Spaces between, as a line must be able to break between the signs.
      const space: ElementContent = { type: 'text', value: ' ' };
      const signed = index === 0 ? [link] : [space, link];
      if (!mark || shown.has(word)) return signed;
      shown.add(word);
      return [...signed, space, mark];
    });
  }
}
