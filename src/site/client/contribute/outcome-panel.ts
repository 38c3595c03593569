import { marked } from './controls/control.ts';
import type { Outcome } from './outcome.ts';

/** The record as it becomes, a button that copies it, and, once it was checked, how it gets into the wiki. */
export class OutcomePanel {
  readonly node = document.createElement('section');
  readonly #text = document.createElement('pre');
  readonly #steps = document.createElement('div');
  readonly #status = document.createElement('p');

  constructor(what: string) {
    const heading = document.createElement('h2');
    heading.id = 'record';
    heading.textContent = 'The record';
    this.node.className = 'outcome';
    this.node.setAttribute('aria-labelledby', heading.id);
    this.#text.tabIndex = 0;
    this.#text.setAttribute('aria-label', `${what} as YAML`);
    this.#status.className = 'quiet';
    this.#status.setAttribute('role', 'status');
    this.#steps.className = 'way-in';
    this.#steps.tabIndex = -1;
    this.#steps.hidden = true;
    const copy = document.createElement('button');
    copy.type = 'button';
    copy.className = 'more';
    copy.textContent = 'Copy';
    copy.setAttribute('aria-label', `Copy the ${what.toLowerCase()}`);
    copy.addEventListener('click', () => void this.#copy());
    const bar = document.createElement('div');
    bar.className = 'outcome-bar';
    bar.append(heading, copy);
    this.node.append(bar, this.#text, this.#status, this.#steps);
  }

  /** Shows the text as it stands. */
  show(yaml: string): void {
    this.#text.textContent = yaml;
    this.#text.hidden = yaml === '';
    this.#status.textContent = yaml === '' ? 'It appears here as you write.' : '';
  }

  /** Shows how the text gets into the wiki; hides it where there is something to mend first. */
  steps(outcome: Outcome | undefined, what: 'source' | 'claim'): void {
    this.#steps.hidden = outcome === undefined;
    if (!outcome) return;
    const heading = document.createElement('h3');
    heading.textContent = 'It is ready to go in';
    const list = document.createElement('ol');
    list.append(...stepsOf(outcome, what));
    this.#steps.replaceChildren(heading, list);
    if (outcome.propose !== undefined) {
      const instead = document.createElement('p');
      instead.append(
        'Or let somebody else put it in: ',
        link(outcome.propose, 'propose it in an issue'),
        ', filled in.',
      );
      this.#steps.append(instead);
    }
  }

  focus(): void {
    this.#steps.focus();
    this.#steps.scrollIntoView({ block: 'nearest' });
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.#text.textContent ?? '');
      this.#status.textContent = 'Copied.';
    } catch {
      getSelection()?.selectAllChildren(this.#text);
      this.#status.textContent = 'Could not copy. The text is selected: copy it with the keyboard.';
    }
  }
}

/** A link that opens beside the form, so that nothing written is lost. */
function link(href: string, text: string): HTMLAnchorElement {
  const node = document.createElement('a');
  node.href = href;
  node.target = '_blank';
  node.rel = 'noopener';
  node.textContent = text;
  return node;
}

function item(...parts: (Node | string)[]): HTMLLIElement {
  const node = document.createElement('li');
  node.append(...parts.flatMap((part) => (typeof part === 'string' ? marked(part) : [part])));
  return node;
}

function stepsOf(outcome: Outcome, what: 'source' | 'claim'): HTMLLIElement[] {
  const { path, href, filled, after } = outcome;
  const send = item(
    'Say in a sentence what it adds, and send the change in. Where you may not write to the repository, a copy of it is made for you.',
  );
  if (what === 'source' && href !== undefined && filled) {
    return [item(link(href, 'Open the new file on GitHub'), ', name and text filled in.'), send];
  }
  const where = after === undefined ? 'into its list `claims`' : `behind line ${after}`;
  const place =
    what === 'source' ? `as the new file \`${path}\`` : `into \`${path}\`, ${where}, as lines of its own`;
  if (href === undefined)
    return [item('Copy the record.'), item(`Put it ${place}, or send it to whoever keeps the wiki.`)];
  const open = what === 'source' ? 'Open the new file on GitHub' : 'Open the page on GitHub';
  const long = what === 'source' ? ' The text is too long to be brought along.' : '';
  return [item('Copy the record.'), item(link(href, open), `, and paste it ${place}.${long}`), send];
}
