import { asciiPunctuation, markdownLineEnding, markdownSpace } from 'micromark-util-character';
import type { Code, Construct, Effects, State } from 'micromark-util-types';
import { resource } from './resource.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    wikilink: 'wikilink';
    wikilinkMarker: 'wikilinkMarker';
    wikilinkKey: 'wikilinkKey';
    wikilinkAnchor: 'wikilinkAnchor';
    wikilinkLabel: 'wikilinkLabel';
    wikilinkLineEnding: 'wikilinkLineEnding';
  }
}

/**
 * An Obsidian wikilink as a construct of text: `[[key]]`, `[[key#heading]]`, `[[key|label]]`, with `\|` for
 * the bar where a table would split it, and with `!` before it an embed. Only a well-formed one is taken;
 * what is left of the others is found and explained afterwards. A label may run over a line's end, a key may not.
 */
export const wikilink: Construct = { name: 'wikilink', tokenize: tokenizeWikilink };

type Part = 'wikilinkKey' | 'wikilinkAnchor' | 'wikilinkLabel';

function tokenizeWikilink(effects: Effects, ok: State, nok: State): State {
  let part: Part = 'wikilinkKey';
  // Whether the part that is being read has more than white space.
  let filled = false;
  let brackets = 0;
  return start;

  function start(code: Code): State | undefined {
    effects.enter('wikilink');
    effects.enter('wikilinkMarker');
    if (code !== 33) return opening(code);
    effects.consume(code);
    return opening;
  }

  function opening(code: Code): State | undefined {
    if (code === 91 && brackets < 2) {
      brackets += 1;
      effects.consume(code);
      return opening;
    }
    // `[[^1]]` is a footnote in brackets and `[[@key]]` a citation in brackets.
    if (brackets < 2 || code === 91 || code === 94 || code === 64) return nok(code);
    effects.exit('wikilinkMarker');
    return begin(code);
  }

  function begin(code: Code): State | undefined {
    filled = false;
    return piece(code);
  }

  // A part, or what a line holds of a label.
  function piece(code: Code): State | undefined {
    if (code === null) return nok(code);
    if (markdownLineEnding(code)) return lineEnding(code);
    if (code === 93) return filled ? close(code) : nok(code);
    effects.enter(part);
    return inside(code);
  }

  // Micromark finds by these tokens where the lines of a text meet.
  function lineEnding(code: Code): State | undefined {
    if (part !== 'wikilinkLabel') return nok(code);
    effects.enter('wikilinkLineEnding');
    effects.consume(code);
    effects.exit('wikilinkLineEnding');
    return piece;
  }

  function inside(code: Code): State | undefined {
    if (code === null || code === 91 || code === 96) return nok(code);
    if (code === 93) {
      effects.exit(part);
      return filled ? close(code) : nok(code);
    }
    if (markdownLineEnding(code)) {
      effects.exit(part);
      return lineEnding(code);
    }
    if (part !== 'wikilinkLabel') {
      if (code === 60) return nok(code);
      if (code === 124 || code === 92 || (code === 35 && part === 'wikilinkKey')) {
        return filled ? next(code) : nok(code);
      }
    }
    if (!markdownSpace(code)) filled = true;
    effects.consume(code);
    return code === 92 ? escaped : inside;
  }

  function escaped(code: Code): State | undefined {
    if (!asciiPunctuation(code)) return inside(code);
    effects.consume(code);
    return inside;
  }

  function next(code: Code): State | undefined {
    effects.exit(part);
    effects.enter('wikilinkMarker');
    part = code === 35 ? 'wikilinkAnchor' : 'wikilinkLabel';
    effects.consume(code);
    return code === 92 ? bar : afterMarker;
  }

  function bar(code: Code): State | undefined {
    if (code !== 124) return nok(code);
    effects.consume(code);
    return afterMarker;
  }

  function afterMarker(code: Code): State | undefined {
    effects.exit('wikilinkMarker');
    return begin(code);
  }

  function close(code: Code): State | undefined {
    effects.enter('wikilinkMarker');
    effects.consume(code);
    return second;
  }

  function second(code: Code): State | undefined {
    if (code !== 93) return nok(code);
    effects.consume(code);
    effects.exit('wikilinkMarker');
    effects.exit('wikilink');
    return after;
  }

  function after(code: Code): State | undefined {
    return code === 40 ? effects.check(resource, nok, ok)(code) : ok(code);
  }
}
