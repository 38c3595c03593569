import { setTimeout as wait } from 'node:timers/promises';
import { FetchProblem, follow, reason } from './follow.ts';

/** What came of looking at an address. */
export type Outcome =
  /** It answers; with the address that does, where it moved for good. */
  | { readonly kind: 'there'; readonly moved?: string }
  /** It says that there is nothing, or its host is no more. */
  | { readonly kind: 'gone'; readonly why: string }
  /** It turns programs away, so that nothing is known. */
  | { readonly kind: 'refused'; readonly why: string }
  /** It fails, which may pass. */
  | { readonly kind: 'failing'; readonly why: string }
  /** It leads where nobody should be led: into a private network, or in circles. */
  | { readonly kind: 'astray'; readonly why: string };

/** How to look. */
export interface ProbeOptions {
  /** Origin that may be a private one, named on purpose. */
  readonly trusted?: string;
  /** Longest time for one try, in milliseconds; default 20,000. */
  readonly timeout?: number;
  /** Time before the second try of what failed, in milliseconds; default 5,000. A host may ask for up to a minute. */
  readonly pause?: number;
}

const TIMEOUT = 20_000;
const PAUSE = 5_000;
/** Longest that a host may make us wait, in milliseconds. */
const LONGEST_WAIT = 60_000;
const PERMANENT: ReadonlySet<number> = new Set([301, 308]);
const GONE: ReadonlySet<number> = new Set([404, 410]);
// 999 is what a large network of people at work gives to programs.
const REFUSED: ReadonlySet<number> = new Set([401, 402, 403, 405, 406, 407, 418, 429, 451, 999]);

/** Looks whether an address answers, and tries again where that may help. Reads no page, and never throws. */
export async function probe(address: string, options: ProbeOptions = {}): Promise<Outcome> {
  const first = await once(address, options);
  if (first.outcome.kind === 'there' || first.outcome.kind === 'astray' || first.final) return first.outcome;
  await wait(Math.min(first.wait ?? options.pause ?? PAUSE, LONGEST_WAIT));
  return (await once(address, options)).outcome;
}

interface Tried {
  readonly outcome: Outcome;
  /** Whether another try would give the same. */
  readonly final?: boolean;
  /** How long the host asks to wait, in milliseconds. */
  readonly wait?: number;
}

async function once(address: string, options: ProbeOptions): Promise<Tried> {
  const signal = AbortSignal.timeout(options.timeout ?? TIMEOUT);
  const { trusted } = options;
  try {
    const { response, url, redirects } = await follow(address, { accept: '*/*', trusted }, signal);
    const { statusCode: status = 0, headers } = response;
    response.destroy();
    const why = `it answers with status ${status}`;
    if (status >= 200 && status < 300)
      return { outcome: { kind: 'there', ...movedTo(address, url, redirects) } };
    if (GONE.has(status)) return { outcome: { kind: 'gone', why }, final: true };
    const again = seconds(headers['retry-after']);
    if (REFUSED.has(status)) return { outcome: { kind: 'refused', why }, final: status !== 429, wait: again };
    return { outcome: { kind: 'failing', why }, wait: again };
  } catch (error) {
    const why = reason(error, signal);
    if (error instanceof FetchProblem) return { outcome: { kind: 'astray', why } };
    const { code } = error as NodeJS.ErrnoException;
    return { outcome: { kind: code === 'ENOTFOUND' ? 'gone' : 'failing', why } };
  }
}

/** Where an address moved for good: all redirects must say so, and lead to more than the same page over https. */
function movedTo(from: string, to: string, redirects: readonly number[]): { moved?: string } {
  if (redirects.length === 0 || !redirects.every((status) => PERMANENT.has(status))) return {};
  const bare = (address: string) =>
    address
      .replace(/^https?:\/\/(www\.)?/, '')
      .replace(/#.*$/, '')
      .replace(/\/(?=$|\?)/, '');
  return bare(from) === bare(to) ? {} : { moved: to };
}

function seconds(header: string | undefined): number | undefined {
  return header !== undefined && /^\d{1,6}$/.test(header) ? Number(header) * 1000 : undefined;
}
