import { z } from 'zod';
import type { SourceEntity } from '../../src/wiki/index.ts';
import { fetchText } from '../network/fetch-text.ts';

type Kind = NonNullable<SourceEntity['data']['notices']>[number]['kind'];

/** A notice that a publisher attached to a work. */
export interface Notice {
  readonly kind: Kind;
  /** Day, month or year, as far as it is known; empty where it is not. */
  readonly date: string;
  /** DOI of the notice itself. */
  readonly doi: string;
}

/** Types of update at Crossref: https://www.crossref.org/documentation/register-maintain-records/maintaining-your-metadata/registering-updates/ */
const KINDS: Readonly<Record<string, Kind>> = {
  retraction: 'retraction',
  partial_retraction: 'retraction',
  withdrawal: 'retraction',
  removal: 'retraction',
  expression_of_concern: 'concern',
  correction: 'correction',
  corrigendum: 'correction',
  erratum: 'correction',
};

const answerSchema = z.object({
  message: z.object({
    'updated-by': z
      .array(
        z.object({
          type: z.string(),
          DOI: z.string(),
          updated: z.object({ 'date-parts': z.array(z.array(z.number())) }).optional(),
        }),
      )
      .optional(),
  }),
});

/**
 * Notices on a work by its DOI, as publishers and Retraction Watch report them to Crossref; `undefined` where
 * Crossref does not know the DOI or did not answer.
 */
export async function noticesOn(doi: string, api: string, trusted?: string): Promise<Notice[] | undefined> {
  const question = `${api}/works/${encodeURIComponent(doi)}`;
  const fetched = await fetchText(question, { accept: 'application/json', trusted });
  if ('problem' in fetched || fetched.status !== 200) return undefined;
  let answer: unknown;
  try {
    answer = JSON.parse(fetched.text);
  } catch {
    return undefined;
  }
  const read = answerSchema.safeParse(answer);
  if (!read.success) return undefined;
  return (read.data.message['updated-by'] ?? []).flatMap(({ type, DOI, updated }): Notice | [] => {
    const kind = Object.hasOwn(KINDS, type) ? KINDS[type] : undefined;
    return kind ? { kind, date: dateOf(updated?.['date-parts'][0] ?? []), doi: DOI } : [];
  });
}

function dateOf(parts: readonly number[]): string {
  const [year, ...rest] = parts;
  if (year === undefined || year < 1000) return '';
  return [String(year), ...rest.slice(0, 2).map((part) => String(part).padStart(2, '0'))].join('-');
}

/** The notices of a kind that the record of a source does not have. */
export function unrecorded({ data }: SourceEntity, notices: readonly Notice[]): Notice[] {
  const kinds = new Set((data.notices ?? []).map(({ kind }) => kind));
  const found = notices.filter(({ kind }) => !kinds.has(kind));
  return [...new Map(found.map((notice) => [notice.kind, notice])).values()];
}
