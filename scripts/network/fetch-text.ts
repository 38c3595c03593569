import type { IncomingMessage } from 'node:http';
import { FetchProblem, follow, reason, type FollowOptions } from './follow.ts';

/** How to fetch. */
export interface FetchOptions extends FollowOptions {
  /** Most bytes that are read; default 2 MiB. */
  readonly maxBytes?: number;
  /** Longest time for the whole, redirects included, in milliseconds; default 20,000. */
  readonly timeout?: number;
}

/** What came back, or why nothing did, as the end of a sentence. */
export type Fetched =
  | { readonly text: string; readonly status: number; readonly url: string; readonly type: string }
  | { readonly problem: string };

const MAX_BYTES = 2 * 1024 * 1024;
const TIMEOUT = 20_000;

/**
 * Fetches a text by GET, from public addresses alone (see `follow`), bounded in bytes, time and redirects. Never
 * throws.
 */
export async function fetchText(address: string, options: FetchOptions): Promise<Fetched> {
  const signal = AbortSignal.timeout(options.timeout ?? TIMEOUT);
  try {
    const { response, url } = await follow(address, options, signal);
    const text = await read(response, options.maxBytes ?? MAX_BYTES, signal);
    return { text, status: response.statusCode ?? 0, url, type: response.headers['content-type'] ?? '' };
  } catch (error) {
    return { problem: reason(error, signal) };
  }
}

async function read(response: IncomingMessage, most: number, signal: AbortSignal): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    signal.throwIfAborted();
    length += part.length;
    if (length > most) {
      response.destroy();
      throw new FetchProblem(`the answer has more than ${Math.round(most / 1024)} KiB`);
    }
    parts.push(part);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
  } catch {
    throw new FetchProblem('the answer is no text in UTF-8');
  }
}
