import { factoryDestination } from 'micromark-factory-destination';
import { factoryTitle } from 'micromark-factory-title';
import { factoryWhitespace } from 'micromark-factory-whitespace';
import { markdownLineEndingOrSpace } from 'micromark-util-character';
import type { Code, Construct, Effects, State } from 'micromark-util-types';

// As in micromark-core-commonmark, so that both agree on what is a link.
const MAX_NESTED_PARENTHESES = 32;

/**
 * `(address "title")` behind a bracket: looked for with `effects.check`, since `[@key](address)` and
 * `[[text]](address)` are ordinary links.
 */
export const resource: Construct = { name: 'resourceAhead', tokenize: tokenizeResource, partial: true };

function tokenizeResource(effects: Effects, ok: State, nok: State): State {
  return open;

  function open(code: Code): State | undefined {
    if (code !== 40) return nok(code);
    effects.enter('resource');
    effects.enter('resourceMarker');
    effects.consume(code);
    effects.exit('resourceMarker');
    return before;
  }

  function before(code: Code): State | undefined {
    return markdownLineEndingOrSpace(code) ? factoryWhitespace(effects, start)(code) : start(code);
  }

  function start(code: Code): State | undefined {
    if (code === 41) return end(code);
    return factoryDestination(
      effects,
      afterDestination,
      nok,
      'resourceDestination',
      'resourceDestinationLiteral',
      'resourceDestinationLiteralMarker',
      'resourceDestinationRaw',
      'resourceDestinationString',
      MAX_NESTED_PARENTHESES,
    )(code);
  }

  function afterDestination(code: Code): State | undefined {
    return markdownLineEndingOrSpace(code) ? factoryWhitespace(effects, between)(code) : end(code);
  }

  function between(code: Code): State | undefined {
    if (code !== 34 && code !== 39 && code !== 40) return end(code);
    return factoryTitle(
      effects,
      afterTitle,
      nok,
      'resourceTitle',
      'resourceTitleMarker',
      'resourceTitleString',
    )(code);
  }

  function afterTitle(code: Code): State | undefined {
    return markdownLineEndingOrSpace(code) ? factoryWhitespace(effects, end)(code) : end(code);
  }

  function end(code: Code): State | undefined {
    if (code !== 41) return nok(code);
    effects.enter('resourceMarker');
    effects.consume(code);
    effects.exit('resourceMarker');
    effects.exit('resource');
    return ok;
  }
}
