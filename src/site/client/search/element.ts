/** Makes an element with a class (none where empty) and children; texts stay texts. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  if (className !== '') node.className = className;
  node.append(...children);
  return node;
}

/** A link with text or other children. */
export function link(href: string, ...children: (Node | string)[]): HTMLAnchorElement {
  const node = element('a', '', ...children);
  node.href = href;
  return node;
}

/** A button that does something at a press. */
export function button(className: string, text: string, press: () => void): HTMLButtonElement {
  const node = element('button', className, text);
  node.type = 'button';
  node.addEventListener('click', press);
  return node;
}

/** `1 claim`, `3 claims`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
