/** The little of citation-js that the tests use to read exports back; it comes without types of its own. */
declare module '@citation-js/core' {
  /** Records in CSL-JSON, parsed from text of the type named. */
  export class Cite {
    constructor(text: string, options: { forceType: '@biblatex/text' | '@ris/file' | '@else/json' });
    readonly data: unknown[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
