const ROW = /^ {0,3}\|/;
const HEADER = /^ {0,3}\|.*\|[ \t]*$/;
const DELIMITER = /^ {0,3}\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*$/;

/** Whether two lines that open a paragraph make a table for certain: bars at both ends, and as many in each. */
export function opensTable(first: string, second: string): boolean {
  return HEADER.test(first) && DELIMITER.test(second) && bars(first) === bars(second);
}

/** Whether a line that follows in a table is a row of it for certain: nothing else starts with a bar. */
export function isRow(line: string): boolean {
  return ROW.test(line);
}

function bars(line: string): number {
  let count = 0;
  for (let at = 0; at < line.length; at += 1) {
    const char = line[at];
    if (char === '\\') at += 1;
    else if (char === '|') count += 1;
  }
  return count;
}
