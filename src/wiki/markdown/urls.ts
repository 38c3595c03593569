import { addressProblem } from '../schema/fields.ts';

/** Why an address must not be linked, and what may have been meant. */
export interface UrlFault {
  /** A clause that goes on after the address: `is relative to the protocol`. */
  readonly fault: string;
  readonly expected?: string;
  /** True where `expected` is the same address, written as browsers read it. */
  readonly certain?: true;
}

// eslint-disable-next-line no-control-regex -- these are the characters to find
const HIDDEN = /[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/;
const UNENCODED = /[ \\<>"`{}|^]/g;
const SCHEME = /^[^/?#]*?:/;
const ALLOWED: ReadonlySet<string> = new Set(['https:', 'http:', 'mailto:']);
const LATIN = /\p{Script=Latin}/u;
const LOOKALIKE = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;

/**
 * What is wrong with the address of a link or image, as Markdown decodes it; `undefined` where it is an
 * `https`, `http` or `mailto` address or a relative one, and looks like what it is. Browsers drop tabs and
 * line ends, read `\` as `/` and trust what stands behind `@`, so all of those are refused, whatever they hide.
 */
export function urlFault(url: string): UrlFault | undefined {
  if (url === '') return { fault: 'is empty' };
  if (HIDDEN.test(url)) return { fault: 'holds a control character or an invisible one' };
  if (url !== url.trim()) {
    return { fault: 'starts or ends with white space', expected: url.trim(), certain: true };
  }
  if (/^[^?#]*\\/.test(url)) {
    return { fault: 'holds a backslash, which browsers read as `/`' };
  }
  if (url.startsWith('//')) {
    return { fault: 'leads to another host without saying how', expected: `https:${url}` };
  }
  const scheme = SCHEME.exec(url)?.[0].toLowerCase();
  if (scheme === undefined) return undefined;
  if (!ALLOWED.has(scheme)) return { fault: `has the scheme \`${scheme}\`` };
  if (scheme === 'mailto:') return undefined;
  return hostFault(url, scheme);
}

function hostFault(url: string, scheme: string): UrlFault | undefined {
  const rest = url.slice(scheme.length);
  if (!/^\/\/[^/]/.test(rest)) {
    return { fault: `lacks the two slashes and the host after \`${scheme}\`` };
  }
  const authority = rest.slice(2).split(/[/?#]/, 1)[0] ?? '';
  if (authority.includes('@')) {
    return {
      fault: 'hides its host behind an `@`',
      expected: `${scheme}//${rest.slice(2 + authority.lastIndexOf('@') + 1)}`,
    };
  }
  if (!URL.canParse(url)) return { fault: 'has no valid host' };
  // What fields of the front matter refuse, prose refuses as well.
  if (addressProblem(url) !== undefined) {
    const expected = url.replace(UNENCODED, (sign) => encodeURIComponent(sign));
    const certain = addressProblem(expected) === undefined && { certain: true as const };
    return { fault: 'holds a character that an address must encode', expected, ...certain };
  }
  const mixed = authority.split('.').some((label) => LATIN.test(label) && LOOKALIKE.test(label));
  return mixed ? { fault: 'mixes letters of two scripts that look alike in its host' } : undefined;
}
