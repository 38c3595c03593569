import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { describe, expect, test } from 'vitest';
import { contrast, PAIRINGS } from './contrast.ts';
import { tokenGroups, type Colour } from './tokens.ts';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const DOC = fileURLToPath(new URL('../../../docs/design-system.md', import.meta.url));
const groups = tokenGroups(css);
const colours = new Map(groups.flatMap((group) => group.colours.map((colour) => [colour.name, colour])));

function colour(name: string): Colour {
  const found = colours.get(name);
  if (!found) throw new Error(`there is no colour \`--${name}\` in tokens.css`);
  return found;
}

describe('contrast', () => {
  // Ratios as WCAG's own checker gives them.
  test.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#ffffff', 4.54],
    ['#ff0000', '#ffffff', 4.0],
    ['#123456', '#123456', 1],
  ])('of %s and %s is %d', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2);
    expect(contrast(other, one)).toBeCloseTo(ratio, 2);
  });

  test.each(PAIRINGS.map((pairing) => [pairing.front, pairing.on, pairing.least] as const))(
    'of --%s on --%s is enough in both themes',
    (front, on, least) => {
      for (const theme of ['light', 'dark'] as const) {
        expect.soft(contrast(colour(front)[theme], colour(on)[theme]), theme).toBeGreaterThanOrEqual(least);
      }
    },
  );

  test('is asked for of every colour but lines that only decorate', () => {
    const paired = new Set(PAIRINGS.flatMap(({ front, on }) => [front, on]));
    expect([...colours.keys()].filter((name) => !paired.has(name))).toEqual(['line']);
  });
});

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The tables of the page on the design, by the names under which it asks for them. */
const TABLES: Readonly<Record<string, () => string>> = {
  colours: () =>
    table(
      ['token', 'light', 'dark'],
      groups.flatMap((group) =>
        group.colours.map(({ name, light, dark }) => [`\`--${name}\``, `\`${light}\``, `\`${dark}\``]),
      ),
    ),
  contrast: () =>
    table(
      ['on', 'stands', 'light', 'dark', 'least'],
      PAIRINGS.map(({ on, front, least }) => [
        `\`--${on}\``,
        `\`--${front}\``,
        contrast(colour(front).light, colour(on).light).toFixed(1),
        contrast(colour(front).dark, colour(on).dark).toFixed(1),
        String(least),
      ]),
    ),
  ...Object.fromEntries(
    ['Type', 'Space', 'Widths'].map((title) => [
      title.toLowerCase(),
      () =>
        table(
          ['token', 'value'],
          groups
            .filter((group) => group.title.startsWith(title))
            .flatMap((group) => group.values.map(({ name, value }) => [`\`--${name}\``, `\`${value}\``])),
        ),
    ]),
  ),
};

test('the page on the design shows the tokens as they are (`npx vitest run --project unit src/site/styles -u` writes them)', async () => {
  const parts = readFileSync(DOC, 'utf8').split(/(<!-- (?:table|end): ?\w* ?-->)/);
  let shown = 0;
  for (const [at, part] of parts.entries()) {
    const name = /^<!-- table: (\w+) -->$/.exec(part)?.[1];
    if (name === undefined) continue;
    const make = TABLES[name];
    if (!make) throw new Error(`the page on the design asks for a table \`${name}\`, which nothing makes`);
    parts[at + 1] = `\n\n${make()}\n\n`;
    shown += 1;
  }
  expect(shown).toBe(Object.keys(TABLES).length);
  const text = await format(parts.join(''), { ...(await resolveConfig(DOC)), filepath: DOC });
  await expect(text).toMatchFileSnapshot(DOC);
});
