/** The little of citation-js that is used; it comes without types of its own. */
declare module '@citation-js/core' {
  /** Records in CSL-JSON, parsed from a text or from data of the type named. */
  export class Cite {
    constructor(
      input: unknown,
      options: { forceType: '@biblatex/text' | '@ris/file' | '@else/json' | '@csl/list+object' },
    );
    readonly data: unknown[];
  }
  /** The steps of parsing: `target` stops at data of the type named. */
  export const plugins: {
    readonly input: {
      chain(
        input: unknown,
        options: { forceType: '@biblatex/text'; target: '@biblatex/entries+list'; generateGraph: false },
      ): { readonly label: string; readonly properties: Readonly<Record<string, unknown>> }[];
    };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
