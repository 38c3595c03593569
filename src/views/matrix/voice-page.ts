import { pageAddress } from '../../render/index.ts';
import { pageLink, type Link, type MaybeLink } from '../links.ts';
import { pageFrame, type PageFrame } from '../page-frame.ts';
import type { SiteView } from '../site-view.ts';
import { counted } from '../words.ts';
import { inWords, type TensionInWords } from './in-words.ts';
import { standsOf, type Stands, type StandTension, type Voice } from './stands.ts';
import { columnOf, MOST_COLUMNS, rowOf, voicePath, type Column, type Row } from './table.ts';

/** How often another voice stands on the same side, and how often on another. */
export interface Company extends MaybeLink {
  readonly voice: Voice;
  readonly withIt: number;
  readonly against: number;
}

/** Where one voice stands: its tensions, and who stands there with it and against it. */
export interface VoicePage extends PageFrame {
  readonly name: string;
  /** Page of the perspective, where there is one. */
  readonly page: Link | undefined;
  readonly finding: string;
  readonly company: readonly Company[];
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly words: readonly TensionInWords[];
}

/** Counts for each other voice in how many tensions it stands on the same side, and in how many on another. */
function companyOf(view: SiteView, voice: Voice, tensions: readonly StandTension[]): Company[] {
  const counts = new Map<Voice, { withIt: number; against: number }>();
  for (const { sides } of tensions) {
    const own = sides.filter(({ stands }) => stands.some((stand) => stand.voice === voice));
    const near = new Set(own.flatMap(({ stands }) => stands.map((stand) => stand.voice)));
    const all = new Set(sides.flatMap(({ stands }) => stands.map((stand) => stand.voice)));
    for (const other of all) {
      if (other === voice) continue;
      const count = counts.get(other) ?? { withIt: 0, against: 0 };
      if (near.has(other)) count.withIt += 1;
      else count.against += 1;
      counts.set(other, count);
    }
  }
  return [...counts]
    .map(([other, count]) => ({
      voice: other,
      text: other.name,
      href: pageAddress(voicePath(other), view),
      ...count,
    }))
    .sort(
      (a, b) =>
        b.withIt + b.against - a.withIt - a.against ||
        b.withIt - a.withIt ||
        (a.voice.anchor < b.voice.anchor ? -1 : 1),
    );
}

/** The voices that have such a page: all that take a side. */
export function voicesWithPage(view: SiteView): Stands['voices'] {
  return standsOf(view).voices;
}

/** The page of a voice that takes a side somewhere. */
export function voicePage(view: SiteView, { voice, tensions }: Stands['voices'][number]): VoicePage {
  const { voices, tensions: all } = standsOf(view);
  const company = companyOf(view, voice, tensions);
  const sides = new Map(voices.map((one) => [one.voice, one.tensions.length]));
  const shown = [voice, ...company.map((one) => one.voice)].slice(0, MOST_COLUMNS);
  return {
    ...pageFrame(view, {
      title: `Where ${voice.name} stands`,
      description: `${voice.name} takes a side in ${tensions.length} of ${counted(all.length, 'tension')} about ${view.settings.gap}: which side, with whom, against whom, on which claims.`,
      path: pageAddress(voicePath(voice)),
      crumbs: [pageLink(view, 'matrix', 'The matrix')],
    }),
    name: voice.name,
    page: voice.href === undefined ? undefined : { href: voice.href, text: voice.name },
    finding: `${voice.name} takes a side in ${tensions.length} of ${counted(all.length, 'tension')}.`,
    company,
    columns: shown.map((one) => columnOf(view, one, sides.get(one) ?? 0)),
    rows: tensions.map((tension) => rowOf(view, tension, shown, '')),
    words: tensions.map((tension) => inWords(view, tension)),
  };
}
