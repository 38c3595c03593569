import type { Reason } from './facts.ts';

/** Longest list of titles in one sentence; the rest is counted. */
const NAMED = 3;

/** `1 source`, `2 sources`: a number with its noun. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** `“A”, “B” and “C”`: titles in quotation marks, after the third only their number. */
export function quoted(titles: readonly string[]): string {
  const named = titles.slice(0, NAMED).map((title) => `“${title}”`);
  const rest = titles.length - named.length;
  if (rest > 0) named.push(`${rest} more`);
  const last = named.pop() ?? 'nothing';
  return named.length > 0 ? `${named.join(', ')} and ${last}` : last;
}

/** Ends a text with a full stop, unless it has an end of its own. */
export function sentence(text: string): string {
  return /[.!?…][”"')\]]?$/u.test(text) ? text : `${text}.`;
}

/** A reason that rests on nothing, or on the claims and sources given. */
export function reason(
  code: string,
  text: string,
  on: { readonly claims?: readonly string[]; readonly sources?: readonly string[] } = {},
): Reason {
  return { code, text: sentence(text), claims: on.claims ?? [], sources: on.sources ?? [] };
}
