import type { Element, ElementContent, Properties, Text } from 'hast';

/** An element of the HTML tree with its children; strings become text nodes. */
export function element(
  tagName: string,
  properties: Properties,
  ...children: (ElementContent | string)[]
): Element {
  return { type: 'element', tagName, properties, children: children.map(textNode) };
}

/** A text node made from a string; a node stays what it is. */
export function textNode(child: ElementContent | string): ElementContent {
  return typeof child === 'string' ? ({ type: 'text', value: child } satisfies Text) : child;
}

/** The lists joined, with copies of a separator text between them. */
export function joined(parts: readonly (readonly ElementContent[])[], separator: string): ElementContent[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [textNode(separator), ...part]));
}

/** All text below a node, tags left out. */
export function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}

/** True where the element carries the class. */
export function hasClass(node: Element, name: string): boolean {
  const classes = node.properties['className'];
  return Array.isArray(classes) && classes.includes(name);
}
