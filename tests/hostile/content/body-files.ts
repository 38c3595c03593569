import { PAYLOADS } from '../payloads/index.ts';

/**
 * Where in the text of an article a payload can stand. `HERE` is the payload, `N` its number. Each makes an
 * article of its own in which every payload stands in a block of its own, so that one refused whole hides no other.
 */
export const POSITIONS: Readonly<Record<string, string>> = {
  words: 'Words HERE words.',
  block: '- HERE',
  'block-under-words': '- Words\n  HERE\n  words',
  emphasis: '*HERE* **HERE** ~~HERE~~',
  heading: '## Heading HERE',
  code: 'Code `HERE` and ``HERE``',
  'code-block': '```text\nHERE\n```',
  'code-language': '~~~HERE\nx\n~~~',
  link: '[words](HERE)',
  'link-in-angles': '[words](<HERE> "t")',
  'link-title': '[words](https://a.example "HERE")',
  'link-words': '[HERE](https://a.example)',
  definition: '[words][dN]\n\n[dN]: HERE',
  'definition-in-angles': '[words][eN]\n\n[eN]: <HERE> "HERE"',
  'definition-name': '[HERE]\n\n[HERE]: https://a.example',
  autolink: '<HERE> and <https://a.example/HERE>',
  picture: '![words](HERE)',
  'picture-words': '![HERE](../images/made.png "HERE")',
  'picture-by-definition': '![words][pN]\n\n[pN]: <HERE>',
  footnote: 'Words[^fN].\n\n[^fN]: HERE',
  'footnote-name': 'Words[^HERE].\n\n[^HERE]: x',
  'citation-key': 'Words [@HERE].',
  'citation-words': 'Words [HERE @source-1, p. HERE].',
  'wikilink-key': 'Words [[HERE]].',
  'wikilink-words': 'Words [[term-1|HERE]].',
  'wikilink-heading': 'Words [[term-1#HERE]].',
  embed: '![[HERE]]',
  'embed-words': '![[term-1-claim-1|HERE]]',
  table: '| HERE | x |\n| - | - |\n| HERE | [y](<HERE>) |',
  quote: '> HERE',
  alert: '> [!NOTE]\n> HERE',
  'alert-name': '> [!HERE]\n> x',
  task: '- [ ] HERE',
};

/** Characters for which a file is refused before its text is read as Markdown. */
const UNREADABLE = /\0|\r(?!\n)|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** The payloads that get as far as the parser of Markdown. */
export const READABLE = PAYLOADS.filter(({ text }) => !UNREADABLE.test(text));

/** Blocks of an article at most, so that it stays below what the checker refuses as too much to read. */
const MOST = 600;

/** A payload as a block that cannot reach beyond itself, unless it begins a block of its own. */
function inBlock(text: string, payload: string): string {
  return text.split(/^/m).map((line) => {
    // A new line keeps the indent, mark of quote or item under which the payload stands.
    const indent = /^(?:> |- |\s)*(?:\[ \] )?/.exec(line)?.[0].replace(/[^>\s]/g, ' ') ?? '';
    return line.replaceAll('HERE', () => payload.replace(/\r\n|\r|\n/g, `\n${indent}`));
  }).join('');
}

/** Articles in whose text every payload stands in every position, with and without what the checker accepts there. */
export function bodyFiles(): Record<string, string> {
  const files: Record<string, string> = {};
  for (const [position, form] of Object.entries(POSITIONS)) {
    for (let from = 0; from < READABLE.length; from += MOST) {
      const blocks = READABLE.slice(from, from + MOST).map(
        ({ number, text }) => inBlock(form.replaceAll('N', String(number)), text),
      );
      const id = `body-${position}-${from / MOST + 1}`;
      files[`topics/${id}.md`] = `---\ntitle: ${id}\nsummary: Payloads in bodies.\nform: overview\n---\n\n${blocks.join('\n\n')}\n`;
    }
  }
  return files;
}
