import { readFile } from '../read/read-file.ts';
import type { ReadFile } from '../read/read-file.ts';
import { mends, suggests, type Edit, type Fix } from '../edit/index.ts';
import { newLines } from '../rules/new-lines.ts';
import { helpPath, type Finding } from '../rules/index.ts';

const encoder = new TextEncoder();

/** A file as the reader gives it, for the tests of reports. */
export function file(path: string, text: string): ReadFile {
  return readFile({ path, bytes: encoder.encode(text) });
}

/** A finding about the first occurrence of some words in a file, for the tests of reports. */
export function finding(
  about: ReadFile,
  words: string,
  rest: Pick<Finding, 'rule' | 'severity' | 'message'> & Partial<Finding>,
): Finding {
  const start = about.text.text.indexOf(words);
  return { place: about.text.place(start, start + words.length), help: helpPath(rest.rule), ...rest };
}

/** A finding with what mends it, and the lines that this writes anew, for the tests of reports. */
export function mendedBy(about: ReadFile, found: Finding, fix: Fix): Finding {
  return { ...found, fix, write: newLines(fix.edits, new Map([[about.path, about.text]])) };
}

/** Two findings that have a fix, one of which is certain, in a file of their own, for the tests of reports. */
export function exampleFixes(): { files: ReadFile[]; findings: Finding[] } {
  const lag = file('terms/lag.md', '---\ntitle: Lag\nnote:\n---\nSee [[laag]] and `x`: www.example.org.\n');
  const edit = (words: string, text: string): Edit => {
    const start = lag.text.text.indexOf(words);
    return { file: lag.path, start, end: start + words.length, text };
  };
  const warning = { severity: 'warning', message: 'Wrong' } as const;
  return {
    files: [lag],
    findings: [
      mendedBy(lag, finding(lag, 'note', { rule: 'field-value', ...warning }), mends(edit('note:\n', ''))),
      mendedBy(
        lag,
        finding(lag, 'laag', { rule: 'wikilink-unknown', ...warning, expected: ['lag'] }),
        suggests(edit('laag', 'lag')),
      ),
      mendedBy(
        lag,
        finding(lag, 'www.example.org', { rule: 'bare-url', ...warning }),
        mends(edit('www.example.org', '<https://www.example.org>')),
      ),
      {
        ...finding(lag, '---', { rule: 'id-format', ...warning }),
        fix: { certain: true, edits: [], moves: [{ from: lag.path, to: 'terms/delay.md' }] },
      },
    ],
  };
}

/** Two files and three findings that show most of what a report has to cope with. */
export function exampleReport(): { files: ReadFile[]; findings: Finding[] } {
  const speed = file(
    'dimensions/speed.md',
    '---\r\ntitle: Speed\r\nsummary: 速度\r\n---\r\n\r\n速度 trails [@lab-studdy, p. 3].\r\n\tA *tab* too.\r\n',
  );
  const daily = file('sources/daily.yml', 'type: news\ntitle: The \u202Eliad\u202C\n');
  return {
    files: [speed, daily],
    findings: [
      finding(speed, 'lab-studdy', {
        rule: 'citation-unknown',
        severity: 'error',
        message: 'No source or claim has the id `lab-studdy`, so this citation leads to no evidence',
        actual: 'lab-studdy',
        expected: ['lab-study', 'lab-studio'],
        advice: 'Correct the key, or add the source or claim that it names',
      }),
      finding(speed, '*tab*', { rule: 'uncited-figure', severity: 'warning', message: 'A tab stands here' }),
      finding(daily, 'The \u202Eliad\u202C', {
        rule: 'field-value',
        severity: 'error',
        message: 'The text \u001B[31m, 100%: holds\nhidden signs',
      }),
    ],
  };
}
