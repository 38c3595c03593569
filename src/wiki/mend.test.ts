import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compatible } from './edit/index.ts';
import { contentOf, dress, slipped, textsIn, type Texts } from './mutated-content.ts';
import { mendContent } from './mend.ts';
import { standingFiles } from './rules/example-parts.ts';
import { loadContent, type Wiki } from './wiki.ts';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

function mended(texts: Texts, only?: string[]): { texts: Texts; rules: string[]; wiki: Wiki } {
  const { changes, findings, wiki } = mendContent(contentOf(texts), only ? { only } : {});
  const result = new Map(Object.entries(texts));
  for (const { path, after } of changes) {
    if (after) result.set(path, decoder.decode(after));
    else result.delete(path);
  }
  return { texts: Object.fromEntries(result), rules: findings.map(({ rule }) => rule), wiki };
}

const page = (body: string, fields = ''): Texts => ({
  ...standingFiles,
  'dimensions/speed.md': `---\ntitle: Reading speed\nsummary: How fast.\n${fields}---\n${body}`,
});
const speed = ({ texts }: { texts: Texts }): string | undefined => texts['dimensions/speed.md'];

describe('mending', () => {
  test('changes nothing where nothing has one right answer', () => {
    const texts = page('See [@lab-studdy] and [[Nothing of this name]].\n');
    const { changes, findings } = mendContent(contentOf(texts));
    expect({ changes, findings }).toEqual({ changes: [], findings: [] });
  });

  test('mends what it brings to light as well', () => {
    const before = {
      ...page('See [[Time Lag]] and [here](../terms/Time%20Lag.md).\n'),
      'terms/Time Lag.md': '---yaml\ntitle: Time lag\ndefinition: Short: a delay.\nlink: No\n---\n',
    };
    const after = mended(before);
    expect(speed(after)).toContain('See [[time-lag]] and [here](../terms/time-lag.md).');
    expect(after.texts).not.toHaveProperty(['terms/Time Lag.md']);
    expect(after.texts['terms/time-lag.md']).toBe(
      "---\ntitle: Time lag\ndefinition: 'Short: a delay.'\nlink: false\n---\n",
    );
    expect(after.wiki.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('keeps to the rules that are asked for', () => {
    const { texts, rules } = mended(page('See https://a.org and [[Lab Study]].\n'), ['bare-url']);
    expect(texts['dimensions/speed.md']).toContain('See <https://a.org> and [[Lab Study]].');
    expect(rules).toEqual(['bare-url']);
  });

  test('leaves what an exception accepts', () => {
    const fields = 'exceptions:\n  - { rule: bare-url, reason: Quoted. }\n';
    expect(mended(page('See https://a.org.\n', fields)).rules).toEqual([]);
  });

  test('takes exceptions away only where no error is left that may hide what they were for', () => {
    const fields = 'exceptions:\n  - { rule: bare-url, reason: Quoted. }\n';
    expect(mended(page('See [@nothing].\n', fields)).rules).toEqual([]);
    expect(speed(mended(page('See [@Lab_Study].\n', fields)))).toBe(
      '---\ntitle: Reading speed\nsummary: How fast.\n---\nSee [@lab-study].\n',
    );
  });

  test('keeps spaces that are none to YAML with the text that they end', () => {
    const before = {
      ...standingFiles,
      'dimensions/speed.md': '---\nsummary: How fast.\u2028\ntitle: Speed\n---\n',
    };
    expect(speed(mended(before))).toBe('---\ntitle: Speed\nsummary: How fast.\u2028\n---\n');
    const list = page('Text.\n', 'synonyms: \u00a0\nclaimsUsed: \u2028\n');
    expect(speed(mended(list))).toContain('synonyms: [\u00a0]\nclaimsUsed: [\u2028]\n');
  });

  test('leaves an id that is written as a block of lines to its author', () => {
    const claim = 'claims:\n  - id: |\n      Lag_one\n    statement: A.\n';
    expect(mended(page('Text.\n', claim), ['id-format']).rules).toEqual([]);
  });

  test('gives no file the name of another', () => {
    const lag = '---\ntitle: Lag\ndefinition: A delay.\n---\n';
    const { rules } = mended({
      ...page('Text.\n'),
      'terms/Lag.md': lag,
      'terms/LAG.md': lag,
      'terms/a_b.md': lag,
      'sources/a-b.yml': '',
    });
    expect(rules).toEqual([]);
  });
});

/** One round of mending by the plainest means: the last edit of a file first, on its text. */
function plainRound(texts: Texts): Texts {
  const wiki = loadContent(contentOf(texts));
  const broken = wiki.findings.some(({ severity }) => severity === 'error');
  const certain = wiki.findings.filter(
    ({ fix, rule }) => fix?.certain && !(broken && rule === 'exception-unused'),
  );
  const edits = compatible(certain.flatMap(({ fix }) => fix ?? [])).flatMap((fix) => fix.edits);
  const unique = [...new Map(edits.map((edit) => [JSON.stringify(edit), edit])).values()];
  const result = { ...texts };
  for (const { file, start, end, text } of unique.sort((a, b) => b.start - a.start || b.end - a.end)) {
    const before = result[file] ?? '';
    const mark = before.startsWith('\uFEFF') ? 1 : 0;
    result[file] = before.slice(0, mark + start) + text + before.slice(mark + end);
  }
  return result;
}

/** All comments in the fields of a text. */
function comments(text: string): string[] {
  return [...(text.replace(/^\uFEFF/, '').split(/^---/m)[1] ?? '').matchAll(/ # .*$/gm)]
    .map(([comment]) => comment.trim())
    .sort();
}

describe('over real articles with slips in them, whatever their line endings', () => {
  const real = textsIn('content');
  const articles = Object.keys(real).filter(
    (path) => path.endsWith('.md') && (real[path]?.length ?? 0) < 20_000,
  );
  const mutated = fc
    .tuple(fc.constantFrom(...articles), dress)
    .chain(([path, write]) => slipped(real[path] ?? '').map((text): [string, string] => [path, write(text)]));
  const settings = { 'wiki.yml': real['wiki.yml'] ?? '' };
  const sources = Object.fromEntries(Object.entries(real).filter(([path]) => /^sources\/[ab]/.test(path)));
  const wikiWith = (path: string, text: string): Texts => ({ ...settings, ...sources, [path]: text });

  test('no byte outside the edits is lost, and mending again changes nothing', { timeout: 240_000 }, () => {
    fc.assert(
      fc.property(mutated, ([path, text]) => {
        const before = wikiWith(path, text);
        const { texts: after } = mended(before);
        const written = after[path] ?? '';
        expect(written.startsWith('\uFEFF')).toBe(text.startsWith('\uFEFF'));
        if (!/(?<!\r)\n/.test(text)) expect(written).not.toMatch(/(?<!\r)\n/);
        if (!text.includes('\r')) expect(written).not.toContain('\r');
        expect(comments(written)).toEqual(comments(text));
        let plain = before;
        for (
          let next = plainRound(plain);
          JSON.stringify(next) !== JSON.stringify(plain);
          next = plainRound(plain)
        ) {
          plain = next;
        }
        expect(after).toEqual(plain);
        expect(mended(after)).toMatchObject({ texts: after, rules: [] });
      }),
      { numRuns: 60 },
    );
  });

  test('order and blanks change nothing that is read', { timeout: 240_000 }, () => {
    fc.assert(
      fc.property(mutated, ([path, text]) => {
        const before = wikiWith(path, text);
        const after = mended(before, ['field-order', 'blank-trailing']);
        const was = loadContent(contentOf(before));
        const [old, now] = [was, after.wiki].map((wiki) => wiki.files.find((file) => file.path === path));
        expect(now?.data?.value).toEqual(old?.data?.value);
        const [one, other] = [was, after.wiki].map((wiki) =>
          wiki.graph.articles.map(({ body }) => [
            body.words,
            body.references.map(({ key, context }) => [key, context]),
            body.headings.map(({ slug }) => slug),
          ]),
        );
        expect(other).toEqual(one);
      }),
      { numRuns: 30 },
    );
  });
});
