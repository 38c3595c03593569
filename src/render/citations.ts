import type { Element, ElementContent } from 'hast';
import type { CitationItem, ClaimEntity, Graph, Stance } from '../wiki/index.ts';
import { address } from './address.ts';
import { element, joined, textOf } from './hast.ts';
import { marginNote } from './margin-note.ts';
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
  /** How it bears on the claims for which the page cites it, by id of the claim. */
  readonly stances: Map<string, Stance>;
}

/** A citation as prose writes it: only the key is needed. */
export type CitedItem = Pick<CitationItem, 'key' | 'prefix' | 'locator'>;

interface Part {
  readonly reference: NumberedReference;
  prefix?: string | undefined;
  readonly locators: string[];
  /** How the source bears on the claims of the bracket, by id of the claim. */
  readonly stances: Map<string, Stance>;
}

/** How citations are written. */
export interface CitationOptions {
  /** Base path of the site. */
  readonly base?: string | undefined;
  /** Whether each bracket carries a note that a wide page shows in its margin. */
  readonly notes?: boolean | undefined;
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
  readonly #notes: boolean;
  /** Sources and claims that a note of the present block has named. */
  readonly #noted = new Set<string>();

  constructor(graph: Graph, options: CitationOptions = {}) {
    this.#graph = graph;
    this.#base = options.base;
    this.#notes = options.notes ?? false;
  }

  /** Begins a paragraph: what the notes of the one before have named is named again. */
  startBlock(): void {
    this.#noted.clear();
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
   * Keys that are neither source nor claim are shown as written. A `bare` one has no note in any case, as where
   * there is no margin beside it.
   */
  bracket(items: readonly CitedItem[], { bare = false } = {}): Element {
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
        for (const source of this.#graph.citedSources(entity.id)) {
          const part = this.#collect(parts, source);
          const stance = this.#stance(entity.data.sources, source);
          for (const { stances } of [part, part.reference]) stances.set(entity.id, stance);
        }
      } else {
        unknown.push([element('span', { className: ['cite-unknown'] }, `@${item.key}`)]);
      }
    }
    const numbers = this.#numbers([...parts.values()], [...claims], unknown);
    const links = this.#claimLinks(claims);
    const note = bare || !this.#notes ? [] : this.#note([...parts.values()], claims);
    return element('span', { className: ['cite'], dataPagefindIgnore: '' }, ...note, ...numbers, ...links);
  }

  /** How a source bears on a claim: as what first cites it says, and only support and qualification are shown. */
  #stance(cited: ClaimEntity['data']['sources'], source: string): Stance {
    const found = (cited ?? []).find(
      (one) =>
        (one.stance === 'supports' || one.stance === 'qualifies') &&
        this.#graph.resolve(one.source)?.entity.id === source,
    );
    return found?.stance ?? 'supports';
  }

  #note(parts: readonly Part[], claims: Iterable<string>): Element[] {
    const isNew = (id: string) => !this.#noted.has(id);
    const sources = parts
      .map(({ reference: { number, source }, stances }) => ({
        number,
        source,
        stances: [...stances.values()],
        repeated: !isNew(source),
      }))
      .sort((a, b) => a.number - b.number);
    const fresh = [...claims].filter(isNew);
    for (const id of [...sources.map(({ source }) => source), ...fresh]) this.#noted.add(id);
    const note = marginNote(this.#graph, sources, fresh);
    return note ? [note] : [];
  }

  /** The bracket for sources named in a field, without a link to the claim they stand for. */
  sources(ids: readonly string[]): Element {
    const items = ids.filter((id) => this.#graph.source(id)).map((key) => ({ key }));
    return this.bracket(items, { bare: true });
  }

  /** Notes that the page uses a claim, where it shows it in another way than by a bracket. */
  noteClaim(id: string): void {
    this.#claims.add(id);
  }

  #collect(parts: Map<string, Part>, source: string, item?: CitedItem): Part {
    let part = parts.get(source);
    if (!part) {
      let reference = this.#references.get(source);
      if (!reference) {
        reference = { number: this.#references.size + 1, source, backlinks: [], stances: new Map() };
        this.#references.set(source, reference);
      }
      part = { reference, locators: [], stances: new Map() };
      parts.set(source, part);
    }
    part.prefix ??= item?.prefix;
    if (item?.locator && !part.locators.includes(item.locator)) part.locators.push(item.locator);
    return part;
  }

  #anchor(reference: NumberedReference): string {
    const anchor = `cite-${reference.number}-${reference.backlinks.length + 1}`;
    reference.backlinks.push(anchor);
    return anchor;
  }

  /** A number, with how its source bears on each claim of the bracket, in their order, for its preview. */
  #link({ reference, stances }: Part, claims: readonly string[]): Element {
    const properties = { id: this.#anchor(reference), href: `#ref-${reference.number}` };
    const words = claims.map((claim) => stances.get(claim) ?? '-');
    const data = stances.size > 0 ? { dataStances: words.join(' ') } : {};
    return element('a', { ...properties, ...data }, String(reference.number));
  }

  #numbers(
    parts: readonly Part[],
    claims: readonly string[],
    unknown: readonly ElementContent[][],
  ): ElementContent[] {
    // Words such as "but see" lean on what stands before them, so only bare numbers may be sorted.
    const worded = parts.some((part) => part.prefix || part.locators.length > 0);
    const known = worded ? parts.map((part) => this.#worded(part, claims)) : this.#ranges(parts, claims);
    const all = [...known, ...unknown];
    if (all.length === 0) return [];
    return joined(
      [[{ type: 'text', value: '[' }], joined(all, worded ? '; ' : ', '), [{ type: 'text', value: ']' }]],
      '',
    );
  }

  #worded(part: Part, claims: readonly string[]): ElementContent[] {
    const { prefix, locators } = part;
    const before: ElementContent[] = prefix ? [{ type: 'text', value: `${prefix} ` }] : [];
    const after: ElementContent[] = locators.map((locator) => ({ type: 'text', value: `, ${locator}` }));
    return [...before, this.#link(part, claims), ...after];
  }

  #ranges(parts: readonly Part[], claims: readonly string[]): ElementContent[][] {
    const sorted = [...parts].sort((a, b) => a.reference.number - b.reference.number);
    const runs: Part[][] = [];
    for (const part of sorted) {
      const run = runs.at(-1);
      if (run && run.at(-1)?.reference.number === part.reference.number - 1) run.push(part);
      else runs.push([part]);
    }
    return runs.flatMap((run) =>
      run.length < SHORTEST_RANGE
        ? run.map((part) => [this.#link(part, claims)])
        : [this.#range(run, claims)],
    );
  }

  /** `3–5`: the numbers between the ends have no link, but an anchor for the way back. */
  #range(run: readonly Part[], claims: readonly string[]): ElementContent[] {
    return run.flatMap((part, index): ElementContent[] => {
      if (index === 0) return [this.#link(part, claims)];
      if (index < run.length - 1) return [element('span', { id: this.#anchor(part.reference) })];
      return [{ type: 'text', value: '–' }, this.#link(part, claims)];
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
      const mark = worstMark(this.#graph, claim, this.#base);
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
