/** Rows of a text in CSV by RFC 4180; throws where it does not keep to it. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const rest = text.replace(/^\uFEFF/, '');
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  while (cell.lastIndex < rest.length) {
    const at = cell.lastIndex;
    const found = cell.exec(rest);
    if (!found) throw new Error(`no cell of CSV: ${rest.slice(at, at + 80)}`);
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** Cells that a spreadsheet would take for a formula. */
export function formulas(rows: readonly (readonly string[])[]): string[] {
  return rows
    .flat()
    .filter((text) => /^[\s\p{Cc}]*[=+\-@＝＋－＠]/u.test(text) && !/^[+-]?\d+(\.\d+)?$/.test(text));
}
