import { expect, test } from 'vitest';
import { countLooks } from './counted-looks.ts';
import { PHASE } from './phase.ts';
import { encode } from './read/decode.ts';
import type { ReadContent } from './read/read-content.ts';
import { plainReader } from './reuse.ts';
import { rules } from './rules/all-rules.ts';
import { standingFiles } from './rules/example-parts.ts';
import type { Rule, RuleContext } from './rules/rule.ts';
import { readWiki, type LoadOptions } from './wiki.ts';

/** Texts of a wiki of so many dimensions, each with two claims, a source, and links to its neighbours; a share has faults. */
function textsOf(size: number): Record<string, string> {
  const texts: Record<string, string> = { ...standingFiles };
  for (let n = 0; n < size; n += 1) {
    const next = (n + 1) % size;
    const faulty = n % 10 === 0;
    texts[`sources/study-${n}.yml`] =
      `type: report\ntitle: Study ${n}\nauthor: [{ literal: Lab ${n % 7} }]\nissued: 2025-11\ngrade: study\ninterest: { kind: independent }\n`;
    texts[`dimensions/d-${n}.md`] = `---
title: Dimension ${n}
summary: How it is in case ${n}.
formerIds: [old-${n}]
claims:
  - id: a-${n}
    statement: Screens trail by four months in case ${n}.
    formerIds: [a-old-${n}]
    asOf: 2025-11
    quantities:
      - { measure: reading-lag, value: 4, ahead: paper, at: 2025-11 }
    sources:
      - { source: study-${n}, stance: supports, locator: p. 3 }
      - { source: lab-study, stance: mentions }
    relations:
      - { to: a-${next}, kind: differs, because: method }
  - id: b-${n}
    statement: Screens trail by five months in case ${n}.
    sources:
      - { source: ${faulty ? `study-${n}x` : `study-${next}`}, stance: supports }
---
## One

See [[d-${next}#One]], [@a-${n}, p. 3] and [@b-${next}].

![[a-${next}]]${faulty ? ' \nThe lag was 4 months.' : ''}
`;
  }
  return texts;
}

function contentOf(texts: Readonly<Record<string, string>>): ReadContent {
  const files = Object.entries(texts).map(([path, text]) => ({ path, bytes: encode(text) }));
  return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), images: [], problems: [] };
}

/** Loads a wiki, and tells which files were read and whose bodies were parsed. */
function counted(texts: Readonly<Record<string, string>>, options: LoadOptions = {}) {
  const read: string[] = [];
  const parsed: string[] = [];
  const wiki = readWiki(contentOf(texts), options, {
    file: (file) => (read.push(file.path), plainReader.file(file)),
    body: (file) => (parsed.push(file.path), plainReader.body(file)),
  });
  return { wiki, read, parsed };
}

test('a cold load reads each file and parses each body once', () => {
  const texts = textsOf(20);
  const { read, parsed } = counted(texts);
  expect(read.sort()).toEqual(Object.keys(texts).sort());
  expect(parsed.sort()).toEqual(
    Object.keys(texts)
      .filter((path) => path.endsWith('.md'))
      .sort(),
  );
});

test('after an edit only that file is read and parsed, and nothing else is validated again', () => {
  const texts = textsOf(20);
  const { wiki } = counted(texts);
  const path = 'dimensions/d-3.md';
  const after = counted({ ...texts, [path]: `${texts[path]}\nMore.\n` }, { like: wiki });
  expect(after).toMatchObject({ read: [path], parsed: [path] });
  const same = (kind: 'claims' | 'sources') =>
    after.wiki.graph[kind].filter(
      ({ id, data }) => wiki.graph[kind].find((one) => one.id === id)?.data !== data,
    );
  expect(same('claims').map(({ id }) => id)).toEqual(['a-3', 'b-3']);
  expect(same('sources')).toEqual([]);
});

test('a load makes one graph, and the graph one list of references', () => {
  const graphs = () => performance.getEntriesByName(`${PHASE}graph`, 'measure').length;
  const before = graphs();
  const { wiki } = counted(textsOf(5));
  expect(graphs() - before).toBe(1);
  expect(wiki.graph.references).toBe(wiki.graph.references);
});

/** How often each rule looks at something in a wiki of a size. */
function looks(of: readonly Pick<Rule, 'id' | 'check'>[], size: number): Map<string, number> {
  const { context, taken } = countLooks(counted(textsOf(size)).wiki);
  return new Map(
    of.map((rule) => {
      const found = [...rule.check(context)];
      return [rule.id, taken() + found.length];
    }),
  );
}

/** The rules that look far more than twice as often at a wiki that is twice as large; 50 looks do not count. */
function grown(of: readonly Pick<Rule, 'id' | 'check'>[]): string[] {
  const [small, large] = [looks(of, 40), looks(of, 80)];
  return [...large].filter(([id, count]) => count > 2.2 * (small.get(id) ?? 0) + 50).map(([id]) => id);
}

test('no rule looks more than twice as often at a wiki that is twice as large', () => {
  expect(grown(rules)).toEqual([]);
});

test('a rule that compares all with all would be seen', () => {
  const pairs = {
    id: 'pairs',
    *check({ graph: { claims } }: RuleContext) {
      for (const claim of claims) {
        if (claims.some((other) => other.id === `${claim.id}?`)) yield { place: claim.place, message: '' };
      }
    },
  };
  expect(grown([pairs])).toEqual(['pairs']);
});
