import { button, element } from './element.ts';
import { monthText } from './months.ts';
import { withoutFilters, withValue, type State } from './state.ts';

/** One choice that can be taken back. */
interface Chip {
  readonly text: string;
  readonly without: State;
}

function chipsOf(state: State, headings: ReadonlyMap<string, string>): Chip[] {
  const list = [...state.chosen].flatMap(([name, values]) =>
    values.map((value) => ({
      text: `${headings.get(name) ?? name}: ${value}`,
      without: withValue(state, name, value, false),
    })),
  );
  if (state.from !== '')
    list.push({ text: `From ${monthText(state.from)}`, without: { ...state, from: '' } });
  if (state.to !== '') list.push({ text: `Until ${monthText(state.to)}`, without: { ...state, to: '' } });
  return list;
}

/** The choices of a state as buttons that take one back each, and one that takes back all; empty without any. */
export function chipButtons(
  state: State,
  headings: ReadonlyMap<string, string>,
  go: (state: State) => void,
): HTMLElement[] {
  const list = chipsOf(state, headings).map(({ text, without }) => {
    const chip = button('chip', text, () => go(without));
    chip.setAttribute('aria-label', `Remove the filter ${text}`);
    chip.append(element('span', 'cross', '×'));
    return chip;
  });
  return list.length === 0 ? [] : [...list, button('more', 'Clear filters', () => go(withoutFilters(state)))];
}
