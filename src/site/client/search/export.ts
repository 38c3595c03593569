import type { Hit, Result } from '../engine.ts';
import { csv } from './csv.ts';
import { kindOf } from './result-item.ts';

/** Records and files fetched at once. */
const AT_ONCE = 24;

const COLUMNS = ['kind', 'id', 'title', 'figures', 'date', 'marks', 'support', 'held by', 'authors'] as const;
const FURTHER = ['publisher', 'grade', 'interest', 'claims', 'summary', 'sources', 'address'] as const;

async function inBatches<T, U>(items: readonly T[], take: (item: T) => Promise<U>): Promise<U[]> {
  const all: U[] = [];
  for (let at = 0; at < items.length; at += AT_ONCE) {
    all.push(...(await Promise.all(items.slice(at, at + AT_ONCE).map(take))));
  }
  return all;
}

function withoutSign(keys: string | undefined): string {
  return (keys ?? '').replaceAll('@', '');
}

function row(hit: Hit): string[] {
  const { meta } = hit;
  const values = (filter: string): string => (hit.filters?.[filter] ?? []).join('; ');
  const sources = kindOf(hit) === 'Claim' ? withoutSign(meta['sources']) : '';
  return [
    kindOf(hit),
    withoutSign(meta['id']),
    meta['title'] ?? '',
    meta['figures'] ?? '',
    meta['date'] ?? '',
    meta['marks'] ?? '',
    values('support'),
    meta['holders'] ?? '',
    meta['authors'] ?? '',
    values('publisher'),
    values('grade'),
    values('interest'),
    meta['claims'] ?? '',
    meta['summary'] ?? '',
    sources,
    new URL(hit.url, location.href).href,
  ];
}

/** All results as a table, one row each. */
export async function resultsAsCsv(results: readonly Result[]): Promise<string> {
  const hits = await inBatches(results, (result) => result.data());
  return csv([[...COLUMNS, ...FURTHER], ...hits.map(row)]);
}

/** The sources among results and the sources of the claims among them as BibTeX, each once, by key. */
export async function resultsAsBibtex(results: readonly Result[], base: string): Promise<string> {
  const hits = await inBatches(results, (result) => result.data());
  const keys = new Set(
    hits.flatMap((hit) => {
      const kind = kindOf(hit);
      const text = kind === 'Source' ? hit.meta['id'] : kind === 'Claim' ? hit.meta['sources'] : '';
      return withoutSign(text).split(' ').filter(Boolean);
    }),
  );
  const entries = await inBatches([...keys].sort(), async (key) => {
    const answer = await fetch(`${base}cite/${key}.bib`);
    if (!answer.ok) throw new Error(`${answer.status} for the record of ${key}`);
    return (await answer.text()).trim();
  });
  return entries.map((entry) => `${entry}\n`).join('\n');
}

/** Hands a text to the reader as a file. */
export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the file after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
