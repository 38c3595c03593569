/** Relative luminance of a colour `#rrggbb`, 0 for black to 1 for white, as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours `#rrggbb`, from 1 to 21, as WCAG 2.2 defines it. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** What stands on what, and the least contrast that it needs. */
export interface Pairing {
  readonly on: string;
  readonly front: string;
  /** 4.5 for text, 3 for the edges of controls, signs in charts and the outline of what has the focus. */
  readonly least: 4.5 | 3;
}

const SURFACES = ['paper', 'paper-raised', 'paper-sunk'];
const STATES = ['good', 'warn', 'bad', 'mute'];

const all = (fronts: readonly string[], surfaces: readonly string[], least: Pairing['least']): Pairing[] =>
  surfaces.flatMap((on) => fronts.map((front) => ({ on, front, least })));

/** Every pair of colours that the style sheets put on each other where somebody has to see the difference. */
export const PAIRINGS: readonly Pairing[] = [
  ...all(['ink', 'ink-soft', 'ink-faint', 'link'], SURFACES, 4.5),
  ...all([...STATES, 'pole-b'], ['paper', 'paper-raised'], 4.5),
  ...STATES.map((state) => ({ on: `${state}-soft`, front: state, least: 4.5 as const })),
  // Buttons and chosen rows; what an address or a search leads to.
  ...all(['ink', 'ink-soft'], ['mute-soft'], 4.5),
  ...all(['ink', 'ink-soft', 'ink-faint', 'link'], ['warn-soft'], 4.5),
  ...all(['ink', 'link'], ['bad-soft'], 4.5),
  ...all(['line-strong', 'accent', 'focus'], SURFACES, 3),
];
