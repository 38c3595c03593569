import { expect, test } from 'vitest';
import { article, source, speed } from '../views/small-site.ts';
import { loadWikiFrom, standingFiles } from '../wiki/index.ts';
import { compareWikis, saysTheSame } from './compare.ts';
import { toMarkdown } from './outline/markdown.ts';
import { outlineOf } from './wording/outline-of.ts';

const by = (source: string) => `sources: [{ source: ${source}, stance: supports }]`;
const lag = (high: number) =>
  `quantities: [{ measure: reading-lag, low: 4, high: ${high}, ahead: paper, between: [paper, screen] }]`;

const before: Record<string, string> = {
  ...standingFiles,
  ...speed(
    [
      `{ id: a, statement: Screens trail by four to six months., ${by('lab-study')}, ${lag(6)} }`,
      `{ id: b, statement: Pupils read as fast on screens., ${by('maker-report')} }`,
      `{ id: lost, statement: Nobody reads on screens., ${by('lab-study')} }`,
    ],
    'Screens trail [@a], or not [@b].\n',
  ),
  'terms/pace.md': article('Pace', 'definition: How fast one reads.', 'See [@lost].\n'),
};

const after = {
  ...standingFiles,
  ...speed(
    [
      `{ id: a, statement: Screens trail by four to ten months., ${by('lab-study')}, ${lag(10)} }`,
      `{ id: b, statement: Pupils read as fast on screens., ${by('maker-report')} }`,
      `{ id: c, statement: Pupils read slower on screens., ${by('essay')}, relations: [{ to: b, kind: contradicts }] }`,
    ],
    'Screens trail [@a], or not [@b]; but see [@c].\n',
  ),
  'sources/essay.yml': source('An *essay* by @somebody', 'firsthand: true'),
  'terms/tempo.md': article('Tempo', 'formerIds: [pace]\ndefinition: How fast one reads.', 'See [@lost].\n'),
};

test('the whole report on a claim reworded, one new, one lost, a source added and an article moved', () => {
  const changes = compareWikis(loadWikiFrom(before), loadWikiFrom(after));
  const outline = outlineOf(changes, { from: 'main', files: 4 });
  expect(toMarkdown(outline)).toMatchInlineSnapshot(`
    "## What changed in knowledge since main

    **1 id leads nowhere now**; 1 claim added, 1 claim gone, 1 claim reworded, 1 figure changed, 1 status changed, 1 source added, 2 articles changed, 1 id moved, 1 finding new.

    ### ❌ Ids that lead nowhere now

    - \`lost\` (claim) is gone, and nothing says what became of it: “Nobody reads on screens.”.
      - Keep it with \`withdrawn: { date, reason }\`, or write \`formerIds: [lost]\` in what takes its place.

    ### Statuses

    - \`b\` becomes disputed: the new \`c\` contradicts it.

    ### Claims

    - **New** \`c\` in \`speed\`: “Pupils read slower on screens.” (single origin, disputed)
      - Cites \`essay\`
    - **Gone** \`lost\` from \`speed\`: <del>Nobody reads on screens.</del>
    - **Reworded** \`a\`: Screens trail by four to <del>six</del> <ins>ten</ins> months.
      - Reading lag: <del>4–6</del> → <ins>4–10</ins> months, printed ahead (paper against screen)

    ### Sources

    - **New** \`essay\`: An \\*essay\\* by @&#8203;somebody

    ### Articles

    - **Changed** \`speed\` (dimension): 1 paragraph reworded
      - Refers now to \`c\`
    - **Changed** \`tempo\` (term)
      - \`title\`: <del>Pace</del> → <ins>Tempo</ins>
      - \`summary\`: <del>About Pace.</del> → <ins>About Tempo.</ins>

    <details>
    <summary>Prose (1)</summary>

    - \`speed\`
      - Screens trail \`[@a]\`, or not \`[@b]\`<ins>; but see \\[@&#8203;c\\]</ins>.

    </details>

    ### Moved

    - \`pace\` → \`tempo\` (term)

    ### Findings

    - **New** error \`content/terms/tempo.md:7:7\` No source or claim has the id \`lost\`, so this citation leads to no evidence. Add a source record \`sources/lost.yml\` or a claim with this id, or cite another one. (\`citation-unknown\`)

    <details>
    <summary>Coverage and health (8)</summary>

    - Articles: 2
    - Claims in use: 3
    - Sources: 2 → 3
    - Figures: 1
    - Claims uncontested: 3 → 1
    - Claims disputed: 0 → 2
    - Findings: 1 → 2
    - Dimension \`speed\`: origins 2 → 3

    </details>
    "
  `);
});

test('a wiki is the same as itself, and time alone changes nothing', () => {
  const one = loadWikiFrom(before, { now: '2030-01-01' });
  const changes = compareWikis(one, loadWikiFrom(before, { now: '2030-01-01' }));
  expect(saysTheSame(changes)).toBe(true);
  const outline = outlineOf(changes, { from: 'main', to: 'now', files: 0 });
  expect(toMarkdown(outline)).toBe(
    '## What changed in knowledge from main to now\n\n**Nothing changed in knowledge**: the files are the same.\n',
  );
});

test('where only layout changed, the report says so', () => {
  const laidOut = {
    ...before,
    'dimensions/speed.md': before['dimensions/speed.md']?.replace('[@a], ', '[@a],\n') ?? '',
  };
  const changes = compareWikis(loadWikiFrom(before), loadWikiFrom(laidOut));
  const { summary, sections } = outlineOf(changes, { from: 'main', to: 'now', files: 1 });
  expect(summary.map(({ text }) => text).join('')).toBe(
    'Nothing changed in knowledge; 1 file differs in layout alone.',
  );
  expect(sections).toEqual([]);
});

test.each([
  ['nothing', {}, {}],
  ['nothing and a wiki', {}, after],
  ['a wiki and nothing', after, {}],
  ['a wiki without settings and one with', { ...after, 'wiki.yml': '' }, after],
  ['files that are no text', { ...after, 'sources/essay.yml': new Uint8Array([0xff, 0xfe, 0, 1]) }, after],
])('%s can be compared', (_, one: Record<string, string | Uint8Array>, other: Record<string, string>) => {
  const changes = compareWikis(loadWikiFrom(one), loadWikiFrom(other));
  expect(toMarkdown(outlineOf(changes, { from: 'a', to: 'b', files: 1 }))).toContain('## What changed');
});
