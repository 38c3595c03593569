import { entityAddress } from '../../render/index.ts';
import type { AnyArticle, Article } from '../../wiki/index.ts';
import type { SiteView } from '../site-view.ts';

/** Somebody who takes sides: a perspective, or a holder that has none. */
export interface Voice {
  /** Unique among all voices, and an id for elements: `p-` with the id of a perspective, `h-` with the key of a holder. */
  readonly anchor: string;
  readonly kind: 'perspective' | 'holder';
  /** Id of the perspective, or key of the holder. */
  readonly id: string;
  readonly name: string;
  /** Address of the page of the perspective; a holder without one has no page. */
  readonly href: string | undefined;
  /** Keys of the holders that it speaks for. */
  readonly holders: readonly string[];
}

/** One side that a voice takes. */
export interface Stand {
  readonly voice: Voice;
  /** Names of those that take this side, where it is not everybody for whom the voice speaks. */
  readonly only: readonly string[];
  /** Ids of those claims of the side that the voice itself makes or holds, in their order. */
  readonly own: readonly string[];
}

/** A side of a tension with all who take it. */
export interface StandSide {
  /** Id of its element on the page of the matrix. */
  readonly anchor: string;
  /** A letter by which the matrix names it: `A` for the first. */
  readonly letter: string;
  readonly label: string;
  readonly position: string;
  /** Ids of the claims that speak for it, each once. */
  readonly claims: readonly string[];
  readonly stands: readonly Stand[];
}

/** A tension with its sides. */
export interface StandTension {
  readonly article: Article<'tension'>;
  readonly anchor: string;
  readonly state: 'open' | 'narrowed' | 'settled';
  readonly sides: readonly StandSide[];
}

/** Who stands where in the whole wiki. */
export interface Stands {
  /** All tensions, by id. */
  readonly tensions: readonly StandTension[];
  /** Those that take a side somewhere: those with the most sides first, then by name. */
  readonly voices: readonly { readonly voice: Voice; readonly tensions: readonly StandTension[] }[];
  /** Perspectives that take no side, by name. */
  readonly silent: readonly Voice[];
}

const known = new WeakMap<SiteView, Stands>();

/** Who stands where; found once for all pages. */
export function standsOf(view: SiteView): Stands {
  let stands = known.get(view);
  if (!stands) known.set(view, (stands = findStands(view)));
  return stands;
}

/** A letter for a position: `A` to `Z`, then `A2` and so on. */
export function letterOf(index: number): string {
  const round = Math.floor(index / 26);
  return `${String.fromCharCode(65 + (index % 26))}${round === 0 ? '' : round + 1}`;
}

/** Every voice, found by the key of a holder. */
function voicesByHolder(view: SiteView): { all: Voice[]; of: (holder: string) => Voice[] } {
  const byHolder = new Map<string, Voice[]>();
  const all = view.graph.articlesOf('perspective').map((article: AnyArticle & { kind: 'perspective' }) => {
    const voice: Voice = {
      anchor: `p-${article.id}`,
      kind: 'perspective',
      id: article.id,
      name: article.data.title,
      href: entityAddress('perspective', article.id, view),
      holders: article.data.holders,
    };
    for (const key of new Set(article.data.holders)) {
      const voices = byHolder.get(key);
      if (voices) voices.push(voice);
      else byHolder.set(key, [voice]);
    }
    return voice;
  });
  const of = (key: string) => {
    let voices = byHolder.get(key);
    if (!voices) {
      const name = view.settings.holders[key]?.name ?? key;
      voices = [{ anchor: `h-${key}`, kind: 'holder', id: key, name, href: undefined, holders: [key] }];
      byHolder.set(key, voices);
    }
    return voices;
  };
  return { all, of };
}

/** The stands of one side: each voice once, in the order in which the author named their holders. */
function standsOn(
  view: SiteView,
  holders: readonly string[],
  claims: readonly string[],
  of: (holder: string) => Voice[],
): Stand[] {
  const present = new Map<Voice, string[]>();
  for (const key of new Set(holders)) {
    for (const voice of of(key)) present.set(voice, [...(present.get(voice) ?? []), key]);
  }
  return [...present].map(([voice, keys]) => ({
    voice,
    only: voice.holders.every((key) => keys.includes(key))
      ? []
      : keys.map((key) => view.settings.holders[key]?.name ?? key),
    own: claims.filter((id) => {
      const claim = view.graph.claim(id);
      return (
        claim !== undefined &&
        ((voice.kind === 'perspective' && claim.home === voice.id) ||
          claim.data.heldBy?.some((key) => keys.includes(key)) === true)
      );
    }),
  }));
}

function findStands(view: SiteView): Stands {
  const { graph } = view;
  const { all, of } = voicesByHolder(view);
  const taken = new Map<Voice, Set<StandTension>>();
  const tensions = graph.articlesOf('tension').map((article) => {
    const sides = article.data.sides.map((side, index): StandSide => {
      const claims = new Set(
        (side.claims ?? []).flatMap((key) => graph.claim(graph.resolve(key)?.entity.id ?? '')?.id ?? []),
      );
      return {
        // Two hyphens, since no id has them: the side of one tension is never the name of another.
        anchor: `t-${article.id}--${letterOf(index).toLowerCase()}`,
        letter: letterOf(index),
        label: side.label,
        position: side.position,
        claims: [...claims],
        stands: standsOn(view, side.holders ?? [], [...claims], of),
      };
    });
    const state = article.data.resolution?.state ?? 'open';
    const tension: StandTension = { article, anchor: `t-${article.id}`, state, sides };
    for (const { voice } of sides.flatMap(({ stands }) => stands)) {
      const found = taken.get(voice);
      if (found) found.add(tension);
      else taken.set(voice, new Set([tension]));
    }
    return tension;
  });
  const collator = new Intl.Collator('en');
  const byName = (a: Voice, b: Voice) => collator.compare(a.name, b.name) || (a.anchor < b.anchor ? -1 : 1);
  return {
    tensions,
    voices: [...taken]
      .map(([voice, found]) => ({ voice, tensions: [...found] }))
      .sort((a, b) => b.tensions.length - a.tensions.length || byName(a.voice, b.voice)),
    silent: all.filter((voice) => !taken.has(voice)).sort(byName),
  };
}
