import { expect, test } from 'vitest';
import { suggests } from '../edit/index.ts';
import { exampleFixes, exampleReport, file, finding, mendedBy } from './example-findings.ts';
import { formatText } from './format-text.ts';

test('a text report shows each finding with its source and ends with the counts', () => {
  const { findings, files } = exampleReport();
  expect(formatText(findings, files)).toMatchInlineSnapshot(`
    "content/dimensions/speed.md:6:13: error: No source or claim has the id \`lab-studdy\`, so this citation leads to no evidence [citation-unknown]
      5 |
      6 | 速度 trails [@lab-studdy, p. 3].
        |               ^^^^^^^^^^
      7 |   A *tab* too.
      Did you mean \`lab-study\` or \`lab-studio\`?
      Correct the key, or add the source or claim that it names.

    content/dimensions/speed.md:7:4: warning: A tab stands here [uncited-figure]
      6 | 速度 trails [@lab-studdy, p. 3].
      7 |   A *tab* too.
        |     ^^^^^
      8 |

    content/sources/daily.yml:2:8: error: The text <U+001B>[31m, 100%: holds<U+000A>hidden signs [field-value]
      1 | type: news
      2 | title: The <U+202E>liad<U+202C>
        |        ^^^^^^^^^^^^^^^^^^^^^^^^
      3 |

    2 errors and 1 warning in 2 files, 2 files checked. \`npm run explain <rule>\` tells more about a rule."
  `);
});

test('what mends a finding is said as the lines that somebody would write', () => {
  const { findings, files } = exampleFixes();
  expect(formatText(findings, files)).toMatchInlineSnapshot(`
    "content/terms/lag.md:3:1: warning: Wrong [field-value]
      2 | title: Lag
      3 | note:
        | ^^^^
      4 | ---
      Take out line 3.

    content/terms/lag.md:5:7: warning: Wrong [wikilink-unknown]
      4 | ---
      5 | See [[laag]] and \`x\`: www.example.org.
        |       ^^^^
      6 |
      Did you mean \`lag\`?
      If that is meant, write: \`\`See [[lag]] and \`x\`: www.example.org.\`\`

    content/terms/lag.md:5:23: warning: Wrong [bare-url]
      4 | ---
      5 | See [[laag]] and \`x\`: www.example.org.
        |                       ^^^^^^^^^^^^^^^
      6 |
      Write: \`\`See [[laag]] and \`x\`: <https://www.example.org>.\`\`

    content/terms/lag.md:1:1: warning: Wrong [id-format]
      1 | ---
        | ^^^
      2 | title: Lag
      Rename the file to \`content/terms/delay.md\`.

    4 warnings in 1 file, 1 file checked. \`npm run check -- --fix\` mends 3. \`npm run explain <rule>\` tells more about a rule."
  `);
});

test('of a long line the part that changes is shown', () => {
  const long = file('terms/long.md', `${'a '.repeat(200)}laag${' b'.repeat(200)}\n`);
  const start = long.text.text.indexOf('laag');
  const found = finding(long, 'laag', { rule: 'wikilink-unknown', severity: 'error', message: 'Wrong' });
  const fixed = mendedBy(long, found, suggests({ file: long.path, start, end: start + 4, text: 'lag' }));
  expect(formatText([fixed], [long])).toMatch(/ write: `…[a ]{48}lag[ b]{49}…`$/m);
});

test('without findings it says how much was checked', () => {
  expect(formatText([], exampleReport().files)).toBe('No findings, 2 files checked.');
});

test('colours are there only when asked for, and nothing else acts on a terminal', () => {
  const { findings, files } = exampleReport();
  expect(formatText(findings, files)).not.toContain('\u001B');
  const coloured = formatText(findings, files, { color: true });
  expect(coloured).toContain('\u001B[31merror\u001B[39m');
  // eslint-disable-next-line no-control-regex -- colours are what may be there
  expect(coloured.replace(/\u001B\[\d+m/g, '')).toBe(formatText(findings, files));
});

test('a line break in a file name or a message starts no line of its own', () => {
  const { findings } = exampleReport();
  const [first] = findings.map((each) => ({ ...each, place: { ...each.place, file: 'a\nb.md' } }));
  const report = formatText(first ? [first] : [], []);
  expect(report.split('\n')[0]).toMatch(/^content\/a<U\+000A>b\.md:6:\d+: error: /);
});
