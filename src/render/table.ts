import type { Element, ElementContent } from 'hast';
import { element, textOf } from './hast.ts';

/** Longest name of a table's region in characters, for the sake of those who hear it read. */
const LONGEST_NAME = 80;

function elementsIn(node: Element, ...names: string[]): Element[] {
  return node.children.filter(
    (child): child is Element => child.type === 'element' && names.includes(child.tagName),
  );
}

/** Moves alignment from the obsolete attribute to a class, since the page allows no style attribute either. */
function mendCell(cell: Element): void {
  const align = cell.properties['align'];
  delete cell.properties['align'];
  if (align) cell.properties['className'] = [`align-${String(align)}`];
  if (cell.tagName !== 'th') return;
  cell.properties['scope'] = 'col';
  // An empty header cell announces nothing: it is a plain cell.
  if (cell.children.map(textOf).join('').trim() === '') {
    cell.tagName = 'td';
    delete cell.properties['scope'];
  }
}

/** A table in a region that can be scrolled and focused, named by its number in the article and its columns. */
export function tableRegion(table: Element, number: number): Element {
  const rows = elementsIn(table, 'thead', 'tbody').flatMap((part) => elementsIn(part, 'tr'));
  for (const row of rows) elementsIn(row, 'td', 'th').forEach(mendCell);
  const heads = rows[0]
    ? elementsIn(rows[0], 'th').map((cell) => cell.children.map(columnName).join(''))
    : [];
  const columns = heads.map((head) => head.trim()).filter((head) => head !== '');
  const name = `Table ${number}${columns.length > 0 ? `: ${columns.join(', ')}` : ''}`;
  const ariaLabel = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1).trimEnd()}…` : name;
  // A section with a name is a region, and can be reached by key to be scrolled.
  return element('section', { className: ['table-scroll'], tabIndex: 0, ariaLabel }, table);
}

function columnName(node: ElementContent): string {
  const isCitation = node.type === 'element' && String(node.properties['className']).startsWith('cite');
  return isCitation ? '' : textOf(node);
}
