import type { Finding } from '../../src/wiki/index.ts';
import { shownPath, tell } from '../new/tell.ts';
import type { Outcome } from './plan.ts';

const WORDS: Readonly<Record<Outcome['what'], readonly [done: string, dry: string]>> = {
  new: ['Wrote', 'Would write'],
  merged: ['Completed', 'Would complete'],
  same: ['Nothing to add to', 'Nothing to add to'],
  twice: ['Already in this run:', 'Already in this run:'],
};

/** More open fields than this are left to the checker. */
const MOST_FINDINGS = 20;

/** Prints what became of the records, what is still empty in new ones, and what to do next. */
export function tellOutcomes(
  outcomes: readonly Outcome[],
  { findings, dry }: { readonly findings: readonly Finding[]; readonly dry: boolean },
): void {
  if (outcomes.length === 0) return;
  const lines = outcomes.flatMap((outcome) => {
    const head = `${WORDS[outcome.what][dry ? 1 : 0]} ${shownPath(outcome.path)}: ${outcome.title}`;
    const text =
      dry && outcome.what === 'new' ? new TextDecoder().decode(outcome.change?.after).trimEnd() : '';
    return [head, ...outcome.remarks.map((remark) => `  ${remark}`), ...indented(text)];
  });
  const done = lines.join('\n');
  if (dry) {
    console.log(done);
    return;
  }
  const paths = new Set(outcomes.filter(({ change }) => change).map(({ path }) => path));
  // That nothing cites a new record yet is the last of the steps below.
  const open = findings.filter(({ rule, place }) => paths.has(place.file) && rule !== 'source-unused');
  const [first] = outcomes;
  const more = open.length - MOST_FINDINGS;
  tell({
    done,
    findings: open.slice(0, MOST_FINDINGS),
    steps: [
      ...(open.length > 0
        ? ['Weigh each source: no record says its grade and whose interest it serves.']
        : []),
      `\`npm run check\` names what is still missing${more > 0 ? `, ${more} more than are listed here` : ''}.`,
      `Cite it: \`npm run new -- claim <article> --source ${first?.id ?? ''}\`, or \`[@${first?.id ?? ''}]\` in a text.`,
    ],
  });
}

function indented(text: string): string[] {
  return text === '' ? [] : text.split('\n').map((line) => `    ${line}`.trimEnd());
}
