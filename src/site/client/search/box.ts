import { loadEngine, type Engine, type Hit } from '../engine.ts';
import { rankedSearch } from '../relevance.ts';
import { groupResults, type Found } from './box-groups.ts';
import { Catalogue } from './catalogue.ts';
import { didYouMean } from './did-you-mean.ts';
import { button, counted, element, link } from './element.ts';
import { markedText } from './marked-text.ts';
import { queryWords } from './matching-words.ts';
import { carrying, factsOf, kindOf, markChips } from './result-item.ts';

/** The dialogue in which one searches from any page: a box with a list of results that arrow keys walk. */
export class SearchBox {
  readonly #base: string;
  readonly #dialogue: HTMLDialogElement;
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #status: HTMLElement;
  readonly #guesses: HTMLElement;
  readonly #all: HTMLAnchorElement;
  readonly #searchPage: string;
  #engine: Promise<Engine> | undefined;
  #catalogue: Catalogue | undefined;
  #run = 0;
  #active = -1;

  /** Puts the dialogue on the page, closed. */
  constructor(base: string, searchPage: string) {
    this.#base = base;
    this.#searchPage = searchPage;
    this.#input = element('input', '');
    this.#input.type = 'search';
    this.#input.name = 'q';
    this.#input.autocomplete = 'off';
    this.#input.placeholder = 'A claim, a number, a name, an id';
    const attributes = {
      role: 'combobox',
      'aria-label': 'Search this wiki',
      'aria-autocomplete': 'list',
      'aria-controls': 'search-found',
      'aria-expanded': 'false',
      autocapitalize: 'none',
      spellcheck: 'false',
      enterkeyhint: 'search',
    };
    for (const [name, value] of Object.entries(attributes)) this.#input.setAttribute(name, value);
    this.#list = element('div', 'found');
    this.#list.id = 'search-found';
    this.#list.setAttribute('role', 'listbox');
    this.#list.setAttribute('aria-label', 'Results');
    this.#list.hidden = true;
    // A list that scrolls would else be a stop of the key Tab.
    this.#list.tabIndex = -1;
    this.#status = element('p', 'quiet');
    this.#status.setAttribute('role', 'status');
    this.#guesses = element('div', 'guesses');
    this.#all = link(searchPage, 'All results, with filters');
    const submit = element('button', '', 'Search');
    submit.type = 'submit';
    const form = element('form', 'search-form', this.#input, submit);
    form.action = searchPage;
    form.method = 'get';
    form.setAttribute('role', 'search');
    const close = button('more', 'Close', () => this.#dialogue.close());
    const foot = element('div', 'search-foot', this.#all, close);
    this.#dialogue = element(
      'dialog',
      'search-dialogue',
      form,
      this.#status,
      this.#guesses,
      this.#list,
      foot,
    );
    this.#dialogue.setAttribute('aria-label', 'Search');
    document.body.append(this.#dialogue);
    this.#wire();
  }

  /** Opens the dialogue, with a text where one was begun elsewhere, and begins to load the engine. */
  open(text?: string): void {
    if (!this.#dialogue.open) this.#dialogue.showModal();
    if (text !== undefined) this.#input.value = text;
    this.#input.focus();
    if (text === undefined) this.#input.select();
    void this.#load().catch(() => undefined);
    if (this.#input.value.trim() !== '') void this.#search();
  }

  /** Loads the engine at the first call; a call after a failure tries again. */
  #load(): Promise<Engine> {
    this.#engine ??= loadEngine(`${this.#base}pagefind/`).catch((error: unknown) => {
      this.#engine = undefined;
      throw error;
    });
    return this.#engine;
  }

  #wire(): void {
    let timer = 0;
    this.#input.addEventListener('input', () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => void this.#search(), 80);
    });
    this.#input.addEventListener('keydown', (event) => this.#key(event));
    this.#dialogue.addEventListener('keydown', (event) => {
      // A search field would first only empty itself.
      if (event.key !== 'Escape') return;
      event.preventDefault();
      this.#dialogue.close();
    });
    this.#dialogue.addEventListener('click', (event) => {
      // A press beside the panel: the panel fills the dialogue, so only its backdrop is left.
      if (event.target === this.#dialogue) this.#dialogue.close();
    });
  }

  #options(): HTMLAnchorElement[] {
    return [...this.#list.querySelectorAll<HTMLAnchorElement>('[role=option]')];
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const options = this.#options();
    const moves: Record<string, number> = { ArrowDown: this.#active + 1, ArrowUp: this.#active - 1 };
    if (event.key in moves && options.length > 0) {
      event.preventDefault();
      // One step beyond either end leads back to the box.
      const next = moves[event.key] ?? -1;
      this.#activate(next < -1 ? options.length - 1 : next >= options.length ? -1 : next);
    } else if (event.key === 'Enter' && this.#active >= 0) {
      event.preventDefault();
      const chosen = options[this.#active];
      if (chosen && (event.ctrlKey || event.metaKey)) window.open(chosen.href, '_blank', 'noopener');
      else chosen?.click();
    }
  }

  #activate(index: number): void {
    this.#active = index;
    for (const [at, option] of this.#options().entries()) {
      option.setAttribute('aria-selected', String(at === index));
      if (at === index) option.scrollIntoView({ block: 'nearest' });
    }
    if (index >= 0) this.#input.setAttribute('aria-activedescendant', `search-found-${index}`);
    else this.#input.removeAttribute('aria-activedescendant');
  }

  async #search(): Promise<void> {
    const run = ++this.#run;
    const query = this.#input.value.trim();
    this.#all.href = query === '' ? this.#searchPage : `${this.#searchPage}?q=${encodeURIComponent(query)}`;
    if (query === '') {
      this.#show(query, []);
      this.#status.textContent = '';
      return;
    }
    let engine: Engine;
    try {
      engine = await this.#load();
    } catch {
      if (run === this.#run)
        this.#status.textContent =
          'The search index could not be loaded. Press Enter for lists of everything.';
      return;
    }
    const results = await rankedSearch(engine, query);
    const found = await groupResults(results, (this.#catalogue ??= new Catalogue(engine)));
    if (run !== this.#run) return;
    this.#show(query, found);
    const counts = found.flatMap(({ group, count }) =>
      count === undefined ? [] : [counted(count, group.one, group.many)],
    );
    this.#status.textContent =
      results.length === 0
        ? 'Nothing was found.'
        : `${counts.length > 0 ? counts.join(', ') : counted(results.length, 'result')}.`;
    const guesses = await didYouMean(engine, query, this.#base);
    if (run === this.#run) this.#propose(guesses);
  }

  #show(query: string, found: readonly Found[]): void {
    const sought = queryWords(query);
    let number = 0;
    const groups = found.map(({ group, count, hits }) => {
      const heading = element(
        'div',
        'found-heading',
        `${group.many} `,
        ...(count === undefined ? [] : [element('span', 'count', String(count))]),
      );
      heading.id = `search-group-${group.one.replaceAll(' ', '-')}`;
      const list = element('ul', '', ...hits.map((hit) => this.#option(hit, query, sought, number++)));
      list.setAttribute('role', 'group');
      list.setAttribute('aria-labelledby', heading.id);
      heading.setAttribute('role', 'presentation');
      return [heading, list];
    });
    this.#list.replaceChildren(...groups.flat());
    this.#list.hidden = number === 0;
    this.#input.setAttribute('aria-expanded', String(number > 0));
    this.#guesses.replaceChildren();
    this.#activate(-1);
  }

  #option(hit: Hit, query: string, sought: readonly string[], number: number): HTMLElement {
    const { meta } = hit;
    const option = link(
      carrying(hit.url, query),
      element('span', 'title', markedText(meta['title'] ?? '', sought)),
    );
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    option.id = `search-found-${number}`;
    // The arrow keys lead here; the key Tab leads past the list.
    option.tabIndex = -1;
    for (const chip of markChips(hit)) option.append(' ', chip);
    const kind = kindOf(hit);
    const facts = factsOf(hit) || (meta['summary'] ?? '');
    if (facts !== '') option.append(element('span', 'facts', markedText(facts, sought)));
    if (kind !== 'Claim' && kind !== 'Source') option.prepend(element('span', 'tag', kind), ' ');
    const item = element('li', '', option);
    item.setAttribute('role', 'presentation');
    return item;
  }

  #propose(guesses: readonly string[]): void {
    if (guesses.length === 0) return;
    const line = element('p', '', 'Did you mean ');
    for (const [at, guess] of guesses.entries()) {
      const take = (): void => {
        this.#input.value = guess;
        this.#input.focus();
        void this.#search();
      };
      line.append(at === 0 ? '' : ' or ', button('guess', guess, take));
    }
    line.append('?');
    this.#guesses.replaceChildren(line);
  }
}
