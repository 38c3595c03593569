import { isList, type ListType, type Path, type Value } from '../form-types.ts';
import { freshId, openAround, paragraph, say, type Control } from './control.ts';

interface Entry {
  readonly control: Control;
  readonly row: HTMLElement;
  readonly remove: HTMLButtonElement;
}

/**
 * A control for a list: entries that can be added and taken away. `make` fills a row with the control of an entry;
 * `changed` is called when entries come or go, since no event of the browser tells.
 */
export function listControl(
  is: ListType,
  frame: HTMLElement,
  make: (row: HTMLElement) => Control,
  changed: () => void,
): Control {
  const entries: Entry[] = [];
  const problem = paragraph('problem', freshId());
  const rows = document.createElement('div');
  rows.className = 'entries';
  const add = document.createElement('button');
  add.type = 'button';
  add.className = 'more';
  const one = is.entry.toLowerCase();

  const renumber = () => {
    for (const [index, { row, remove }] of entries.entries()) {
      row.setAttribute('aria-label', `${is.entry} ${index + 1}`);
      remove.setAttribute('aria-label', `Remove ${one} ${index + 1}`);
    }
    add.textContent =
      entries.length === 0 ? `Add ${/^[aeiou]/.test(one) ? 'an' : 'a'} ${one}` : `Add another ${one}`;
  };
  const drop = (entry: Entry) => {
    entry.row.remove();
    entries.splice(entries.indexOf(entry), 1);
    renumber();
  };
  const append = (value?: Value): Entry => {
    const row = document.createElement('div');
    row.className = 'entry';
    row.setAttribute('role', 'group');
    const control = make(row);
    const remove = document.createElement('button');
    remove.type = 'button';
    remove.className = 'remove';
    remove.textContent = 'Remove';
    row.append(remove);
    const entry = { control, row, remove };
    remove.addEventListener('click', () => {
      drop(entry);
      add.focus();
      changed();
    });
    entries.push(entry);
    rows.append(row);
    if (value !== undefined) control.fill(value);
    renumber();
    return entry;
  };
  const restart = () => {
    for (const entry of [...entries]) drop(entry);
    for (let count = 0; count < is.start; count += 1) append();
    renumber();
  };
  add.addEventListener('click', () => {
    append().control.focus();
    changed();
  });
  frame.append(problem, rows, add);
  restart();

  /** The entries in which something is written: those whose positions problems name. */
  const filled = () => entries.filter(({ control }) => control.value() !== undefined);
  const control: Control = {
    node: frame,
    value() {
      const values = filled().map((entry) => entry.control.value() ?? '');
      return values.length === 0 ? undefined : values;
    },
    fill(value) {
      if (value === undefined || !isList(value) || value.length === 0) return restart();
      for (const entry of [...entries]) drop(entry);
      for (const each of value) append(each);
    },
    at([step, ...rest]: Path) {
      const entry = typeof step === 'number' ? filled()[step] : undefined;
      return entry ? entry.control.at(rest) : control;
    },
    complain(text) {
      say(problem, text);
      if (text === '') frame.removeAttribute('aria-describedby');
      else frame.setAttribute('aria-describedby', problem.id);
    },
    all: () => [control, ...entries.flatMap((entry) => entry.control.all())],
    focus() {
      openAround(frame);
      (frame.querySelector<HTMLElement>('input, select, textarea') ?? add).focus();
    },
  };
  return control;
}
