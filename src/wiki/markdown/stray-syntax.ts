/** What is wrong with a bracket that was left as text. */
export interface Stray {
  readonly rule: 'citation-syntax' | 'wikilink-syntax' | 'wikilink-split-by-table';
  readonly message: string;
  readonly advice: string;
  readonly expected?: string;
  /** True where `expected` is the one thing that can have been meant. */
  readonly certain?: true;
  /** Offset at which it ends. */
  readonly end: number;
}

const CITATION = /\[-?@([\p{L}\p{N}_.:/+-]*)/uy;
// Up to the bracket that closes it in the same paragraph.
const CLOSED = /(?:[^[\]\r\n]|\r?\n(?![ \t>]*(?:\r|\n|$)))*\]/y;
// Up to the next bracket or the end of the line.
const WIKILINK = /(!?\[\[)([^[\]\r\n]*)(\]{0,2})/y;
const NESTED = /[^[\]\r\n]*\]/y;

/** What is wrong with the citation that starts at an offset of a text. */
export function strayCitation(text: string, start: number): Stray {
  const match = matchAt(CITATION, text, start);
  const key = match?.[1]?.replace(/[^\p{L}\p{N}_]+$/u, '') ?? '';
  const end = start + (match?.[0].length ?? 2);
  const closed = matchAt(CLOSED, text, end);
  if (closed) {
    return {
      rule: 'citation-syntax',
      message:
        'This citation cannot be read: code, an angle bracket or a line that ends the paragraph stands in it, where only plain words can',
      advice: 'Write `[@key]`, `[@key, p. 12]` or `[@key; @other]`, or `\\[` where no citation is meant',
      end: end + closed[0].length,
    };
  }
  return {
    rule: 'citation-syntax',
    message: 'This citation is not closed, so it stays text',
    advice: 'Close it with `]`, or write `\\[` where no citation is meant',
    expected: key === '' ? undefined : `${text.slice(start, text.indexOf('@', start) + 1)}${key}]`,
    end,
  };
}

/** What is wrong with the wikilink that starts at an offset of a text; nothing where it is none. */
export function strayWikilink(text: string, start: number, inRow: boolean): Stray | undefined {
  const match = matchAt(WIKILINK, text, start);
  const [whole, open, inner, close] = [
    match?.[0] ?? '',
    match?.[1] ?? '',
    match?.[2] ?? '',
    match?.[3] ?? '',
  ];
  const end = start + whole.length;
  // A footnote in brackets, or one bracket before others.
  if (inner.startsWith('^') || (inner === '' && close === '' && text[end] === '[')) return undefined;
  if (close === ']]') return malformed(open, inner, end, inRow);
  // `[[1](address), [2](address)]` and `[[sic] as written]` are ordinary brackets.
  if (close === ']' && (/[([:]/.test(text[end] ?? '') || matchAt(NESTED, text, end))) return undefined;
  const name = /^[^\s|#\\]*/.exec(inner)?.[0] ?? '';
  return {
    rule: 'wikilink-syntax',
    message: 'This wikilink is not closed, so it stays text',
    advice: 'Close it with `]]`, or write `\\[` where no wikilink is meant',
    expected: close === ']' ? `${whole}]` : name === '' ? undefined : `${open}${name}]]`,
    end: close === ']' ? end : start + open.length + name.length,
  };
}

function malformed(open: string, inner: string, end: number, inRow: boolean): Stray {
  const bar = /(?<!\\)\|/.exec(inner)?.index ?? -1;
  if (inRow && bar >= 0) {
    return {
      rule: 'wikilink-split-by-table',
      message: 'The bar in this wikilink ends the cell of the table, so that the link falls apart',
      advice: 'Write `\\|` for the bar inside a table',
      expected: `${open}${inner.replaceAll(/(?<!\\)\|/g, '\\|')}]]`,
      certain: true,
      end,
    };
  }
  const [, name = '', anchor, label] = /^([^#|]*)(#[^|]*)?(\|.*)?$/.exec(inner.replace('\\|', '|')) ?? [];
  const key = name.trim();
  const rest = anchor !== undefined && anchor.slice(1).trim() !== '' ? anchor.trim() : '';
  const stray = { rule: 'wikilink-syntax', end } as const;
  const advice = 'Write `[[id]]`, `[[id|label]]` or `[[id#heading]]`, or `\\[` where no wikilink is meant';
  if (key === '') {
    const here = rest !== '';
    return {
      ...stray,
      message: here
        ? 'This wikilink names a heading and no article'
        : 'This wikilink names nothing, so it cannot lead anywhere',
      advice: here ? 'Link a heading of the same article as `[text](#heading)`' : advice,
    };
  }
  if (label?.slice(1).trim() === '') {
    const expected = `${open}${key}${rest}]]`;
    return {
      ...stray,
      message: 'Nothing stands after the bar of this wikilink',
      advice,
      expected,
      certain: true,
    };
  }
  if (anchor !== undefined && rest === '') {
    // In a table the bar stays escaped, or it would end the cell.
    const expected = `${open}${key}${inRow ? (label ?? '').replaceAll('|', '\\|') : (label ?? '')}]]`;
    return {
      ...stray,
      message: 'No heading stands after the `#` of this wikilink',
      advice,
      expected,
      certain: true,
    };
  }
  return { ...stray, message: 'This wikilink holds a character that cannot stand in one', advice };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
