// Written by `npm run generate` from src/wiki/rules/relation-faults.ts: do not edit.
import { code } from './code.ts';

/**
 * What can be wrong with the relations of one claim. The forms of the site check by the same words in the browser.
 */

/** A relation as its schema gives it. */
export interface StatedRelation {
  readonly to: string;
  readonly kind: string;
  readonly because?: string | undefined;
}

/** A fault of the kind of a relation, with its position among the relations of the claim. */
export interface RelationFault {
  readonly index: number;
  readonly message: string;
  readonly actual: string;
  readonly expected?: readonly string[];
  readonly advice: string;
}

/** What has to be known of the wiki to judge relations. */
export interface RelationSurroundings {
  /** The present id of what a key names; the key itself where it names nothing. */
  readonly idOf: (key: string) => string;
  /** What is said between the claim and another by either of them: kinds of relation, and `supersedes`. */
  readonly saidWith: (id: string) => ReadonlySet<string> | undefined;
  /** Keys of the reasons why two claims can differ. */
  readonly reasons: readonly string[];
}

/** What speaks against the relations of a claim. */
export function* relationFaults(
  relations: readonly StatedRelation[],
  { idOf, saidWith, reasons }: RelationSurroundings,
): Iterable<RelationFault> {
  const seen = new Set<string>();
  for (const [index, { to, kind, because }] of relations.entries()) {
    const id = idOf(to);
    const between = saidWith(id);
    if (kind === 'differs' && because === undefined) {
      yield {
        index,
        message: `This claim differs from ${code(to)} without saying because of what, so a reader cannot tell a difference of method from a dispute`,
        actual: kind,
        expected: reasons.slice(0, 3).map((key) => `because: ${key}`),
        advice:
          'Add `because` with a key of `differences` in `wiki.yml`, or use `contradicts` where both cannot hold',
      };
    }
    if (kind === 'contradicts' && between?.has('supersedes')) {
      yield {
        index,
        message: `This claim and ${code(to)} contradict each other although one supersedes the other, and what is replaced is no longer in dispute`,
        actual: kind,
        advice: 'Keep `supersedes` where the same thing was said anew, else keep `contradicts`',
      };
    }
    if (kind === 'differs' && between?.has('contradicts')) {
      yield {
        index,
        message: `This claim differs from ${code(to)} for a reason and contradicts it as well, and a difference that has a reason is no contradiction`,
        actual: kind,
        advice: 'Keep one of the two',
      };
    }
    const said = `${kind} ${id}`;
    if (seen.has(said)) {
      yield {
        index,
        message: `This claim says twice that it ${kind} ${code(to)}`,
        actual: kind,
        advice: 'Remove one of the two',
      };
    }
    seen.add(said);
  }
}
