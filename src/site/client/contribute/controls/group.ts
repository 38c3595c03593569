import { isFields, isList, type Fields, type FormField, type Path, type Value } from '../form-types.ts';
import { freshId, openAround, paragraph, say, type Control } from './control.ts';

interface Named {
  readonly field: FormField;
  readonly control: Control;
}

/** The controls of several fields: those that stand open, and the others behind “More fields”. */
export function fieldControls(
  fields: readonly FormField[],
  make: (field: FormField) => Control,
): { named: Named[]; nodes: HTMLElement[] } {
  const named = fields.map((field) => ({ field, control: make(field) }));
  const nodes = (first: boolean) =>
    named.filter(({ field }) => field.first === first).map(({ control }) => control.node);
  const rest = nodes(false);
  if (rest.length === 0) return { named, nodes: nodes(true) };
  if (nodes(true).length === 0) return { named, nodes: rest };
  const more = document.createElement('details');
  more.className = 'more-fields';
  const summary = document.createElement('summary');
  summary.textContent = 'More fields';
  more.append(summary, ...rest);
  return { named, nodes: [...nodes(true), more] };
}

/** What is written in several fields; `undefined` where nothing is. */
function written(named: readonly Named[]): Fields | undefined {
  const entries = named.flatMap(({ field, control }): [string, Value][] => {
    const value = control.value();
    return value === undefined ? [] : [[field.name, value]];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** A control for several fields together; `pair` keeps them as a list. The frame is a group with a name. */
export function groupControl(
  fields: readonly FormField[],
  make: (field: FormField) => Control,
  frame: HTMLElement,
  pair = false,
): Control {
  const { named, nodes } = fieldControls(fields, make);
  const problem = paragraph('problem', freshId());
  frame.append(problem, ...nodes);
  const control: Control = {
    node: frame,
    value() {
      const values = written(named);
      // One of the two that is missing keeps its place, so that it can be told.
      return pair && values ? named.map(({ field }) => values[field.name] ?? '') : values;
    },
    fill(value) {
      for (const [index, { field, control: inner }] of named.entries()) {
        const each =
          value === undefined
            ? undefined
            : isList(value)
              ? value[index]
              : isFields(value)
                ? value[field.name]
                : undefined;
        inner.fill(each === '' ? undefined : each);
      }
    },
    at([step, ...rest]: Path) {
      const found = named.find(({ field }) => field.name === String(step));
      return found ? found.control.at(rest) : control;
    },
    complain: (text) => {
      say(problem, text);
      if (text === '') frame.removeAttribute('aria-describedby');
      else frame.setAttribute('aria-describedby', problem.id);
    },
    all: () => [control, ...named.flatMap((each) => each.control.all())],
    focus() {
      openAround(frame);
      const first = frame.querySelector<HTMLElement>('input, select, textarea, button');
      first?.focus();
    },
  };
  return control;
}
