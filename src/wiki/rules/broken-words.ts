import type { RuleContext } from './rule.ts';

const known = new WeakMap<RuleContext, ReadonlySet<string>>();

/**
 * All words that could be ids in files that are broken, or hold something that is: what such a file refers to
 * cannot be known, so that what it may name must not be called unused on top of its own finding.
 */
export function wordsOfBrokenFiles(context: RuleContext): ReadonlySet<string> {
  let words = known.get(context);
  if (!words) {
    const broken = new Set(context.graph.invalid.map(({ file }) => file));
    const texts = context.files
      .filter((file) => (!file.data && file.kind !== undefined) || broken.has(file.path))
      .flatMap(({ text }) => text.text.match(/[a-z0-9]+(?:-[a-z0-9]+)*/g) ?? []);
    known.set(context, (words = new Set(texts)));
  }
  return words;
}
