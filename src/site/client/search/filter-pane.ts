import type { Catalogue } from './catalogue.ts';
import { element, button } from './element.ts';
import { fold } from './matching-words.ts';
import { countIn, type Sifted } from './sift.ts';
import type { State } from './state.ts';

/** Groups of more values than these are cut short and can be searched. */
const WHOLE = 24;
/** Values of a long group shown before "show more"; those chosen are always shown. */
const SHORT = 8;

interface Row {
  readonly value: string;
  readonly label: HTMLLabelElement;
  readonly box: HTMLInputElement;
  readonly count: HTMLElement;
}

/** One group of filters: its values with the number of results that each would give. */
export class FilterPane {
  readonly name: string;
  readonly heading: string;
  readonly #group: HTMLDetailsElement;
  readonly #rows: Row[];
  readonly #list: HTMLElement;
  readonly #more: HTMLButtonElement;
  readonly #find: HTMLInputElement | undefined;
  #all = false;
  #last: Sifted | undefined;
  readonly #catalogue: Catalogue;

  /** `values` are those that the index has, with the number of records of each. */
  constructor(group: HTMLDetailsElement, values: Readonly<Record<string, number>>, catalogue: Catalogue) {
    this.name = group.dataset['filter'] ?? '';
    this.heading = group.dataset['heading'] ?? this.name;
    this.#group = group;
    this.#catalogue = catalogue;
    const order = JSON.parse(group.dataset['order'] ?? '[]') as string[];
    const rank = (value: string): number => (order.includes(value) ? order.indexOf(value) : order.length);
    const byName = this.name === 'year' ? -1 : 1;
    const sorted = Object.keys(values).sort(
      (a, b) =>
        rank(a) - rank(b) ||
        (this.name === 'year' ? 0 : (values[b] ?? 0) - (values[a] ?? 0)) ||
        byName * a.localeCompare(b, 'en'),
    );
    this.#rows = sorted.map((value) => this.#row(value));
    this.#list = element('div', 'values', ...this.#rows.map(({ label }) => label));
    this.#more = button('more', '', () => {
      this.#all = !this.#all;
      this.#arrange();
    });
    if (sorted.length > WHOLE) this.#find = this.#finder();
    const set = element('fieldset', '', element('legend', 'visually-hidden', this.heading));
    if (this.#find) set.append(this.#find);
    set.append(this.#list, this.#more);
    group.append(set);
    group.hidden = sorted.length === 0;
    group.addEventListener('toggle', () => void this.#count());
  }

  #row(value: string): Row {
    const box = element('input', '');
    box.type = 'checkbox';
    box.name = this.name;
    box.value = value;
    const count = element('span', 'count');
    count.dataset['count'] = `${this.name}:${value}`;
    const label = element('label', '', box, element('span', 'value', value), ' ', count);
    return { value, label, box, count };
  }

  #finder(): HTMLInputElement {
    const input = element('input', 'find-value');
    input.type = 'text';
    input.placeholder = `Find in ${this.heading.toLowerCase()}`;
    input.setAttribute('aria-label', input.placeholder);
    input.addEventListener('input', () => this.#arrange());
    return input;
  }

  /** Shows what is chosen in a state; opens the group where there is something. */
  choose(state: State): void {
    const chosen = state.chosen.get(this.name) ?? [];
    for (const { box, value } of this.#rows) box.checked = chosen.includes(value);
    if (chosen.length > 0) this.#group.open = true;
  }

  /** Shows how many results each value would give, where the group is open. */
  async show(sifted: Sifted): Promise<void> {
    this.#last = sifted;
    await this.#count();
  }

  async #count(): Promise<void> {
    const last = this.#last;
    // Each count asks the engine once which records have the value, so closed groups are left alone.
    if (!last || !this.#group.open) return;
    const ids = last.without(this.name);
    const counts = await Promise.all(
      this.#rows.map(async ({ value }) => countIn(ids, await this.#catalogue.members(this.name, value))),
    );
    if (this.#last !== last) return;
    for (const [index, row] of this.#rows.entries()) {
      row.count.textContent = String(counts[index] ?? 0);
      row.label.classList.toggle('empty', counts[index] === 0);
    }
    this.#arrange();
  }

  /** Values without results go, unless they are chosen; of long lists the first are shown. */
  #arrange(): void {
    const sought = fold(this.#find?.value.trim() ?? '');
    const most = this.#all || sought !== '' || this.#rows.length <= WHOLE ? Infinity : SHORT;
    let shown = 0;
    let left = 0;
    for (const { label, box, value } of this.#rows) {
      const fits = sought === '' ? !label.classList.contains('empty') : fold(value).includes(sought);
      const keep = box.checked || (fits && shown < most);
      label.hidden = !keep;
      if (keep) shown++;
      else if (fits) left++;
    }
    this.#more.hidden = sought !== '' || (left === 0 && !this.#all);
    this.#more.textContent = this.#all ? 'Show fewer' : `Show ${left} more`;
  }
}
