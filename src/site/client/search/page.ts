import { loadEngine } from '../engine.ts';
import { Explorer } from './explorer.ts';
import { partsOf, type Parts } from './parts.ts';
import { readState, stateAddress, type Sort, type State } from './state.ts';

/** Milliseconds without a key after which a search begins. */
const PAUSE = 180;

/** Puts a state into the controls of the form; the groups of filters show it themselves. */
function writeControls({ query, from, to, sort, grouped }: Parts, state: State): void {
  if (query.value.trim() !== state.query) query.value = state.query;
  for (const [select, month] of [
    [from, state.from],
    [to, state.to],
  ] as const) {
    // An address may name a month that no record has.
    if (month !== '' && ![...select.options].some(({ value }) => value === month))
      select.append(new Option(month, month));
    select.value = month;
  }
  sort.value = state.sort === 'best' ? '' : state.sort;
  grouped.checked = state.grouped;
}

function readControls({ form, query, from, to, sort, grouped }: Parts): State {
  const chosen = new Map<string, string[]>();
  for (const box of form.querySelectorAll<HTMLInputElement>('[data-filters] input:checked'))
    chosen.set(box.name, [...(chosen.get(box.name) ?? []), box.value]);
  return {
    query: query.value.trim(),
    chosen,
    from: from.value,
    to: to.value,
    sort: sort.value as Sort | '',
    grouped: grouped.checked,
  };
}

/** Says above the plain lists why they stand there. */
function explain(parts: Parts, reason: string): void {
  parts.reason.textContent = reason;
  parts.fallback.classList.remove('without-script');
  parts.fallback.hidden = false;
}

/** Whether the index was made from the content that this page was made from. */
async function isCurrent(form: HTMLFormElement, folder: string): Promise<boolean> {
  try {
    const answer = await fetch(`${folder}stamp.txt`, { cache: 'no-cache' });
    return answer.ok && (await answer.text()).trim() === form.dataset['stamp'];
  } catch {
    return false;
  }
}

async function start(form: HTMLFormElement): Promise<void> {
  const parts = partsOf(form);
  const base = document.body.dataset['base'] ?? '/';
  const folder = `${base}pagefind/`;
  const query = new URLSearchParams(location.search).get('q') ?? '';
  parts.query.value = query;
  parts.fallback.hidden = true;
  parts.status.textContent = 'Loading …';
  try {
    const engine = await loadEngine(folder);
    // Searches need none of the filters; this page needs all of them.
    const [filters, current] = await Promise.all([engine.filters(), isCurrent(form, folder)]);
    const go = (state: State, remember = true): void => {
      const address = location.pathname + stateAddress(state);
      if (address !== location.pathname + location.search) {
        if (remember) history.pushState(null, '', address);
        else history.replaceState(null, '', address);
      }
      writeControls(parts, state);
      void explorer.show(state);
    };
    const explorer = new Explorer(parts, engine, filters, base, go);
    if (!current)
      explain(
        parts,
        'The search index was made from an older state of this wiki, so results can be missing or wrong. These lists lead to everything:',
      );
    await wire(parts, explorer, go);
  } catch {
    parts.status.textContent = '';
    explain(
      parts,
      'The search index is missing or could not be loaded. These lists lead to everything that can be found:',
    );
  }
}

async function wire(
  parts: Parts,
  explorer: Explorer,
  go: (state: State, remember?: boolean) => void,
): Promise<void> {
  const { form, query, filters } = parts;
  filters.open = window.matchMedia('(min-width: 56rem)').matches;
  const fromAddress = (): State => readState(location.search, explorer.filters);
  const restore = async (): Promise<void> => {
    const state = fromAddress();
    writeControls(parts, state);
    const shown = Number((history.state as { shown?: number } | null)?.shown ?? 0);
    await explorer.show(state, shown);
  };
  let timer = 0;
  // What was typed goes into the address with whatever else is chosen.
  const read = (): State => readControls(parts);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    go(read());
  });
  form.addEventListener('change', (event) => {
    const { target } = event;
    const chosen =
      target instanceof HTMLSelectElement ||
      (target instanceof HTMLInputElement && target.type === 'checkbox');
    if (chosen) go(read());
  });
  query.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => go(read(), false), PAUSE);
  });
  window.addEventListener('popstate', () => void restore());
  // While the engine loaded, the reader may have typed on.
  const typed = query.value.trim();
  if (typed === fromAddress().query) await restore();
  else {
    writeControls(parts, { ...fromAddress(), query: typed });
    go({ ...fromAddress(), query: typed }, false);
  }
}

const form = document.querySelector<HTMLFormElement>('[data-search-page]');
if (form) void start(form);
