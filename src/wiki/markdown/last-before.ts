/**
 * Index of the last item that starts at or before a position, `-1` where none does. The items are in order;
 * the search halves them, as a hostile paragraph may hold many thousands.
 */
export function lastBefore(starts: (index: number) => number, length: number, position: number): number {
  let low = -1;
  let high = length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts(middle) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}
