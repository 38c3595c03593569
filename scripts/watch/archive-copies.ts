import { z } from 'zod';
import { fetchText } from '../network/fetch-text.ts';

/** An archived copy of a page. */
export interface Copy {
  readonly url: string;
  /** Day on which it was made, `YYYY-MM-DD`. */
  readonly date: string;
}

const answerSchema = z.object({
  archived_snapshots: z.object({
    closest: z
      .object({
        available: z.boolean(),
        url: z.url({ protocol: /^https?$/, hostname: /^web\.archive\.org$/ }),
        timestamp: z.string().regex(/^\d{14}$/),
        status: z.string(),
      })
      .optional(),
  }),
});

/**
 * The newest copy of a page that the Internet Archive has; `undefined` where it has none, or did not answer.
 * https://archive.org/help/wayback_api.php
 */
export async function newestCopy(page: string, api: string, trusted?: string): Promise<Copy | undefined> {
  const question = `${api}/wayback/available?url=${encodeURIComponent(page)}`;
  const fetched = await fetchText(question, { accept: 'application/json', maxBytes: 100_000, trusted });
  if ('problem' in fetched || fetched.status !== 200) return undefined;
  const copy = answerSchema.safeParse(json(fetched.text)).data?.archived_snapshots.closest;
  if (!copy?.available || copy.status !== '200') return undefined;
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})/.exec(copy.timestamp) ?? [];
  return { url: copy.url.replace(/^http:/, 'https:'), date: `${year}-${month}-${day}` };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
