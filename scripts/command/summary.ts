import { appendFileSync } from 'node:fs';
import { findingLine, toMarkdown } from '../../src/changes/index.ts';
import { beyondAnnotations, count, inWords, type Finding } from '../../src/wiki/index.ts';

/** Most bytes of what is added to the summary of a job; GitHub takes 1 MiB for all of it. */
const MOST = 400_000;

/** Adds the findings that annotations leave out to a file, as Markdown; nothing where there are none. */
export function addToSummary(
  file: string,
  findings: readonly Finding[],
  options: { readonly prefix: string; readonly first: readonly string[] },
): void {
  const rest = beyondAnnotations(findings, options);
  if (rest.length === 0) return;
  const text = toMarkdown(
    {
      version: 1,
      title: 'Findings that annotations could not show',
      summary: [{ kind: 'text', text: `${inWords(count(rest))}.` }],
      sections: [
        {
          title: 'All of them',
          weight: 'folded',
          items: rest.map((each) => findingLine(each, '', options.prefix)),
        },
      ],
    },
    { limit: MOST, more: '`npm run check` lists all.' },
  );
  appendFileSync(file, `${text}\n`);
}
