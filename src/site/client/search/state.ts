/** The ways to put results in order, by their name in the address. */
export const SORTS = ['best', 'newest', 'oldest', 'highest', 'lowest', 'cited', 'year'] as const;
/** A way to put results in order. */
export type Sort = (typeof SORTS)[number];

/** What a reader asks for: all of it stands in the address. */
export interface State {
  readonly query: string;
  /** Chosen values by name of the filter; filters without a choice are absent. */
  readonly chosen: ReadonlyMap<string, readonly string[]>;
  /** First and last month, `YYYY-MM`; empty where the span is open. */
  readonly from: string;
  readonly to: string;
  /** Empty where the reader made no choice. */
  readonly sort: Sort | '';
  /** Whether results stand in groups by kind. */
  readonly grouped: boolean;
}

const MONTH = /^\d{4}-\d{2}$/;

function isSort(text: string): text is Sort {
  return (SORTS as readonly string[]).includes(text);
}

/** Reads the state from the query part of an address; what it cannot read counts as not chosen. */
export function readState(search: string, filters: readonly string[]): State {
  const parameters = new URLSearchParams(search);
  const month = (name: string): string => {
    const text = parameters.get(name) ?? '';
    return MONTH.test(text) ? text : '';
  };
  const sort = parameters.get('sort') ?? '';
  const chosen = new Map<string, string[]>();
  for (const name of filters) {
    const values = [...new Set(parameters.getAll(name).filter((value) => value !== ''))];
    if (values.length > 0) chosen.set(name, values);
  }
  return {
    query: (parameters.get('q') ?? '').trim(),
    chosen,
    from: month('from'),
    to: month('to'),
    sort: isSort(sort) ? sort : '',
    grouped: parameters.get('by') === 'kind',
  };
}

/** The query part of the address of a state, with its question mark; empty for the state without any choice. */
export function stateAddress(state: State): string {
  const parameters = new URLSearchParams();
  if (state.query !== '') parameters.set('q', state.query);
  for (const [name, values] of state.chosen) for (const value of values) parameters.append(name, value);
  if (state.from !== '') parameters.set('from', state.from);
  if (state.to !== '') parameters.set('to', state.to);
  if (state.sort !== '') parameters.set('sort', state.sort);
  if (state.grouped) parameters.set('by', 'kind');
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** The state with a value of a filter chosen, or no longer chosen. */
export function withValue(state: State, name: string, value: string, on: boolean): State {
  const values = (state.chosen.get(name) ?? []).filter((other) => other !== value);
  if (on) values.push(value);
  const chosen = new Map(state.chosen);
  if (values.length > 0) chosen.set(name, values);
  else chosen.delete(name);
  return { ...state, chosen };
}

/** The state without any filter: words and order stay. */
export function withoutFilters(state: State): State {
  return { ...state, chosen: new Map(), from: '', to: '' };
}

/** Whether anything narrows the results beside the words. */
export function isNarrowed(state: State): boolean {
  return state.chosen.size > 0 || state.from !== '' || state.to !== '';
}

/** The order in which results come: as chosen; else the best first where there are words, the newest where not. */
export function sortOf(state: State): Sort {
  if (state.query === '' && (state.sort === '' || state.sort === 'best')) return 'newest';
  return state.sort === '' ? 'best' : state.sort;
}
