import type { Html } from 'mdast';
import type { SourceText } from '../read/place.ts';
import type { Problem } from '../read/problem.ts';

// What contributors reach for most, and how Markdown says it.
const INSTEAD: Readonly<Record<string, string>> = {
  a: 'Write a link as `[text](address)` or `<https://…>`',
  b: 'Write bold text as `**text**`',
  strong: 'Write bold text as `**text**`',
  i: 'Write emphasis as `*text*`',
  em: 'Write emphasis as `*text*`',
  s: 'Strike text out as `~~text~~`',
  del: 'Strike text out as `~~text~~`',
  code: 'Write code between backticks',
  br: 'End the line with a backslash to break it',
  hr: 'Write a line of its own with `---`',
  img: 'Write an image as `![description](address)`',
  p: 'Leave a blank line between paragraphs',
  table: 'Write the table with bars and hyphens',
  sup: 'Write a footnote as `[^1]`, or the character itself, such as `²`',
  sub: 'Write the character itself, such as `₂`',
};

/** The rule `html-forbidden` on each piece of HTML; a pull request must never carry markup of its own. */
export function htmlProblems(nodes: readonly Html[], source: SourceText): Problem[] {
  return nodes.map((node) => {
    const place = source.place(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
    const { what, advice } = describe(node.value);
    return {
      rule: 'html-forbidden',
      place,
      message: `${what} stands in the body, but articles are plain Markdown without HTML`,
      actual: source.cut(place),
      advice,
    };
  });
}

function describe(html: string): { what: string; advice: string } {
  if (html.startsWith('<!--')) {
    return {
      what: 'An HTML comment',
      advice: 'Take it out; a remark for editors belongs into the pull request',
    };
  }
  if (html.startsWith('<![CDATA[')) return { what: 'A CDATA section', advice: 'Take it out' };
  if (html.startsWith('<!') || html.startsWith('<?')) {
    return { what: 'A declaration or processing instruction', advice: 'Take it out' };
  }
  const name = /^<\/?([A-Za-z][A-Za-z0-9-]*)/.exec(html)?.[1] ?? '';
  return {
    what: `The HTML tag \`${name}\``,
    advice:
      (Object.hasOwn(INSTEAD, name.toLowerCase()) ? INSTEAD[name.toLowerCase()] : undefined) ??
      'Say it in Markdown, or write `\\<` or backticks where the sign itself is meant',
  };
}
