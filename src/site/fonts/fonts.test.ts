import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fromBlob } from '@capsizecss/unpack';
import { describe, expect, test } from 'vitest';
import { BASICS, portions, unicodeRange } from './characters.ts';
import { makeFonts, type Fonts } from './make-fonts.ts';
import { STAND_INS, standIns } from './stand-ins.ts';
import { FAMILY, within } from './typeface.ts';

const digests = ({ css, files }: Fonts) =>
  [css, ...files.map(({ bytes }) => bytes)].map((part) => createHash('sha256').update(part).digest('hex'));

describe('the characters', () => {
  test('are the basic ones where the content writes no others', () => {
    const [latin, ...others] = portions(['plain words']);
    expect(latin?.script.name).toBe('latin');
    expect(latin?.characters).toHaveLength(BASICS.length);
    expect(others).toEqual([]);
  });

  test.each([
    ['Håvard', { latin: 'å' }],
    ['Erdős', { 'latin-ext': 'ő' }],
    ['Кот', { cyrillic: 'Кот' }],
    ['λ é', { latin: 'é', greek: 'λ' }],
    ['e\u0301', { latin: 'é', cyrillic: '\u0301' }],
    ['模型 \u200b\n\ud800', {}],
  ])('of %j come from the files that have them', (text, more) => {
    const basic = new Set(BASICS);
    const found = portions([text]).map(({ script, characters }) => [
      script.name,
      characters.filter((character) => !basic.has(character)).join(''),
    ]);
    expect(Object.fromEntries(found.filter(([, characters]) => characters !== ''))).toEqual(
      Object.fromEntries(Object.entries(more).map(([name, text]) => [name, [...text].sort().join('')])),
    );
  });

  test.each([
    ['abc', 'U+61-63'],
    ['acd', 'U+61,U+63-64'],
    ['a😀', 'U+61,U+1f600'],
    ['', ''],
  ])('%j are written as the range %j', (characters, range) => {
    expect(unicodeRange([...characters])).toBe(range);
    for (const character of characters) expect(within(range)(character)).toBe(true);
  });
});

describe('the files', () => {
  test('are the same for the same characters, in whatever order they come', async () => {
    const [one, other] = [await makeFonts(['ab é ő']), await makeFonts(['ő é', 'ba'])];
    expect(digests(one)).toEqual(digests(other));
    expect(one.files.map(({ name }) => name)).toEqual(['literata-latin.woff2', 'literata-latin-ext.woff2']);
  });

  test('come to at most 12 KB with the basic characters', async () => {
    const { files } = await makeFonts([]);
    expect(files).toHaveLength(1);
    expect(files[0]?.bytes.length).toBeLessThanOrEqual(12_000);
  });
});

describe('the stand-ins', () => {
  test('are named in the tokens after the typeface, in their order', () => {
    const tokens = readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8');
    const [, stack = ''] = /--serif:\s*([^;]+);/.exec(tokens) ?? [];
    const names = stack.split(',').map((name) => name.trim().replaceAll("'", ''));
    expect(names).toEqual([FAMILY, ...STAND_INS, 'Georgia', 'serif']);
  });

  test('have lines as high as those of the typeface', async () => {
    const { files } = await makeFonts([]);
    const bytes = files[0]?.bytes as Uint8Array<ArrayBuffer>;
    const own = await fromBlob(new Blob([bytes]));
    const declared = await standIns(bytes);
    const faces = declared.split('@font-face').slice(1);
    expect(faces).toHaveLength(STAND_INS.length);
    for (const face of faces) {
      const percent = (name: string) =>
        Number(new RegExp(`${name}: ([\\d.]+)%`).exec(face)?.[1] ?? 100) / 100;
      // Both overrides are shares of the stretched size.
      expect(percent('ascent-override') * percent('size-adjust')).toBeCloseTo(own.ascent / own.unitsPerEm, 3);
      expect(percent('descent-override') * percent('size-adjust')).toBeCloseTo(
        -own.descent / own.unitsPerEm,
        3,
      );
    }
  });
});
