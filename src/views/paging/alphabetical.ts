import { initialOf } from './jumps.ts';
import type { Grouped } from './split.ts';

/** Groups rows that follow each other with one key; keys that come again later begin a group of their own. */
export function byKey<Row>(rows: Iterable<Row>, key: (row: Row) => string): Grouped<Row>[] {
  const groups: { anchor: string; name: string; rows: Row[] }[] = [];
  for (const row of rows) {
    const name = key(row);
    const last = groups.at(-1);
    if (last?.name === name) last.rows.push(row);
    // Numbers, since keys in most alphabets would give no anchor.
    else groups.push({ anchor: String(groups.length + 1), name, rows: [row] });
  }
  return groups;
}

/** Groups rows, which stand in alphabetical order, by the initial of their names. */
export function alphabetical<Row>(rows: Iterable<Row>, name: (row: Row) => string): Grouped<Row>[] {
  return byKey(rows, (row) => initialOf(name(row)));
}
