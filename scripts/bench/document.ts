/** A part of the document on performance that a run of the bench writes. */
export interface Block {
  readonly name: string;
  readonly text: string;
}

/**
 * A document with the text of a block between `<!-- bench: name -->` and `<!-- end of bench: name -->`, in place of what
 * stood there. A document without these two lines, in this order, is refused with an error.
 */
export function withBlock(document: string, { name, text }: Block): string {
  const start = `<!-- bench: ${name} -->\n`;
  const end = `<!-- end of bench: ${name} -->`;
  const from = document.indexOf(start);
  const to = document.indexOf(end, from);
  if (from < 0 || to < 0)
    throw new Error(
      `the document has no place for \`${name}\`: write \`${start.trim()}\` and \`${end}\` into it`,
    );
  return `${document.slice(0, from + start.length)}\n${text}\n\n${document.slice(to)}`;
}
