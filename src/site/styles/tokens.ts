/** A colour token: how it looks in each theme, as `#rrggbb`. */
export interface Colour {
  readonly name: string;
  readonly light: string;
  readonly dark: string;
}

/** A token of another kind, with its value as the style sheet has it. */
export interface Value {
  readonly name: string;
  readonly value: string;
}

/** The tokens under one comment of the style sheet. */
export interface TokenGroup {
  readonly title: string;
  readonly colours: readonly Colour[];
  readonly values: readonly Value[];
}

/** Reads the tokens of `:root` from the style sheet, in its order and under its comments. */
export function tokenGroups(css: string): TokenGroup[] {
  const root = /:root\s*\{([\s\S]*?)\n\}/.exec(css)?.[1] ?? '';
  return root
    .split('/*')
    .slice(1)
    .map((part) => {
      const [title = '', declarations = ''] = part.split('*/');
      const tokens = [...declarations.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(
        ([, name = '', value = '']) => ({
          name,
          value: value.replaceAll(/\s+/g, ' ').trim(),
        }),
      );
      const colours = tokens.flatMap(({ name, value }) => {
        const [, light, dark] = /^light-dark\((#\w{6}), (#\w{6})\)$/.exec(value) ?? [];
        return light && dark ? [{ name, light, dark }] : [];
      });
      const values = tokens.filter(({ name }) => !colours.some((colour) => colour.name === name));
      return { title: title.trim(), colours, values };
    });
}
