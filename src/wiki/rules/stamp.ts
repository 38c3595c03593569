import { suggests, type Fix } from '../edit/index.ts';
import { replacing, type SourceText } from '../read/place.ts';
import { fieldsOf, type ReadFile } from '../read/read-file.ts';
import { visible } from '../read/visible.ts';
import { newLines, type NewLines } from './new-lines.ts';
import type { Finding, Found, Rule } from './rule.ts';
import { stated } from './suggestions.ts';

/** Path of the page of a rule in the repository. */
export function helpPath(rule: string): string {
  return `docs/reference/rules/${rule}.md`;
}

/**
 * Most characters of lines to write for the findings of one file: one with thousands of faults in a few long lines
 * would repeat these thousands of times. Who mends the first sees the lines for the next. Each file has a measure of
 * its own, by its length, so that no other one takes the lines from it.
 */
const mostWritten = (length: number): number => 100_000 + 16 * length;

/** Makes findings of what rules found: with rule, severity and help, the best guess, and the lines to write. */
export class Stamp {
  readonly #texts: ReadonlyMap<string, SourceText>;
  readonly #files: ReadonlyMap<string, ReadFile>;
  readonly #written = new Map<string, number>();

  constructor(files: readonly ReadFile[]) {
    this.#files = new Map(files.map((file) => [file.path, file]));
    this.#texts = new Map(files.map(({ path, text }) => [path, text]));
  }

  /** The findings of a rule, in the order in which they were found. */
  findings(rule: Rule, found: Iterable<Found>): Finding[] {
    return Array.from(found, (one) => {
      const { place, message, actual, expected, advice } = one;
      const fix = one.fix ?? this.#guess(one);
      const write = fix ? this.#lines(fix, place.file) : [];
      return {
        rule: rule.id,
        severity: rule.severity,
        place,
        message: sentence(message),
        ...(actual !== undefined && { actual }),
        ...(expected !== undefined && expected.length > 0 && { expected }),
        ...(advice !== undefined && { advice: sentence(advice) }),
        ...(fix && { fix }),
        ...(write.length > 0 && { write }),
        help: helpPath(rule.id),
      };
    });
  }

  /** Where what stands at the place is what is wrong, the best guess can stand there instead. */
  #guess({ place, actual, expected }: Found): Fix | undefined {
    const [best] = expected ?? [];
    if (best === undefined) return undefined;
    const file = this.#files.get(place.file);
    const fields = file && fieldsOf(file);
    // A guess that is a field with its value stands beside what is there, and not in its place.
    if (/^\w+: /.test(best)) return fields && stated(fields, place, best);
    if (actual === undefined || actual === '') return undefined;
    return this.#texts.get(place.file)?.cut(place) === actual ? suggests(replacing(place, best)) : undefined;
  }

  #lines({ edits }: Fix, file: string): readonly NewLines[] {
    const written = this.#written.get(file) ?? 0;
    if (written > mostWritten(this.#texts.get(file)?.text.length ?? 0)) return [];
    const write = newLines(edits, this.#texts);
    const more = write.reduce((sum, { lines }) => lines.reduce((all, line) => all + line.length, sum), 0);
    this.#written.set(file, written + more);
    return write;
  }
}

/**
 * A message begins like a sentence, whoever wrote it; values in backticks keep their letters. What they quote of the
 * content can hold controls, which are shown and not passed on to whatever prints it.
 */
function sentence(text: string): string {
  return visible(text.charAt(0).toUpperCase() + text.slice(1));
}
