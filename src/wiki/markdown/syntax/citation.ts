import {
  asciiAlphanumeric,
  asciiPunctuation,
  markdownLineEnding,
  markdownSpace,
  unicodePunctuation,
  unicodeWhitespace,
} from 'micromark-util-character';
import type { Code, Construct, Effects, State } from 'micromark-util-types';
import { resource } from './resource.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    citation: 'citation';
    citationMarker: 'citationMarker';
    citationKey: 'citationKey';
    citationText: 'citationText';
    citationSeparator: 'citationSeparator';
    citationLineEnding: 'citationLineEnding';
  }
}

/**
 * A Pandoc citation in brackets, `[see @key, p. 12; -@other]`, as a construct of text. It takes any bracket
 * that holds a key, well formed or not, so that what is wrong can be said where it stands. It declines
 * where a link follows from the bracket, and it looks no further than the next bracket, so that a text of
 * nothing but brackets costs no more than any other.
 */
export const citation: Construct = { name: 'citation', tokenize: tokenizeCitation };

/** `!` before a citation, as in `Ten![@key]`: kept from starting an image. */
export const exclamation: Construct = { name: 'exclamation', tokenize: tokenizeExclamation };

function tokenizeExclamation(effects: Effects, ok: State, nok: State): State {
  return (code) => {
    effects.enter('data');
    effects.consume(code);
    effects.exit('data');
    return (next) => (next === 91 ? effects.check(citation, ok, nok)(next) : nok(next));
  };
}

function tokenizeCitation(effects: Effects, ok: State, nok: State): State {
  // Whether the bracket names a key, or opens with a bare `@`: else it is no citation at all.
  let named = false;
  // Whether nothing but hyphens stands between the bracket and here.
  let bare = true;
  // Whether a `@` here opens a key: not inside a word, as in an e-mail address.
  let keyMayStart = true;
  return start;

  function start(code: Code): State | undefined {
    effects.enter('citation');
    return mark(code, 'citationMarker', between);
  }

  function mark(
    code: Code,
    type: 'citationMarker' | 'citationSeparator' | 'citationLineEnding',
    next: State,
  ): State {
    effects.enter(type);
    effects.consume(code);
    effects.exit(type);
    return next;
  }

  function between(code: Code): State | undefined {
    if (isBarrier(code)) return nok(code);
    if (code === 93) return named ? mark(code, 'citationMarker', after) : nok(code);
    if (code === 59) {
      keyMayStart = true;
      bare = false;
      return mark(code, 'citationSeparator', between);
    }
    // A line ending needs a token of its own, by which micromark finds where the lines of a text meet.
    if (markdownLineEnding(code)) {
      keyMayStart = true;
      return mark(code, 'citationLineEnding', between);
    }
    if (code === 64 && keyMayStart) return mark(code, 'citationMarker', afterAt);
    effects.enter('citationText');
    return text(code);
  }

  function afterAt(code: Code): State | undefined {
    keyMayStart = false;
    if (bare) named = true;
    bare = false;
    if (!isKeyStart(code)) return between(code);
    named = true;
    effects.enter('citationKey');
    return key(code);
  }

  function key(code: Code): State | undefined {
    if (isKeyStart(code) || isInnerPunctuation(code)) {
      effects.consume(code);
      return key;
    }
    effects.exit('citationKey');
    return between(code);
  }

  function text(code: Code): State | undefined {
    if (isBarrier(code)) return nok(code);
    if (code === 93 || code === 59 || (code === 64 && keyMayStart) || markdownLineEnding(code)) {
      effects.exit('citationText');
      return between(code);
    }
    if (code !== 45) {
      keyMayStart = markdownSpace(code);
      bare = false;
    }
    effects.consume(code);
    return code === 92 ? escaped : text;
  }

  function escaped(code: Code): State | undefined {
    if (!asciiPunctuation(code)) return text(code);
    effects.consume(code);
    return text;
  }

  function after(code: Code): State | undefined {
    effects.exit('citation');
    return code === 40 ? effects.check(resource, nok, ok)(code) : ok(code);
  }
}

// The end of the text, a further bracket, code or an autolink: a citation holds plain words only.
function isBarrier(code: Code): boolean {
  return code === null || code === 91 || code === 96 || code === 60;
}

function isKeyStart(code: Code): boolean {
  if (code === null || code < 0) return false;
  if (code < 128) return asciiAlphanumeric(code) || code === 95;
  return !unicodePunctuation(code) && !unicodeWhitespace(code);
}

// `-`, `.`, `/`, `:` and `+` may stand inside the keys that Pandoc and Zotero write.
function isInnerPunctuation(code: Code): boolean {
  return code === 45 || code === 46 || code === 47 || code === 58 || code === 43;
}
