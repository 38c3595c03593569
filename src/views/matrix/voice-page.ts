import { pageAddress } from '../../render/index.ts';
import { beginning } from '../entity-lists/window.ts';
import { pageLink, type Link, type MaybeLink } from '../links.ts';
import { pageFrame, type PageFrame } from '../page-frame.ts';
import {
  numberedPages,
  pagePath,
  pagerOf,
  pageTitle,
  type NumberedPage,
  type PagedList,
  type Pager,
} from '../paging/pager.ts';
import type { SiteView } from '../site-view.ts';
import { counted } from '../words.ts';
import { inWords, type TensionInWords } from './in-words.ts';
import { standsOf, type Stands, type StandTension, type Voice } from './stands.ts';
import { columnOf, MOST_COLUMNS, rowOf, voicePath, type Column, type Row } from './table.ts';
import { tensionsInPages } from './tensions-in-pages.ts';

/** How often another voice stands on the same side, and how often on another. */
export interface Company extends MaybeLink {
  readonly voice: Voice;
  readonly withIt: number;
  readonly against: number;
}

/** A page of where one voice stands: its tensions, and who stands there with it and against it. */
export interface VoicePage extends PageFrame {
  readonly name: string;
  /** Page of the perspective, where there is one. */
  readonly page: Link | undefined;
  readonly finding: string;
  /** On the first page: those with whom or against whom it stands most often. */
  readonly company: readonly Company[];
  /** Number of others beside these. */
  readonly further: number;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly words: readonly TensionInWords[];
  readonly pager: Pager | undefined;
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

function voiceList(view: SiteView, { voice, tensions }: Stands['voices'][number]): PagedList<StandTension> {
  return tensionsInPages(view, voicePath(voice), `Where ${voice.name} stands`, () => tensions);
}

/** A page of a voice that takes a side somewhere. */
export interface NumberedVoice extends NumberedPage {
  readonly stands: Stands['voices'][number];
}

/** All pages of all voices. */
export function voicePages(view: SiteView): NumberedVoice[] {
  return voicesWithPage(view).flatMap((stands) =>
    numberedPages(voiceList(view, stands)).map((page) => ({ ...page, stands })),
  );
}

/** A page of a voice that takes a side somewhere. */
export function voicePage(view: SiteView, stands: Stands['voices'][number], number = 1): VoicePage {
  const { voice, tensions } = stands;
  const { voices, tensions: all } = standsOf(view);
  const list = voiceList(view, stands);
  const rows = (list.pages[number - 1] ?? []).flatMap((part) => part.rows);
  const company = companyOf(view, voice, tensions);
  const sides = new Map(voices.map((one) => [one.voice, one.tensions.length]));
  const shown = [voice, ...company.map((one) => one.voice)].slice(0, MOST_COLUMNS);
  return {
    ...pageFrame(view, {
      title: pageTitle(list, number),
      description: `${voice.name} takes a side in ${tensions.length} of ${counted(all.length, 'tension')} about ${view.settings.gap}: which side, with whom, against whom, on which claims.`,
      path: pageAddress(pagePath(list.path, number)),
      crumbs: [
        pageLink(view, 'matrix', 'The matrix'),
        ...(number > 1 ? [pageLink(view, list.path, list.title)] : []),
      ],
    }),
    name: voice.name,
    page: voice.href === undefined ? undefined : { href: voice.href, text: voice.name },
    finding: `${voice.name} takes a side in ${tensions.length} of ${counted(all.length, 'tension')}.`,
    company: number === 1 ? beginning(company) : [],
    further: company.length - beginning(company).length,
    columns: shown.map((one) => columnOf(view, one, sides.get(one) ?? 0)),
    rows: rows.map((tension) => rowOf(view, tension, shown, '')),
    words: rows.map((tension) => inWords(view, tension)),
    pager: pagerOf(view, list, number),
  };
}
