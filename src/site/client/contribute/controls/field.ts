import type { FormField, ListType } from '../form-types.ts';
import { marked, type Control, type Surroundings } from './control.ts';
import { groupControl } from './group.ts';
import { badges, leafControl } from './leaf.ts';
import { listControl } from './list.ts';

/** A frame with a name for fields that belong together. */
function frameOf(field: FormField): HTMLFieldSetElement {
  const frame = document.createElement('fieldset');
  const legend = document.createElement('legend');
  legend.append(field.label, ...badges(field));
  frame.append(legend);
  if (field.hint !== '') {
    const hint = document.createElement('p');
    hint.className = 'hint';
    hint.append(...marked(field.hint));
    frame.append(hint);
  }
  return frame;
}

/** The fields of all options together; what one of them needs, another does without. */
function anyOf(options: readonly (readonly FormField[])[]): FormField[] {
  return options.flat().map((field) => ({ ...field, needed: false }));
}

/** The control of a field. */
export function fieldControl(field: FormField, around: Surroundings): Control {
  const { is } = field;
  const make = (inner: FormField) => fieldControl(inner, around);
  if (is.type === 'fields') return groupControl(is.fields, make, frameOf(field));
  if (is.type === 'pair') return groupControl(is.fields, make, frameOf(field), true);
  if (is.type === 'either') return groupControl(anyOf(is.options), make, frameOf(field));
  if (is.type === 'list') {
    return listControl(is, frameOf(field), (row) => entryControl(is, around, row), around.changed);
  }
  return leafControl(field, around);
}

/** The control of one entry of a list, inside its row. */
function entryControl({ of, entry }: ListType, around: Surroundings, row: HTMLElement): Control {
  const make = (inner: FormField) => fieldControl(inner, around);
  if (of.type === 'fields') return groupControl(of.fields, make, row);
  if (of.type === 'either') return groupControl(anyOf(of.options), make, row);
  const field = { name: entry, label: entry, hint: '', needed: false, first: true, is: of };
  const control = leafControl(field, around, true);
  row.append(control.node);
  return control;
}
