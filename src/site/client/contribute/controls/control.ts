import type { Path, Value } from '../form-types.ts';

/** A part of the form that holds a value. */
export interface Control {
  readonly node: HTMLElement;
  /** What is written in it; `undefined` where nothing is. */
  value(): Value | undefined;
  /** Writes a value into it, as far as it fits; `undefined` empties it. */
  fill(value: Value | undefined): void;
  /** The control at a path inside it, the nearest around it where there is none. */
  at(path: Path): Control;
  /** Says what is wrong with it; nothing where the text is empty. */
  complain(text: string): void;
  /** All controls inside it and itself. */
  all(): Control[];
  /** Brings the reader to it. */
  focus(): void;
}

/** What controls need from the form around them. */
export interface Surroundings {
  /** Things of these kinds that fit a text, for the reader to choose from. */
  readonly matches: (kinds: readonly string[], text: string) => readonly { id: string; label: string }[];
  /** How a thing of one of these kinds is called. */
  readonly label: (kinds: readonly string[], id: string) => string | undefined;
  /** Called when entries come or go, since no event of the browser tells. */
  readonly changed: () => void;
}

let last = 0;

/** An id that no other element of the page has. */
export function freshId(): string {
  last += 1;
  return `field-${last}`;
}

/** Text in which stretches between backticks are shown as code. */
export function marked(text: string): Node[] {
  return text.split('`').map((part, index) => {
    if (index % 2 === 0) return document.createTextNode(part);
    const code = document.createElement('code');
    code.textContent = part;
    return code;
  });
}

/** A paragraph below or above a control, found by its id. */
export function paragraph(className: string, id: string, text = ''): HTMLParagraphElement {
  const node = document.createElement('p');
  node.className = className;
  node.id = id;
  node.append(...marked(text));
  node.hidden = text === '';
  return node;
}

/** Puts another text into a paragraph, which hides where there is none. */
export function say(node: HTMLElement, text: string): void {
  node.replaceChildren(...marked(text));
  node.hidden = text === '';
}

/** Opens what is folded around an element. */
export function openAround(node: HTMLElement): void {
  for (let each: HTMLElement | null = node; each; each = each.parentElement) {
    if (each instanceof HTMLDetailsElement) each.open = true;
  }
}
