import { z } from 'zod';
import { parse } from 'yaml';
import type { Address } from './addresses.ts';

const entrySchema = z
  .strictObject({
    url: z.string().optional(),
    host: z.string().optional(),
    reason: z.string().min(10, 'say why in a few words'),
    until: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/, 'write a day as `2026-05-28`')
      .optional(),
  })
  .refine(({ url, host }) => (url === undefined) !== (host === undefined), 'give either `url` or `host`');

/** An address, or all of a host, that is not looked at, and why. */
export type Ignored = z.output<typeof entrySchema>;

/** The list of what is not looked at, or a sentence on what is wrong with it. */
export function readIgnored(text: string): Ignored[] | string {
  let data: unknown;
  try {
    data = parse(text, { schema: 'failsafe', maxAliasCount: 0 });
  } catch (error) {
    return `The list is no YAML: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''}`;
  }
  const read = z.array(entrySchema).safeParse(data === null || data === '' ? [] : data);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  return `Entry ${Number(issue?.path[0] ?? 0) + 1} of the list is wrong: ${issue?.message ?? ''}.`;
}

function matches({ url, host }: Ignored, address: string): boolean {
  if (url !== undefined) return URL.parse(url)?.href === address;
  const name = URL.parse(address)?.hostname ?? '';
  return name === host || name.endsWith(`.${host}`);
}

/** Addresses to look at, and entries of the list that are of no use (any longer). */
export interface Sifted {
  readonly looked: readonly Address[];
  readonly ignored: number;
  /** Entries whose day has passed: what they name is looked at again. */
  readonly expired: readonly Ignored[];
  /** Entries that match no address. */
  readonly unused: readonly Ignored[];
}

/** Leaves out the addresses that the list names; `today` is `YYYY-MM-DD`. */
export function sift(addresses: readonly Address[], list: readonly Ignored[], today: string): Sifted {
  const expired = list.filter(({ until }) => until !== undefined && until < today);
  const valid = list.filter((entry) => !expired.includes(entry));
  const looked = addresses.filter(({ url }) => !valid.some((entry) => matches(entry, url)));
  return {
    looked,
    ignored: addresses.length - looked.length,
    expired,
    unused: valid.filter((entry) => !addresses.some(({ url }) => matches(entry, url))),
  };
}
