import { loadEngine, type Engine, type Found } from './engine.ts';
import { resultItem } from './search-result.ts';

/** Results shown at first, and by each press of "more". */
const PAGE = 20;

interface Parts {
  readonly form: HTMLFormElement;
  readonly query: HTMLInputElement;
  readonly status: HTMLElement;
  readonly results: HTMLElement;
  readonly fallback: HTMLElement;
  readonly more: HTMLButtonElement;
}

function partsOf(form: HTMLFormElement): Parts | undefined {
  const query = form.querySelector<HTMLInputElement>('input[name=q]');
  const status = form.querySelector<HTMLElement>('[data-status]');
  const results = form.querySelector<HTMLElement>('[data-results]');
  const fallback = form.querySelector<HTMLElement>('[data-fallback]');
  const more = form.querySelector<HTMLButtonElement>('[data-more]');
  return query && status && results && fallback && more
    ? { form, query, status, results, fallback, more }
    : undefined;
}

function boxes(form: HTMLFormElement): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
}

/** Puts the state of the address into the form. */
function readAddress({ form, query }: Parts): void {
  const address = new URLSearchParams(location.search);
  query.value = address.get('q') ?? '';
  for (const box of boxes(form)) box.checked = address.getAll(box.name).includes(box.value);
}

/** The address of the state of the form, without empty parts. */
function addressOf({ form }: Parts): string {
  const address = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && value.trim()) address.append(name, value.trim());
  const text = address.toString();
  return location.pathname + (text ? `?${text}` : '');
}

function chosen(form: HTMLFormElement): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const box of boxes(form))
    if (box.checked) groups.set(box.name, [...(groups.get(box.name) ?? []), box.value]);
  return groups;
}

/** Values within a group mean "or", groups mean "and". */
function filtersOf(
  groups: ReadonlyMap<string, readonly string[]>,
): Record<string, { any: readonly string[] }> {
  return Object.fromEntries([...groups].map(([name, values]) => [name, { any: values }]));
}

/** Counts of a group are those without its own choice, since a further value of it would add results. */
async function showCounts(engine: Engine, parts: Parts, query: string | null, found: Found): Promise<void> {
  const groups = chosen(parts.form);
  const names = new Set(boxes(parts.form).map((box) => box.name));
  for (const name of names) {
    const others = new Map(groups);
    const counts = others.delete(name)
      ? (await engine.search(query, { filters: filtersOf(others) })).filters
      : found.filters;
    for (const box of boxes(parts.form)) {
      if (box.name !== name) continue;
      const label = parts.form.querySelector(`[data-count="${CSS.escape(`${name}:${box.value}`)}"]`);
      if (label) label.textContent = String(counts[name]?.[box.value] ?? 0);
    }
  }
}

class SearchPage {
  readonly #parts: Parts;
  readonly #engine: Engine;
  #run = 0;

  constructor(parts: Parts, engine: Engine) {
    this.#parts = parts;
    this.#engine = engine;
  }

  async search(): Promise<void> {
    const run = ++this.#run;
    const { form, query, status, results, more } = this.#parts;
    const words = query.value.trim();
    const text = words === '' ? null : words;
    const filters = filtersOf(chosen(form));
    const newest = text === null ? { sort: { date: 'desc' } } : {};
    const found = await this.#engine.search(text, { filters, ...newest });
    if (run !== this.#run) return;
    const count = found.results.length;
    status.textContent =
      count === 0
        ? 'Nothing was found. Try fewer words, or take a filter away.'
        : `${count} ${count === 1 ? 'result' : 'results'}${text ? ` for “${text}”` : ', newest first'}`;
    results.replaceChildren();
    await this.#show(run, found, 0);
    more.onclick = () => void this.#show(run, found, results.querySelectorAll('li').length);
    await showCounts(this.#engine, this.#parts, text, found);
  }

  async #show(run: number, found: Found, from: number): Promise<void> {
    const { results, more, query } = this.#parts;
    const hits = await Promise.all(found.results.slice(from, from + PAGE).map((result) => result.data()));
    if (run !== this.#run) return;
    let list = results.querySelector('ol');
    if (!list) {
      list = document.createElement('ol');
      list.className = 'plain-list results';
      results.append(list);
    }
    list.append(...hits.map((hit) => resultItem(hit, query.value.trim())));
    more.hidden = from + PAGE >= found.results.length;
  }
}

async function start(form: HTMLFormElement): Promise<void> {
  const parts = partsOf(form);
  if (!parts) return;
  readAddress(parts);
  let engine: Engine;
  try {
    engine = await loadEngine(form.dataset['engine'] ?? '/pagefind/');
  } catch {
    parts.status.textContent = 'The search index is missing or could not be loaded.';
    return;
  }
  parts.fallback.hidden = true;
  const page = new SearchPage(parts, engine);
  const update = (remember: boolean) => {
    const address = addressOf(parts);
    if (address !== location.pathname + location.search) {
      if (remember) history.pushState(null, '', address);
      else history.replaceState(null, '', address);
    }
    void page.search();
  };
  let timer = 0;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    update(true);
  });
  form.addEventListener('change', (event) => {
    if (event.target instanceof HTMLInputElement && event.target.type === 'checkbox') update(true);
  });
  parts.query.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => update(false), 200);
  });
  window.addEventListener('popstate', () => {
    readAddress(parts);
    void page.search();
  });
  await page.search();
}

const form = document.querySelector<HTMLFormElement>('[data-search-page]');
if (form) void start(form);
