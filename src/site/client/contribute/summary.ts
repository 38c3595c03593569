import type { Control } from './controls/control.ts';
import type { Problem } from './problem.ts';

/** What is wrong, above the form: a list of links that lead to the fields. */
export class Summary {
  readonly node = document.createElement('div');
  readonly #heading = document.createElement('h2');
  readonly #list = document.createElement('ul');

  constructor() {
    this.node.className = 'problem-summary';
    this.node.tabIndex = -1;
    this.node.hidden = true;
    this.node.setAttribute('role', 'group');
    this.#heading.id = 'problem-summary';
    this.node.setAttribute('aria-labelledby', this.#heading.id);
    this.node.append(this.#heading, this.#list);
  }

  /** Lists the problems, and writes each at its field; `controlAt` finds that. */
  show(problems: readonly Problem[], controlAt: (problem: Problem) => Control): void {
    this.node.hidden = problems.length === 0;
    const wrong = problems.filter(({ doubt }) => !doubt).length;
    this.#heading.textContent =
      wrong === 0 ? 'To look at once more' : wrong === 1 ? 'One thing to mend' : `${wrong} things to mend`;
    this.#list.replaceChildren(
      ...problems.map((problem) => {
        const button = document.createElement('a');
        button.href = '#';
        button.textContent = problem.message.replaceAll('`', '');
        button.addEventListener('click', (event) => {
          event.preventDefault();
          controlAt(problem).focus();
        });
        const item = document.createElement('li');
        item.append(button);
        return item;
      }),
    );
  }

  focus(): void {
    this.node.focus();
    this.node.scrollIntoView({ block: 'nearest' });
  }
}

/** Writes each problem at its field, several at one field together, and clears the others. */
export function complainAt(
  problems: readonly Problem[],
  all: readonly Control[],
  controlAt: (problem: Problem) => Control,
): void {
  const texts = new Map<Control, string[]>();
  for (const problem of problems) {
    const control = controlAt(problem);
    texts.set(control, [...(texts.get(control) ?? []), problem.message]);
  }
  for (const control of all) control.complain((texts.get(control) ?? []).join(' '));
}
