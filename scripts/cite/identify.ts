import { extname } from 'node:path';
import { FORMATS, type Ending } from './read-records.ts';
import { arXivNumber, arXivOfAddress, arXivOfDoi, doiOfArXiv, doiValue } from './values.ts';

/** What a word on the command line names. */
export type Work =
  | { readonly type: 'doi'; readonly doi: string }
  | { readonly type: 'arXiv'; readonly number: string }
  | { readonly type: 'file'; readonly path: string; readonly ending: Ending };

/**
 * The work that a word names: a DOI, a number at arXiv, the address of a page of one of them, or a file of
 * records. Gives why it names none, as a sentence.
 */
export function identify(word: string): Work | { readonly problem: string } {
  const ending = extname(word).toLowerCase();
  const isAddress = /^https?:\/\//i.test(word);
  if (!isAddress && Object.hasOwn(FORMATS, ending))
    return { type: 'file', path: word, ending: ending as Ending };
  const number = arXivNumber(word) ?? arXivOfAddress(word);
  if (number !== undefined) return { type: 'arXiv', number };
  const doi = doiValue(word) ?? (isAddress ? doiInPath(word) : undefined);
  if (doi !== undefined) {
    const registered = arXivOfDoi(doi);
    return registered === undefined ? { type: 'doi', doi } : { type: 'arXiv', number: registered };
  }
  if (isAddress) {
    return {
      problem: `\`${word}\` is the address of neither an arXiv nor a DOI page, and other pages do not say reliably who wrote them. \`npm run new -- source "Title"\` writes a record to be filled in by hand.`,
    };
  }
  return {
    problem: `\`${word}\` is no DOI, no number at arXiv, no address of their pages, and no file that ends in ${Object.keys(FORMATS).join(', ')}.`,
  };
}

/** The DOI in the path of a publisher's page: `https://dl.example/doi/pdf/10.1145/1.2`. */
function doiInPath(address: string): string | undefined {
  const url = URL.parse(address);
  const found = /\/(10\.\d{4,9}\/[^?#]+?)(?:\/(?:full|pdf|abstract|html)?)?$/.exec(url?.pathname ?? '');
  return doiValue(found?.[1]);
}

/** The DOI under which the record of a work can be fetched. */
export function doiOf(work: Exclude<Work, { type: 'file' }>): string {
  return work.type === 'doi' ? work.doi : doiOfArXiv(work.number);
}

/** What is known of a work without fetching anything: its number, as the field has it. */
export function knownFields(
  work: Exclude<Work, { type: 'file' }>,
): { DOI: string } | { arXiv: string; URL: string } {
  return work.type === 'doi'
    ? { DOI: work.doi }
    : { arXiv: work.number, URL: `https://arxiv.org/abs/${work.number}` };
}

/** A work as messages name it. */
export function nameOf(work: Work): string {
  return work.type === 'file' ? work.path : work.type === 'doi' ? work.doi : `arXiv:${work.number}`;
}
