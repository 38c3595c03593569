import type { Control, Surroundings } from './controls/control.ts';
import { fieldControl } from './controls/field.ts';
import { groupControl } from './controls/group.ts';
import { isFields, textAt, type Fields } from './form-types.ts';
import type { Plan } from './plan.ts';
import type { Problem } from './problem.ts';

/** The controls of a plan, with the id filled in until somebody writes one. */
export class Form {
  readonly node: HTMLFormElement;
  readonly #plan: Plan;
  readonly #root: Control;
  #ownId = false;

  constructor(plan: Plan, around: Surroundings) {
    this.#plan = plan;
    this.node = document.createElement('form');
    this.node.noValidate = true;
    this.node.className = 'contribute-form';
    const body = document.createElement('div');
    this.#root = groupControl(plan.asked, (field) => fieldControl(field, around), body);
    this.node.append(body);
    this.#root.at(['id']).node.addEventListener('input', () => {
      this.#ownId = this.#root.at(['id']).value() !== undefined;
    });
  }

  /** What is written; the id is made from it where nobody wrote one. */
  values(): Fields {
    const written = this.#root.value();
    const values = isFields(written) ? written : {};
    if (this.#ownId) return values;
    const { id: _, ...rest } = values;
    const id = this.#plan.suggestedId(rest);
    if (id !== (textAt(values, 'id') ?? '')) this.#root.at(['id']).fill(id === '' ? undefined : id);
    return id === '' ? rest : { ...rest, id };
  }

  fill(values: Fields): void {
    this.#root.fill(values);
    const { id, ...rest } = values;
    this.#ownId = id !== undefined && id !== this.#plan.suggestedId(rest);
  }

  controlAt(problem: Problem): Control {
    return this.#root.at(problem.path);
  }

  controls(): Control[] {
    return this.#root.all();
  }
}
