import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentOf, dress, textsIn, type Texts } from './mutated-content.ts';
import { renameContent, type Renamed } from './rename-content.ts';
import { claimsPage, dedent, standingFiles } from './rules/example-parts.ts';
import { loadContent, type LoadOptions } from './wiki.ts';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

function rename(texts: Texts, from: string, to: string, options: LoadOptions = {}) {
  const renamed = renameContent(contentOf(texts), from, to, options);
  if ('refused' in renamed) return { refused: renamed.refused };
  const result = new Map(Object.entries(texts));
  for (const { path, after } of renamed.changes) {
    if (after) result.set(path, decoder.decode(after));
    else result.delete(path);
  }
  return { renamed, texts: Object.fromEntries(result) };
}

/** The texts that a rename changes, by their new paths; fails where it is refused. */
function changedBy(texts: Texts, from: string, to: string): { renamed: Renamed; changed: Texts } {
  const done = rename(texts, from, to);
  if (!done.renamed) throw new Error(done.refused);
  const changed = Object.entries(done.texts).filter(([path, text]) => texts[path] !== text);
  return { renamed: done.renamed, changed: Object.fromEntries(changed) };
}

const CLAIM = `
  - id: lag-one
    statement: Pupils read slower on screens.
    sources:
      - { source: lab-study, stance: supports, via: maker-report }
    heldBy: [reading-lab]
`;

const wiki = (more: Texts = {}): Texts => ({
  ...standingFiles,
  ...claimsPage(CLAIM),
  'terms/lag.md': dedent(`
    ---
    title: Lag
    definition: How far one trails the other. # lag
    related: [speed]
    ---
    See [@lag-one, p. 1; @lab-study], [[speed#pupils|lag]], ![[lag-one]], \`lag\`, [there](../dimensions/speed.md#x).
  `),
  'perspectives/reading-lab.md': dedent(`
    ---
    title: Reading Lab
    summary: Paper leads.
    holders: [reading-lab]
    position: Paper leads.
    evolution:
      - { date: 2025, position: Paper leads., claims: ["lag-one"] }
    related: ['lag']
    ---
    It holds [[lag|a lag]] | [[ lag ]].
  `),
  ...more,
});

describe('a rename changes', () => {
  test('an article: its file, all that names it, and its former ids', () => {
    const { changed, renamed } = changedBy(wiki(), 'lag', 'delay');
    expect(changed).toEqual({
      'terms/delay.md': wiki()['terms/lag.md']?.replace('# lag\n', '# lag\nformerIds: [lag]\n'),
      'perspectives/reading-lab.md': wiki()
        ['perspectives/reading-lab.md']?.replace("['lag']", "['delay']")
        .replace('[[lag|', '[[delay|')
        .replace('[[ lag ]]', '[[ delay ]]'),
    });
    expect(renamed.words.map(({ file, start }) => `${file}:${start.line}:${start.column}`)).toEqual([
      'terms/delay.md:7:72',
    ]);
  });

  test('links by path, with what follows them', () => {
    const { changed } = changedBy(wiki(), 'speed', 'reading-speed');
    expect(Object.keys(changed)).toEqual(['terms/lag.md', 'dimensions/reading-speed.md']);
    expect(changed['terms/lag.md']).toContain('[[reading-speed#pupils|lag]]');
    expect(changed['terms/lag.md']).toContain('(../dimensions/reading-speed.md#x)');
    expect(changed['terms/lag.md']).toContain('related: [reading-speed]');
  });

  test('a claim where it stands, in prose, embeds and fields', () => {
    const { changed } = changedBy(wiki(), 'lag-one', 'lag-two');
    expect(changed['dimensions/speed.md']).toBe(
      wiki()
        ['dimensions/speed.md']?.replaceAll('lag-one', 'lag-two')
        .replace('heldBy: [reading-lab]\n', 'heldBy: [reading-lab]\n    formerIds: [lag-one]\n'),
    );
    expect(changed['terms/lag.md']).toContain('[@lag-two, p. 1; @lab-study]');
    expect(changed['terms/lag.md']).toContain('![[lag-two]]');
    expect(changed['perspectives/reading-lab.md']).toContain('claims: ["lag-two"]');
  });

  test('a source in citations and in `via`', () => {
    const { changed } = changedBy(wiki(), 'maker-report', 'maker-2026');
    expect(changed['dimensions/speed.md']).toContain('via: maker-2026 }');
    expect(changed['sources/maker-2026.yml']).toBe(
      `${standingFiles['sources/maker-report.yml']}formerIds: [maker-report]\n`,
    );
    expect(changedBy(wiki(), 'sources/maker-report.yml', 'maker-2026').changed).toEqual(changed);
  });

  test('a key of the settings, and not the article of the same name', () => {
    const { changed, renamed } = changedBy(wiki(), 'holder:reading-lab', 'lab');
    expect(changed['perspectives/reading-lab.md']).toContain('holders: [lab]');
    expect(changed['dimensions/speed.md']).toContain('heldBy: [lab]');
    expect(changed['wiki.yml']).toContain('\n  lab:');
    expect(renamed.words).toEqual([]);
    const other = changedBy(wiki(), 'reading-lab', 'lab');
    expect(Object.keys(other.changed)).toEqual(['perspectives/lab.md']);
    expect(other.renamed.namesakes).toEqual(['holder']);
  });

  test('the words of an exception that accepts findings by the old id', () => {
    const fields =
      'reviewBy: 2026-01\nexceptions:\n  - { rule: claim-unused, at: lag-nine, reason: Kept for later. }\n';
    const unused = claimsPage(
      '- id: lag-nine\n  statement: Some.\n  sources:\n    - { source: lab-study, stance: supports }\n',
    );
    const text = (unused['dimensions/speed.md'] ?? '')
      .replace('See [@lag-nine].', 'Text.')
      .replace('claims:', `${fields}claims:`);
    const { changed } = changedBy({ ...standingFiles, 'dimensions/speed.md': text }, 'lag-nine', 'lag-ten');
    expect(changed['dimensions/speed.md']).toContain('at: lag-ten,');
  });

  test('references in files that break their schema', () => {
    const broken = { 'terms/lead.md': '---\ntitle: Lead\nrelated: [lag]\n---\nSee [[lag]].\n' };
    const { changed } = changedBy(wiki(broken), 'lag', 'delay');
    expect(changed['terms/lead.md']).toBe('---\ntitle: Lead\nrelated: [delay]\n---\nSee [[delay]].\n');
  });

  test('nothing in files that cannot be read, and names them', () => {
    const broken = { 'terms/lead.md': '---\ntitle: "Lead\n---\nSee [[lag]].\n' };
    const { changed, renamed } = changedBy(wiki(broken), 'lag', 'delay');
    expect(changed).not.toHaveProperty(['terms/lead.md']);
    expect(renamed.unread).toEqual(['terms/lead.md']);
  });

  test('a file whose name is no id, without a former id, since it never had an address', () => {
    const { changed } = changedBy(
      wiki({ 'terms/Lead.md': '---\ntitle: Lead\ndefinition: X.\n---\n' }),
      'Lead',
      'lead',
    );
    expect(changed).toEqual({ 'terms/lead.md': '---\ntitle: Lead\ndefinition: X.\n---\n' });
  });

  test.each([
    ['a list in brackets', 'formerIds: [old] # x', 'formerIds: [old, lag] # x'],
    ['a list of lines', 'formerIds:\n  - old', 'formerIds:\n  - old\n  - lag'],
    ['a list that has the new id', 'formerIds: [old, delay]', 'formerIds: [old, lag]'],
    ['no value', 'formerIds:', 'formerIds:\n  - lag'],
  ])('former ids in %s', (_, before, after) => {
    const lag = (former: string): string => `---\ntitle: Lag\n${former}\ndefinition: X.\n---\n`;
    const { changed } = changedBy({ ...standingFiles, 'terms/lag.md': lag(before) }, 'lag', 'delay');
    expect(changed['terms/delay.md']).toBe(lag(after));
  });
});

test.each([
  ['lagg', 'delay', 'Nothing has the id `lagg`. Did you mean `lag`?'],
  [
    'holder:reading-labs',
    'lab',
    '`holders` in `wiki.yml` has no key `reading-labs`. Did you mean `reading-lab`?',
  ],
  ['lag', 'lag', '`lag` is the id already.'],
  [
    'lag',
    'Delay',
    '`Delay` is not an id: use lower-case letters, digits and single hyphens, at most 80 characters.',
  ],
  ['lag', 'search', '`search` is a name that the site, a program or a file system uses. Choose another one.'],
  [
    'lag',
    'speed',
    '`speed` is the id of a dimension in `dimensions/speed.md`, and an id is never given twice. Choose another one.',
  ],
  [
    'lag',
    'old-lead',
    '`old-lead` was once the id of a term in `terms/lead.md`, and an id is never given twice. Choose another one.',
  ],
  ['old-lead', 'x', '`old-lead` is a former id of a term that is `lead` now. Rename `lead`.'],
  [
    'twice',
    'x',
    'More than one thing has the id `twice`: they stand in `sources/twice.yml` and `terms/twice.md`. Give them different ids by hand first.',
  ],
  [
    'unread',
    'x',
    '`terms/unread.md`, in which `unread` stands, cannot be read. Mend it first; `npm run check` says how.',
  ],
  ['lag', 'capitals', '`terms/Capitals.md` would have the same name on some disks. Rename or mend it first.'],
  ['pole:paper', 'level', '`level` is taken: `poles` has it, or means something else by it.'],
  ['pole:paper', 'screen', '`screen` is taken: `poles` has it, or means something else by it.'],
])('%s does not become %s, and it is said why', (from, to, refused) => {
  const term = (fields: string): string => `---\ntitle: A\ndefinition: B.\n${fields}---\n`;
  const texts = wiki({
    'terms/lead.md': term('formerIds: [old-lead]\n'),
    'terms/twice.md': term(''),
    'sources/twice.yml': standingFiles['sources/lab-study.yml'] ?? '',
    'terms/unread.md': '---\ntitle: "A\n---\n',
    'terms/Capitals.md': term(''),
  });
  expect(rename(texts, from, to)).toEqual({ refused });
});

test('nothing is renamed where a check would find what it does not find now', () => {
  const unused = claimsPage(
    '- id: lag-nine\n  statement: Some.\n  sources:\n    - { source: lab-study, stance: supports }\n',
  );
  // Written with an escape, the id in the exception is out of reach.
  const fields = 'exceptions:\n  - { rule: claim-unused, at: "lag\\x2dnine", reason: Kept for later. }\n';
  const text = (unused['dimensions/speed.md'] ?? '')
    .replace('See [@lag-nine].', 'Text.')
    .replace('claims:', `${fields}claims:`);
  const content = contentOf({ ...standingFiles, 'dimensions/speed.md': text });
  const renamed = renameContent(content, 'lag-nine', 'lag-ten');
  expect('refused' in renamed && renamed.findings?.map(({ rule }) => rule)).toEqual([
    'exception-unused',
    'claim-unused',
  ]);
});

test('a file that cannot be read speaks for what it names by a former id', () => {
  const texts: Texts = {
    ...wiki(),
    'terms/lag.md': '---\ntitle: "A\n---\n[@lag-nine]\n',
    ...claimsPage(CLAIM.replace('lag-one', 'lag-nine')),
  };
  const { 'dimensions/speed.md': speed = '' } = texts;
  const quiet = { ...texts, 'dimensions/speed.md': speed.replace('See [@lag-nine].', 'Text.') };
  expect(rename(quiet, 'lag-nine', 'lag-ten').refused).toBeUndefined();
});

describe('there and back', () => {
  const real = textsIn('content');
  const ids = loadContent(contentOf(real));
  const known = [ids.graph.articles, ids.graph.claims, ids.graph.sources].flat().map(({ id }) => id);

  test('gives the same bytes but for one former id, whatever the line endings', { timeout: 240_000 }, () => {
    const like = { like: ids };
    fc.assert(
      fc.property(
        fc.constantFrom(...known),
        fc.array(dress, { minLength: 3, maxLength: 3 }),
        (id, dresses) => {
          // Other line endings for one file in three keep most files as they were loaded.
          const paths = Object.keys(real)
            .filter((path) => real[path]?.includes(id))
            .slice(0, 3);
          const texts = { ...real };
          for (const [n, path] of paths.entries()) texts[path] = dresses[n]?.(real[path] ?? '') ?? '';
          const there = rename(texts, id, 'a-new-name', like);
          expect(there.refused).toBeUndefined();
          const back = rename(there.texts ?? {}, 'a-new-name', id, like);
          const differing = Object.keys({ ...texts, ...back.texts }).filter(
            (path) => texts[path] !== back.texts?.[path],
          );
          expect(differing).toHaveLength(1);
          const [path = ''] = differing;
          const added = /(?:\r?\n *formerIds: \[a-new-name\]|, a-new-name|\r?\n *- a-new-name)/;
          expect(back.texts?.[path]?.replace(added, '')).toBe(texts[path]);
          const again = rename(
            rename(back.texts ?? {}, id, 'a-new-name', like).texts ?? {},
            'a-new-name',
            id,
            like,
          );
          expect(again.texts).toEqual(back.texts);
        },
      ),
      { numRuns: 8 },
    );
  });
});
