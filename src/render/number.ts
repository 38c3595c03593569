/**
 * A number in the wiki's own fixed notation, whatever the locale: a point for decimals, commas between
 * thousands, a true minus sign, never an exponent.
 */
export function numberText(value: number): string {
  // toFixed is exact enough: the schema admits nine decimals at most.
  const plain =
    Math.abs(value) < 1e-6
      ? Math.abs(value)
          .toFixed(9)
          .replace(/\.?0+$/, '')
      : `${Math.abs(value)}`;
  const [whole = '0', decimals] = plain.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${value < 0 ? '−' : ''}${grouped}${decimals ? `.${decimals}` : ''}`;
}

/** Two numbers as a range: an en dash between them, or `to` where a minus sign would stand beside the dash. */
export function rangeText(low: number, high: number): string {
  return `${numberText(low)}${low < 0 || high < 0 ? ' to ' : '–'}${numberText(high)}`;
}
