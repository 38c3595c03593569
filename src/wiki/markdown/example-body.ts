import { SourceText } from '../read/place.ts';
import type { Body } from './body.ts';
import { parseBody } from './parse-body.ts';

/** A body parsed for a test, with what is needed to look at its places. */
export interface ExampleBody {
  readonly body: Body;
  readonly source: SourceText;
  /** `rule: text at its place` of each problem, and ` → guess` where there is one. */
  readonly problems: readonly string[];
  /** `type: whole text | key | anchor` of each reference, all cut from the file. */
  readonly references: readonly string[];
}

/** Parses a text as the body of a file; `before` is its front matter. */
export function exampleBody(text: string, before = ''): ExampleBody {
  const source = new SourceText('topics/example.md', before + text);
  const body = parseBody(source, before.length);
  const problems = body.problems.map(({ rule, place, expected }) =>
    [`${rule}: ${source.cut(place)}`, ...(expected ?? [])].join(' → '),
  );
  const references = body.references.map(({ type, whole, place, anchorPlace }) =>
    [
      `${type}: ${source.cut(whole)}`,
      source.cut(place),
      ...(anchorPlace ? [source.cut(anchorPlace)] : []),
    ].join(' | '),
  );
  return { body, source, problems, references };
}
