import { button, element, link } from './element.ts';
import { stateAddress, withoutFilters, type State } from './state.ts';

/** What to do where nothing was found, so that no page of results is a dead end. */
export interface WaysOn {
  readonly state: State;
  /** Results of the words without any filter. */
  readonly withoutFilters: number;
  readonly base: string;
  go(state: State): void;
}

/** Ways on from a search that found nothing: fewer filters, other words, and lists of everything. */
export function deadEnd({ state, withoutFilters: count, base, go }: WaysOn): HTMLElement {
  const ways = element('ul', '');
  if (count > 0) {
    const text = `Take all filters away (${count} ${count === 1 ? 'result' : 'results'})`;
    ways.append(
      element(
        'li',
        '',
        button('more', text, () => go(withoutFilters(state))),
      ),
    );
  }
  if (state.query !== '') {
    if (state.query.includes(' '))
      ways.append(element('li', '', 'Try fewer words, or only the name or number.'));
    const empty = { ...state, query: '' };
    const browse = link(`${location.pathname}${stateAddress(empty)}`, 'Browse without these words');
    browse.addEventListener('click', (event) => {
      event.preventDefault();
      go(empty);
    });
    ways.append(element('li', '', browse));
  }
  const lists = element('li', '', 'Look through the lists: ');
  for (const [at, [path, text]] of Object.entries(LISTS).entries()) {
    lists.append(at === 0 ? '' : ', ', link(`${base}${path}/`, text));
  }
  ways.append(lists);
  return element('div', 'dead-end', element('p', '', 'What you can do:'), ways);
}

const LISTS: Readonly<Record<string, string>> = {
  claims: 'claims',
  sources: 'sources',
  terms: 'glossary',
  authors: 'authors',
  timeline: 'timeline',
};
