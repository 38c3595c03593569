import type { Engine } from '../engine.ts';
import { chipButtons } from './chips.ts';
import { deadEnd } from './dead-end.ts';
import { didYouMean } from './did-you-mean.ts';
import { button, counted, element } from './element.ts';
import { resultsAsBibtex, resultsAsCsv, saveFile } from './export.ts';
import { FilterPane } from './filter-pane.ts';
import { Finder, type Answer } from './finder.ts';
import { monthText } from './months.ts';
import type { Parts } from './parts.ts';
import { groupSections, PAGE, ResultList, type KindGroup } from './result-list.ts';
import { isNarrowed, sortOf, stateAddress, withoutFilters, type State } from './state.ts';

const ORDER_WORDS = {
  best: 'best match first',
  newest: 'newest first',
  oldest: 'oldest first',
  highest: 'highest figure first',
  lowest: 'lowest figure first',
  cited: 'most cited first',
  year: 'latest year first',
} as const;

/** The search page at work: shows states, and knows what is on the screen. */
export class Explorer {
  readonly #parts: Parts;
  readonly #engine: Engine;
  readonly #finder: Finder;
  readonly #panes: readonly FilterPane[];
  readonly #kinds: readonly string[];
  readonly #base: string;
  readonly #go: (state: State) => void;
  #run = 0;
  #answer: Answer | undefined;

  /** `filters` are the values of the index with their counts; `go` leads to another state. */
  constructor(
    parts: Parts,
    engine: Engine,
    filters: Record<string, Record<string, number>>,
    base: string,
    go: (state: State) => void,
  ) {
    this.#parts = parts;
    this.#engine = engine;
    this.#base = base;
    this.#go = go;
    const months = Object.keys(filters['month'] ?? {}).sort();
    this.#finder = new Finder(engine, months);
    this.#kinds = Object.keys(filters['kind'] ?? {});
    const groups = parts.filters.querySelectorAll<HTMLDetailsElement>('[data-filter]');
    this.#panes = [...groups].map(
      (group) => new FilterPane(group, filters[group.dataset['filter'] ?? ''] ?? {}, this.#finder.catalogue),
    );
    for (const select of [parts.from, parts.to])
      for (const month of months.toReversed()) select.append(new Option(monthText(month), month));
    parts.csv.addEventListener('click', () => void this.#export('csv'));
    parts.bibtex.addEventListener('click', () => void this.#export('bib'));
  }

  /** Names of the filters that the page offers. */
  get filters(): readonly string[] {
    return this.#panes.map(({ name }) => name);
  }

  /** Shows what a state asks for, at least `shown` results of it. */
  async show(state: State, shown = PAGE): Promise<void> {
    const run = ++this.#run;
    for (const pane of this.#panes) pane.choose(state);
    const answer = await this.#finder.find(state);
    if (run !== this.#run) return;
    this.#answer = answer;
    const nodes = await this.#resultNodes(answer, shown);
    if (run !== this.#run) return;
    const { results, ways, status, guesses, csv, bibtex, chips, form, filters, tools } = this.#parts;
    status.textContent = this.#statusText(answer);
    guesses.replaceChildren();
    results.replaceChildren(...nodes);
    ways.replaceChildren(...(nodes.length > 0 ? [] : [await this.#deadEnd(state)]));
    form.dataset['shown'] = stateAddress(state);
    csv.disabled = bibtex.disabled = answer.results.length === 0;
    const headings = new Map(this.#panes.map(({ name, heading }) => [name, heading]));
    chips.replaceChildren(...chipButtons(state, headings, this.#go));
    await Promise.all(this.#panes.map((pane) => pane.show(answer.sifted)));
    // With their first counts, so that they come whole and nothing moves.
    filters.hidden = tools.hidden = false;
    if (run === this.#run && state.query !== '') await this.#guess(run, state);
  }

  #statusText({ results, state }: Answer): string {
    const asked = state.query === '' ? '' : ` for “${state.query}”`;
    if (results.length === 0)
      return `Nothing was found${asked}${isNarrowed(state) ? ' with these filters' : ''}.`;
    const sort = sortOf(state);
    const mixed = (sort === 'highest' || sort === 'lowest') && state.chosen.get('measure')?.length !== 1;
    const hint = mixed ? '. Figures of different measures cannot be compared: choose one measure' : '';
    return `${counted(results.length, 'result')}${asked}, ${ORDER_WORDS[sort]}${hint}`;
  }

  async #deadEnd(state: State): Promise<HTMLElement> {
    const open = isNarrowed(state) ? (await this.#finder.find(withoutFilters(state))).results.length : 0;
    return deadEnd({ state, withoutFilters: open, base: this.#base, go: this.#go });
  }

  async #resultNodes(answer: Answer, shown: number): Promise<HTMLElement[]> {
    const { state, results } = answer;
    if (results.length === 0) return [];
    if (state.grouped) {
      const groups = await this.#groups(answer);
      return groupSections(groups, state.query, (kind) =>
        this.#go({ ...state, grouped: false, chosen: new Map([...state.chosen, ['kind', [kind]]]) }),
      );
    }
    const list = new ResultList(results, state.query, (count) =>
      // Kept beside the address, so that a reader who comes back finds the place again.
      history.replaceState({ ...(history.state as object | null), shown: count }, ''),
    );
    await list.show(Math.max(shown, PAGE));
    return [list.node];
  }

  async #groups({ results }: Answer): Promise<KindGroup[]> {
    const groups = await Promise.all(
      this.#kinds.map(async (kind) => {
        const members = await this.#finder.catalogue.members('kind', kind);
        return { kind, results: results.filter(({ id }) => members.has(id)) };
      }),
    );
    const place = ({ results: own }: KindGroup): number => (own[0] ? results.indexOf(own[0]) : Infinity);
    // The group with the best result comes first.
    return groups.filter((group) => group.results.length > 0).sort((a, b) => place(a) - place(b));
  }

  async #guess(run: number, state: State): Promise<void> {
    const guesses = await didYouMean(this.#engine, state.query, this.#base);
    if (run !== this.#run || guesses.length === 0) return;
    const line = element('p', '', 'Did you mean ');
    for (const [at, guess] of guesses.entries()) {
      line.append(
        at === 0 ? '' : ' or ',
        button('guess', guess, () => this.#go({ ...state, query: guess })),
      );
    }
    line.append('?');
    this.#parts.guesses.replaceChildren(line);
  }

  async #export(form: 'csv' | 'bib'): Promise<void> {
    const { status } = this.#parts;
    const answer = this.#answer;
    if (!answer) return;
    status.textContent = `Preparing ${counted(answer.results.length, 'result')} …`;
    try {
      if (form === 'csv') saveFile('results.csv', 'text/csv', await resultsAsCsv(answer.results));
      else {
        const text = await resultsAsBibtex(answer.results, this.#base);
        if (text === '') {
          status.textContent = 'There are no sources among these results.';
          return;
        }
        saveFile('results.bib', 'application/x-bibtex', text);
      }
      status.textContent = this.#statusText(answer);
    } catch {
      status.textContent = 'The results could not all be loaded. Please try again.';
    }
  }
}
