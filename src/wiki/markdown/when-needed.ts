import { createRequire } from 'node:module';
import type { SourceText } from '../read/place.ts';
import type { Body } from './body.ts';

type Parser = typeof import('./parse-body.ts');

let parser: Parser | undefined;

/**
 * As `parseBody`. The parser is loaded when the first body is parsed: its two hundred modules are a fifth of what a
 * command loads, and a check of what has not changed parses nothing.
 */
export function parseBody(source: SourceText, bodyStart: number): Body {
  parser ??= createRequire(import.meta.url)('./parse-body.ts') as Parser;
  return parser.parseBody(source, bodyStart);
}
