import type { Element, ElementContent, Root } from 'hast';
import type { Glossary } from './glossary.ts';
import { element, hasClass } from './hast.ts';

/** Where no term is linked: in headings, links, code, and what stands outside the running text. */
const CLOSED = new Set(['a', 'code', 'pre', 'h2', 'h3', 'h4', 'h5', 'h6', 'th', 'aside', 'sup']);

/**
 * Links the terms of the glossary at their first use, changing the tree. `own` is the article itself, whose
 * name is never linked; a term that the author linked by hand before counts as used.
 */
export function linkTerms(root: Root, glossary: Glossary, own: string, hrefOf: (id: string) => string): void {
  const used = new Set([own]);

  function linked(value: string): ElementContent[] {
    const parts: ElementContent[] = [];
    let rest = 0;
    for (const { start, end, id } of glossary.matches(value)) {
      if (used.has(id)) continue;
      used.add(id);
      if (start > rest) parts.push({ type: 'text', value: value.slice(rest, start) });
      parts.push(
        element('a', { className: ['term'], href: hrefOf(id), dataTerm: id }, value.slice(start, end)),
      );
      rest = end;
    }
    if (rest < value.length) parts.push({ type: 'text', value: value.slice(rest) });
    return parts;
  }

  function walk(node: Root | Element): void {
    const children: readonly (Root | Element)['children'][number][] = node.children;
    node.children = children.flatMap<Root['children'][number]>((child) => {
      if (child.type === 'text') return linked(child.value);
      if (child.type !== 'element') return [child];
      if (child.data?.entity !== undefined) used.add(child.data.entity);
      if (!CLOSED.has(child.tagName) && !hasClass(child, 'cite')) walk(child);
      return [child];
    }) as Element['children'];
  }

  walk(root);
}
