import { fetchText } from '../network/fetch-text.ts';
import { readRecords, type ReadRecord } from './read-records.ts';

/** Where DOIs are resolved unless another place is named. */
export const RESOLVER = 'https://doi.org';

/** A record that was fetched, or why there is none; `unknown` where the resolver does not know the work. */
export type FetchedRecord =
  { readonly record: ReadRecord } | { readonly problem: string; readonly unknown: boolean };

/**
 * Fetches the record of a DOI in CSL-JSON, as all registration agencies give it
 * (https://citation.doi.org/docs.html). Numbers at arXiv have DOIs too.
 */
export async function fetchRecord(doi: string, resolver: string): Promise<FetchedRecord> {
  const path = doi.split('/').map(encodeURIComponent).join('/');
  const fetched = await fetchText(`${resolver.replace(/\/+$/, '')}/${path}`, {
    accept: 'application/vnd.citationstyles.csl+json',
    // Who names another resolver means it, wherever it stands.
    ...(resolver !== RESOLVER && { trusted: URL.parse(resolver)?.origin ?? '' }),
  });
  const failed = (problem: string, unknown = false) => ({ problem, unknown });
  if ('problem' in fetched) return failed(fetched.problem);
  const { host } = new URL(resolver);
  if (fetched.status === 404) return failed(`${host} knows no work with this number`, true);
  if (fetched.status !== 200) return failed(`the answer had the status ${fetched.status}`);
  const read = readRecords(fetched.text, '.json');
  if ('problem' in read) return failed(`there was no record in the answer`);
  const [record] = read.records;
  return record ? { record } : failed('there was no record in the answer');
}
