// Written by `npm run generate` from src/wiki/rules/source-identity.ts: do not edit.
import { code } from './code.ts';

/**
 * By what a work is known, and what is said of a second record of it. The forms of the site look for works in the
 * same way in the browser.
 */

/** What of a record tells whether it is about the same work as another. */
export interface IdentifiedWork {
  readonly title: string;
  readonly DOI?: string | undefined;
  readonly arXiv?: string | undefined;
  readonly URL?: string | undefined;
  readonly version?: string | undefined;
  readonly issued?: { readonly text: string } | undefined;
}

/** A key that no other work has, and the field that it comes from. */
export interface Identity {
  readonly key: string;
  readonly field: 'DOI' | 'arXiv' | 'URL';
}

/** The keys of a work; one address can hold several works, so that it counts together with title and date. */
export function identitiesOf(data: IdentifiedWork): Identity[] {
  const { DOI, arXiv, URL, title, version, issued } = data;
  return [
    ...(DOI === undefined ? [] : [{ field: 'DOI' as const, key: `doi ${DOI.toLowerCase()}` }]),
    ...(arXiv === undefined ? [] : [{ field: 'arXiv' as const, key: `arxiv ${arXiv}` }]),
    ...(URL === undefined
      ? []
      : [
          {
            field: 'URL' as const,
            key: `url ${URL} ${title.toLowerCase()} ${version ?? ''} ${issued?.text ?? ''}`,
          },
        ]),
  ];
}

/** What is said of a record whose work the source `other` is about already. */
export function duplicateFault(other: string, field: Identity['field']) {
  return {
    field,
    message: `The source ${code(other)} has the same ${code(field)}, so this is the same work a second time`,
    advice: 'Keep one record and put the id of the other into its `formerIds`',
  };
}
