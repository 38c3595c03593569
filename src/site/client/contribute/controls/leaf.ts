import { flatText } from '../checks/leaf-checks.ts';
import type { Choice, FormField, FormType, Value } from '../form-types.ts';
import { freshId, openAround, paragraph, say, type Control, type Surroundings } from './control.ts';

/** Texts that may be so long get several lines, in characters. */
const LONG = 300;
/** From how much of the most allowed on the length of a text is told. */
const NEARLY_FULL = 0.8;

type Input = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const KEYBOARDS: Readonly<Partial<Record<FormType['type'], string>>> = {
  number: 'decimal',
  count: 'numeric',
  address: 'url',
};

function inputFor(is: FormType, field: Pick<FormField, 'needed'>): Input {
  if (is.type === 'choice') return selectFor(is.options, field.needed);
  if (is.type === 'text' && is.max >= LONG) {
    const area = document.createElement('textarea');
    area.rows = is.max > LONG ? 4 : 2;
    return area;
  }
  const input = document.createElement('input');
  input.type = 'text';
  input.autocomplete = 'off';
  input.inputMode = KEYBOARDS[is.type] ?? 'text';
  // Ids, dates, addresses and numbers are no words of a language.
  if (is.type !== 'text') {
    input.spellcheck = false;
    input.autocapitalize = 'off';
  }
  return input;
}

function selectFor(options: readonly Choice[], needed: boolean): HTMLSelectElement {
  const select = document.createElement('select');
  select.append(new Option(needed ? 'Choose …' : '—', ''));
  select.append(...options.map(({ value, text }) => new Option(text, value)));
  return select;
}

/** A control for one text, choice or name. `bare` leaves the label to be read only, where an entry of a list is named. */
export function leafControl(field: FormField, around: Surroundings, bare = false): Control {
  const { is } = field;
  const id = freshId();
  const input = inputFor(is, field);
  input.id = id;
  const hint = paragraph('hint', `${id}-hint`, field.hint);
  const problem = paragraph('problem', `${id}-problem`);
  const about = paragraph('about', `${id}-about`);
  const label = document.createElement('label');
  label.htmlFor = id;
  label.append(field.label);
  const head = document.createElement('div');
  head.className = bare ? 'visually-hidden' : 'head';
  head.append(label, ...(bare ? [] : badges(field)));
  input.setAttribute('aria-describedby', [hint, problem, about].map((node) => node.id).join(' '));
  if (field.needed) input.setAttribute('aria-required', 'true');
  const node = document.createElement('div');
  node.className = `field field-${is.type}`;
  node.append(head, hint, problem, input, about);
  const list =
    is.type === 'name' && input instanceof HTMLInputElement ? suggestions(input, is.of, around) : undefined;
  if (list) node.append(list);

  const tell = () => say(about, aboutOf(is, input.value, around));
  input.addEventListener('input', tell);
  const control: Control = {
    node,
    value(): Value | undefined {
      const text = is.type === 'text' || is.type === 'any' ? flatText(input.value) : input.value.trim();
      return text === '' ? undefined : text;
    },
    fill(value) {
      const text = typeof value === 'string' ? value : '';
      // A word that cannot be chosen would leave the box without a choice.
      const known =
        !(input instanceof HTMLSelectElement) || [...input.options].some((option) => option.value === text);
      input.value = known ? text : '';
      tell();
    },
    at: () => control,
    complain(text) {
      say(problem, text);
      if (text === '') input.removeAttribute('aria-invalid');
      else input.setAttribute('aria-invalid', 'true');
    },
    all: () => [control],
    focus() {
      openAround(node);
      input.focus();
    },
  };
  return control;
}

/** The name of the field in the record, and whether it is needed: for the eye, since the control itself says so. */
export function badges({ name, needed }: FormField): Node[] {
  const badge = (tag: 'code' | 'span', className: string, text: string) => {
    const node = document.createElement(tag);
    node.className = className;
    node.textContent = text;
    node.setAttribute('aria-hidden', 'true');
    return [document.createTextNode(' '), node];
  };
  return [
    // The two of a pair have positions and no names.
    ...(/^\d+$/.test(name) ? [] : badge('code', 'name', name)),
    ...(needed ? badge('span', 'needed', 'needed') : []),
  ];
}

/** What is said below a control of what was written: the meaning of a choice, the name of an id, the length of a text. */
function aboutOf(is: FormType, value: string, around: Surroundings): string {
  if (is.type === 'choice') return is.options.find((option) => option.value === value)?.about ?? '';
  if (is.type === 'name') return around.label(is.of, value.trim()) ?? '';
  if (is.type !== 'text') return '';
  const { length } = flatText(value);
  return length < is.max * NEARLY_FULL ? '' : `${length} of ${is.max} characters`;
}

/** Most names that are offered at once. */
const MOST = 40;

function suggestions(
  input: HTMLInputElement,
  kinds: readonly string[],
  around: Surroundings,
): HTMLDataListElement {
  const list = document.createElement('datalist');
  list.id = `${input.id}-names`;
  input.setAttribute('list', list.id);
  const offer = () => {
    const found = around.matches(kinds, input.value).slice(0, MOST);
    list.replaceChildren(
      ...found.map(({ id, label }) => {
        const option = document.createElement('option');
        option.value = id;
        option.label = label;
        return option;
      }),
    );
  };
  input.addEventListener('input', offer);
  input.addEventListener('focus', offer);
  return list;
}
