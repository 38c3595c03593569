import type { ArticleKind } from '../schema/kinds.ts';
import type { YamlStretch } from '../edit/index.ts';
import { decode } from './decode.ts';
import { findFrontMatter } from './front-matter.ts';
import { endingOf, slotOf, unexpectedFile } from './layout.ts';
import { SourceText, type Place } from './place.ts';
import type { Problem } from './problem.ts';
import { readYaml } from './yaml.ts';

/** A file of the content as it comes from the disk or from a test. */
export interface ContentFile {
  /** Path below the content folder, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The YAML of a file: plain data made of strings, lists and maps without prototype, and where each part stands. */
export interface YamlData {
  readonly value: unknown;
  /** Where the YAML stands in the text of its file, as offsets. */
  readonly span: { readonly start: number; readonly end: number };
  /** Where the value at a path stands, or its key with `'key'`; the nearest parent where there is none. */
  at(path: readonly (string | number)[], part?: 'key' | 'value'): Place;
}

/** A file that was read: its kind and id from its path, its data, its body. */
export interface ReadFile {
  readonly path: string;
  readonly kind: ArticleKind | 'source' | 'settings' | undefined;
  /** File name without ending; for settings `wiki`. */
  readonly id: string;
  readonly text: SourceText;
  /** Absent where the file could not be read as YAML or has no front matter; `problems` says why. */
  readonly data?: YamlData;
  /** Offset at which the body starts in the text; the length of the text where there is no body. */
  readonly bodyStart: number;
  readonly problems: readonly Problem[];
  /**
   * Ids of claims that stand in a file whose fields could not be read: found by their look, only so that
   * references to them are not reported as well. Absent where `data` is there.
   */
  readonly lostClaims?: readonly LostClaim[];
}

/** A claim in a file that could not be read. */
export interface LostClaim {
  readonly id: string;
  readonly place: Place;
}

/**
 * Reads one file: its kind and id from its path, its fields, and where its body starts. What is wrong is in
 * `problems`; a file that has some has no `data`, and its body is not to be read either. Never throws.
 */
export function readFile(file: ContentFile): ReadFile {
  const { path } = file;
  const { kind, id } = slotOf(path);
  if (!kind) {
    const text = new SourceText(path, '');
    return { path, kind, id, text, bodyStart: 0, problems: [unexpectedFile(path)] };
  }
  const { text, problem } = decode(path, file.bytes);
  const base = { path, kind, id, text, bodyStart: text.text.length };
  const lost = (problems: readonly Problem[]) => ({ ...base, problems, lostClaims: lostClaims(text) });
  if (problem) return lost([problem]);

  if (endingOf(kind) === '.yml') {
    const { data, problems } = readYaml(text, 0, text.text.length, { start: 0, end: 0 });
    return data ? { ...base, data, problems } : lost(problems);
  }
  const found = findFrontMatter(text);
  if ('problem' in found) return lost([found.problem]);
  const { start, end, bodyStart } = found.block;
  const { data, problems } = readYaml(text, start, end, { start: 0, end: 3 });
  return data ? { ...base, bodyStart, data, problems } : { ...lost(problems), bodyStart };
}

const stretches = new WeakMap<YamlData, YamlStretch>();

/** The fields of a file as they are written, for edits, the same object each time; absent where they could not be read. */
export function fieldsOf({ path, text, data }: ReadFile): YamlStretch | undefined {
  if (!data) return undefined;
  let stretch = stretches.get(data);
  if (!stretch) stretches.set(data, (stretch = { file: path, text: text.text, ...data.span }));
  return stretch;
}

/** Most claims looked for in a file that could not be read. */
const MOST_LOST = 1000;

function lostClaims(text: SourceText): LostClaim[] {
  const found: LostClaim[] = [];
  for (const match of text.text.matchAll(/^[ \t]*(?:-[ \t]+)?(?:\{[ \t]*)?id:[ \t]*["']?([a-z0-9-]+)/gm)) {
    const [whole, id = ''] = match;
    const end = match.index + whole.length;
    found.push({ id, place: text.place(end - id.length, end) });
    if (found.length === MOST_LOST) break;
  }
  return found;
}
