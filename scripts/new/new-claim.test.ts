import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadWikiFrom, minimalSettings, plainLine, readFile } from '../../src/wiki/index.ts';
import { withClaim } from './new-claim.ts';

const { graph } = loadWikiFrom({ 'wiki.yml': minimalSettings });
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const path = 'dimensions/speed.md';
function add(bytes: Uint8Array, filled: Record<string, string>, all = false) {
  return withClaim(readFile({ path, bytes }), bytes, filled, { graph, all });
}

/** The article with a claim more, as text. */
function added(text: string, filled: Record<string, string> = { id: 'new', statement: 'It is so.' }): string {
  const made = add(encoder.encode(text), filled);
  return 'refused' in made ? `refused: ${made.refused}` : decoder.decode(made.bytes);
}

const HEAD = '---\ntitle: Speed\nsummary: How fast.\n';
const BODY = '---\n\nText [@a].\n';

describe('a claim goes behind the last one', () => {
  test.each([
    ['where there are no claims', `${HEAD}${BODY}`],
    ['into an empty field', `${HEAD}claims: # none yet\nrelated: [b]\n${BODY}`],
    ['into empty brackets', `${HEAD}claims: [ ] # none yet\nrelated: [b]\n${BODY}`],
    [
      'into a list without indentation',
      `${HEAD}claims:\n- id: a\n  statement: A.\n# remark\nrelated: [b]\n${BODY}`,
    ],
    [
      'behind a folded text',
      `${HEAD}claims:\n  - id: a\n    statement: >-\n      A\n      b.\n\nrelated: [b]\n${BODY}`,
    ],
    [
      'behind a comment at the end of a line',
      `${HEAD}claims:\n    - id: a\n      statement: A. # sure\n${BODY}`,
    ],
    [
      'behind remarks about it',
      `${HEAD}claims:\n  - id: a\n    statement: A.\n    # remark on it\n  # remark on all\n${BODY}`,
    ],
    ['between brackets', `${HEAD}claims: [{ id: a, statement: A. }, ] # all\n${BODY}`],
  ])('%s', (_, text) => {
    expect(added(text)).toMatchSnapshot();
  });

  test.each([
    ['a text', `${HEAD}claims: none\n${BODY}`],
    ['a group of fields', `${HEAD}claims:\n  id: a\n${BODY}`],
    ['fields in braces', `---\n{ title: Speed }\n${BODY}`],
    ['fields that cannot be read', `---\ntitle: [\n${BODY}`],
    ['no fields at all', 'Text.\n'],
  ])('but not into %s', (_, text) => {
    expect(added(text)).toMatch(/^refused: .+\.$/);
  });
});

/** What may stand between the head of an article and the end of its fields; `EOL` is its line ending. */
const claims = fc.constantFrom(
  '',
  'claims:EOL',
  'claims: # none, yetEOL',
  'claims: []EOL',
  'claims:   [  ]   # noneEOL',
  'claims:EOL  - id: aEOL    statement: A.EOL',
  'claims:EOL- id: aEOL  statement: A.EOL',
  'claims:EOLEOL  # aboveEOL  - id: aEOL    statement: A. # behindEOL    # belowEOLEOL# farEOL',
  'claims:EOL  - id: aEOL    statement: >-EOL      One,EOLEOL      two.EOLEOLEOL',
  'claims:EOL  - id: aEOL    statement: |+EOL      One.EOLEOLEOL',
  'claims:EOL  - id: aEOL    statement: "One,EOL      two."EOL',
  'claims:EOL  - {id: a, statement: A.}EOL  -EOL    id: bEOL    statement: B.EOL',
  'claims: [{id: a, statement: A.}]EOL',
  'claims: [ {id: a, statement: A.}, ]EOL',
  '"claims":EOL      - id: aEOL        quantities:EOL        - measure: mEOL          value: 3EOL',
);
const others = fc.constantFrom(
  '',
  'related: [b]EOL',
  '# at the endEOL',
  'related:EOL  - bEOLEOL',
  'reviewBy: 2030 # yearEOL',
);
const line = fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => plainLine(text).replace(/^-+/, ''));
const article = fc
  .record({
    marked: fc.boolean(),
    eol: fc.constantFrom('\n', '\r\n'),
    before: others,
    claims,
    after: others,
    body: fc.array(line, { maxLength: 4 }),
    closed: fc.boolean(),
  })
  .filter(({ before, after }) => before === '' || before !== after)
  .map(({ marked, eol, before, claims: list, after, body, closed }) => {
    // A field may stand once.
    const tail = /^#|^$/.test(after) || /^#|^$/.test(before) || before[2] !== after[2] ? after : '';
    const fields = `---EOLtitle: SpeedEOLsummary: "Schön — 速"EOL${before}${list}${tail}---`;
    const text = `${fields}${[...(body.length > 0 || closed ? [''] : []), ...body].join('EOL')}${closed ? 'EOL' : ''}`;
    return `${marked ? '\uFEFF' : ''}${text.replaceAll('EOL', eol)}`;
  });

test(
  'no byte of an article is lost or changed, whatever it is and whatever the claim says',
  { timeout: 60_000 },
  () => {
    const statement = fc
      .string({ unit: 'grapheme', maxLength: 120 })
      .filter((text) => plainLine(text) !== '');
    fc.assert(
      fc.property(article, statement, fc.boolean(), (text, said, all) => {
        const before = encoder.encode(text);
        const made = add(before, { id: 'new-one', statement: said }, all);
        if ('refused' in made) throw new Error(made.refused);
        const now = decoder.decode(made.bytes);
        const marked = text.startsWith('\uFEFF') ? 1 : 0;
        const start = made.start + marked;
        const rest = now.slice(made.end + marked);
        expect(now.slice(0, start)).toBe(text.slice(0, start));
        expect(text.endsWith(rest)).toBe(true);
        // Only empty brackets give way, and what stands behind them on their line is kept.
        const [replaced = '', behind = ''] =
          /^\s*\[\s*\]([^\n\r]*)$/.exec(text.slice(start, text.length - rest.length)) ?? [];
        expect(text.slice(start, text.length - rest.length)).toBe(replaced);
        expect(now.slice(start).startsWith(behind)).toBe(true);
        const eol = text.includes('\r\n') ? '\r\n' : '\n';
        expect(now.slice(start, made.end + marked).replaceAll(eol, '')).not.toMatch(/[\r\n]/);
        const read = readFile({ path, bytes: made.bytes }).data?.value as { claims: { statement: string }[] };
        expect(read.claims.at(-1)?.statement).toBe(plainLine(said));
      }),
      { numRuns: 200, seed: 2026 },
    );
  },
);
