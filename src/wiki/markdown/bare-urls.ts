import { mends } from '../edit/index.ts';
import { replacing, type SourceText } from '../read/place.ts';
import type { Problem } from '../read/problem.ts';
import type { LooseText } from './survey.ts';

const START = /(?<![\p{L}\p{N}_])(?:https?:\/\/|www\.)(?=[\p{L}\p{N}])/giu;
// An address ends at white space and at what cannot stand in one, or begins other markup.
const REST = /[^\s<>|`"[\]\\]*/y;

/** The rule `bare-url`: an address in running text that is not marked as one. */
export function bareUrlProblems(texts: readonly LooseText[], source: SourceText): Problem[] {
  let done = 0;
  return texts.flatMap(({ node }) => {
    const from = node.position?.start.offset ?? 0;
    const to = node.position?.end.offset ?? from;
    const raw = source.text.slice(from, to);
    return [...raw.matchAll(START)].flatMap((match): Problem[] => {
      const start = from + match.index;
      // The text of an address that markup runs through comes in several nodes.
      if (start < done) return [];
      REST.lastIndex = start;
      const url = withoutPunctuation(REST.exec(source.text)?.[0] ?? '');
      done = start + url.length;
      const target = /^www\./i.test(url) ? `https://${url}` : url;
      const place = source.place(start, done);
      // Between angle brackets escapes and markup would stand for themselves.
      const whole = done <= to && source.text[done] !== '\\' && !/&#?\w+;/.test(url);
      const shown = quoted(url);
      return [
        {
          rule: 'bare-url',
          place,
          message: `The address ${shown} stands bare in the text and does not become a link`,
          actual: url,
          expected: [`<${target}>`],
          advice: `Write ${quoted(`<${target}>`)}, or a link as ${quoted(`[text](${target})`)}`,
          ...(whole && { fix: mends(replacing(place, `<${target}>`)) }),
        },
      ];
    });
  });
}

/** Most of an address that a message shows, in UTF-16 units. */
const SHOWN = 200;

function quoted(text: string): string {
  return `\`${text.length > SHOWN ? `${text.slice(0, SHOWN).toWellFormed()}…` : text}\``;
}

// Punctuation at the end belongs to the sentence, as does a bracket that opens outside.
function withoutPunctuation(url: string): string {
  let end = url.length;
  let surplus = url.split(')').length - url.split('(').length;
  while (end > 0) {
    const char = url[end - 1] ?? '';
    const outer = char === ')' && surplus > 0;
    if (!outer && !/[?!.,:;*_~'’”…]/.test(char)) break;
    if (outer) surplus -= 1;
    end -= 1;
  }
  return url.slice(0, end);
}
