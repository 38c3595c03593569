import { expect, test } from 'vitest';
import { loadWikiFrom } from './index.ts';
import { minimalSettings } from './rules/example-settings.ts';

const SOURCE = `type: report
title: A study 📚 of reading
formerIds: [first-study]
grade: study
interest: { kind: independent }
firsthand: true
`;
const ARTICLE = `---
title: Speed 🏃
summary: How fast readers read.
claims:
  - id: slower
    statement: Readers were slower on screens.
    sources:
      - { source: "first-study", stance: supports }
    heldBy: [ 'reading-lab' ]
    quantities:
      - measure: reading-lag
        ahead: level
        value: 2
  - id: broken
    statement: This claim has no valid stance.
    sources: [{ source: study, stance: loves }]
openQuestions:
  - text: Why 🤔 is that?
    claims: [slower, broken]
---

Astral 🧪 words, then **[see @slower; @study, p. 3]** and [[broken|a label]].

![[slower]]
`;

const files = { 'wiki.yml': minimalSettings, 'sources/study.yml': SOURCE, 'dimensions/speed.md': ARTICLE };

test.each([
  ['LF', (text: string) => text],
  ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
  ['a byte order mark', (text: string) => `\uFEFF${text}`],
])('every reference stands where its key is written, with %s', (_, written) => {
  const changed = Object.entries(files).map(([path, text]) => [path, written(text)]);
  const { graph, files: read } = loadWikiFrom(Object.fromEntries(changed) as typeof files);
  const texts = new Map(read.map((file) => [file.path, file.text]));
  const places = graph.references.map(({ place, key }) => [key, texts.get(place.file)?.cut(place)]);
  expect(places.length).toBeGreaterThan(12);
  for (const [key, cut] of places) expect(cut?.replace(/^(["'])(.*)\1$/, '$2')).toBe(key);
});

test('references are in order of file and place, and lead to invalid claims and by former ids', () => {
  const { graph } = loadWikiFrom(files);
  const found = graph.references.map(
    ({ from, type, key, to, place }) => `${place.start.line} ${from} ${type} ${key} ${to}`,
  );
  expect(found.filter((line) => !line.includes('wiki.yml'))).toMatchInlineSnapshot(`
    [
      "8 slower field first-study study",
      "9 slower field reading-lab reading-lab",
      "11 slower field reading-lag reading-lag",
      "19 speed field slower slower",
      "19 speed field broken broken",
      "22 speed citation slower slower",
      "22 speed citation study study",
      "22 speed wikilink broken broken",
      "24 speed embed slower slower",
      "4 study field study study",
      "5 study field independent independent",
    ]
  `);
});
