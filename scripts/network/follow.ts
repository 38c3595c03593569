import { lookup as resolveName, type LookupAddress, type LookupOptions } from 'node:dns';
import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { isPublicAddress } from './public-address.ts';

/** How to ask for something on the network. */
export interface FollowOptions {
  /** Media type that is asked for. */
  readonly accept: string;
  /** Most redirects that are followed; default 6: a DOI takes two or three. */
  readonly maxRedirects?: number;
  /** Origin that whoever calls named on purpose, and that may therefore be a private one: `http://127.0.0.1:80`. */
  readonly trusted?: string;
}

/** An answer whose body has not been read, and how it was come by. */
export interface Followed {
  readonly response: IncomingMessage;
  /** Address that answered. */
  readonly url: string;
  /** Statuses of the redirects on the way, in order. */
  readonly redirects: readonly number[];
}

const MAX_REDIRECTS = 6;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** A refusal or failure that is told; anything else that is thrown is our mistake. */
export class FetchProblem extends Error {}

/**
 * Asks by GET and follows redirects. Only http and https, only public addresses (each one checked at the moment of
 * the connection, and again for every redirect), no user names, bounded in redirects, and in time by the signal.
 * Throws `FetchProblem` for a refusal, and what the connection throws; `reason` puts either into words.
 */
export async function follow(
  address: string,
  options: FollowOptions,
  signal: AbortSignal,
): Promise<Followed> {
  let url = URL.parse(address);
  const redirects: number[] = [];
  while (redirects.length <= (options.maxRedirects ?? MAX_REDIRECTS)) {
    if (!url) throw new FetchProblem('it led to something that is no address');
    const response = await get(checked(url, options.trusted), options, signal);
    const status = response.statusCode ?? 0;
    const location = response.headers.location;
    if (!REDIRECTS.has(status) || location === undefined) return { response, url: url.href, redirects };
    response.destroy();
    redirects.push(status);
    url = URL.parse(location, url.href);
  }
  throw new FetchProblem('it was redirected too often');
}

function checked(url: URL, trusted: string | undefined): URL {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new FetchProblem(`it led to an address that starts with \`${url.protocol}\``);
  }
  if (url.username !== '' || url.password !== '') {
    throw new FetchProblem('it led to an address with a user name');
  }
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // A number in place of a name is never looked up, so that it is checked here.
  if (url.origin !== trusted && isIP(host) !== 0 && !isPublicAddress(host)) throw privateHost(url.hostname);
  return url;
}

function privateHost(host: string): FetchProblem {
  return new FetchProblem(`\`${host}\` is an address inside a private network`);
}

type Found = (
  error: NodeJS.ErrnoException | null,
  address: string | LookupAddress[],
  family?: number,
) => void;

/** Looks names up: `lookup` of `node:dns`, or what a test has in its place. */
export type Resolve = (
  name: string,
  options: LookupOptions & { all: true },
  found: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/**
 * Looks a name up once, and refuses it where any of its addresses is private. What was checked is what is connected
 * to, so that a name which changes its address in between gains nothing.
 */
export function publicLookup(resolve: Resolve) {
  return (name: string, options: LookupOptions, found: Found): void => {
    resolve(name, { ...options, all: true }, (error, addresses) => {
      if (error) return found(error, '');
      const [first] = addresses;
      if (!first || !addresses.every(({ address }) => isPublicAddress(address))) {
        return found(privateHost(name), '');
      }
      return options.all ? found(null, addresses) : found(null, first.address, first.family);
    });
  };
}

const lookupPublic = publicLookup(resolveName);

function get(url: URL, { accept, trusted }: FollowOptions, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? requestHttps : requestHttp;
    request(
      url,
      {
        signal,
        headers: { accept, 'accept-encoding': 'identity', 'user-agent': 'gapwiki' },
        // A connection that is kept open would keep the process.
        agent: false,
        ...(url.origin !== trusted && { lookup: lookupPublic }),
      },
      resolve,
    )
      .on('error', reject)
      .end();
  });
}

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'its host cannot be found',
  EAI_AGAIN: 'names of hosts cannot be looked up: there seems to be no network',
  ECONNREFUSED: 'the host refuses connections',
  ECONNRESET: 'the connection broke',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'there is no network',
  ETIMEDOUT: 'the host did not answer',
};

/** Why nothing came, as the end of a sentence. */
export function reason(error: unknown, signal: AbortSignal): string {
  if (error instanceof FetchProblem) return error.message;
  if (signal.aborted) return 'it took too long';
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? code ?? error.message;
}
