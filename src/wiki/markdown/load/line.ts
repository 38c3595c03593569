// One marker of a quote, list item or footnote definition, with the white space before it.
const CONTAINER = /([ \t]*)(>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)|\[\^[^\]\s]{1,999}\]:)/y;
const INDENT = /[ \t]*/y;
const UNDERLINE = /^[ \t>]*(?:=+|-+)[ \t]*$/;
const COLUMNS_PER_TAB = 4;
// A level of a list is indented by two columns at least.
const COLUMNS_PER_LEVEL = 2;
// Beyond this nobody needs to know how many there are exactly.
const ENOUGH = 1000;

/** What the start of a line says about the blocks that it lies in. */
export interface LineShape {
  readonly blank: boolean;
  /** How many quotes and lists it can lie in at most: markers, and indentation as far as it can stand for some. */
  readonly depth: number;
  /** Markers of quotes, list items and footnote definitions that it starts with. */
  readonly markers: number;
  /** Whether it can make a heading of the lines above it. */
  readonly underline: boolean;
}

/** Reads the start of a line; the time does not depend on what follows. */
export function shapeOf(line: string): LineShape {
  let columns = 0;
  let markers = 0;
  let at = 0;
  while (markers < ENOUGH) {
    CONTAINER.lastIndex = at;
    const match = CONTAINER.exec(line);
    if (!match) break;
    columns += width(match[1] ?? '');
    markers += 1;
    at = CONTAINER.lastIndex;
  }
  INDENT.lastIndex = at;
  const indent = INDENT.exec(line)?.[0] ?? '';
  columns += width(indent);
  return {
    blank: at + indent.length === line.length && markers === 0,
    depth: markers + Math.floor(columns / COLUMNS_PER_LEVEL),
    markers,
    underline: UNDERLINE.test(line),
  };
}

function width(space: string): number {
  let columns = 0;
  for (const char of space) columns += char === '\t' ? COLUMNS_PER_TAB : 1;
  return columns;
}
