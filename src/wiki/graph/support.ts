import type { Settings } from '../schema/index.ts';
import type { Citation } from './citations.ts';
import type { ClaimEntity, SourceEntity } from './entity.ts';
import { standingSupport } from './fallout.ts';
import type { Reason, Support, Verdict } from './facts.ts';
import { groupBy } from './group.ts';
import { originsOf, type BondedOrigin, type OriginKnowledge } from './origins.ts';
import type { SourceLinks } from './source-links.ts';
import { counted, quoted, reason } from './wording.ts';

/** What judging support needs to know. */
export interface SupportKnowledge extends OriginKnowledge {
  readonly settings: Pick<Settings, 'holders'>;
  source(id: string): SourceEntity | undefined;
  /** Sources that were retracted, and all that fell with them. */
  readonly fallen: ReadonlySet<string>;
}

/** How well a claim is supported, with the origins that this rests on. */
export interface JudgedSupport extends Verdict<Support> {
  readonly origins: readonly BondedOrigin[];
}

/**
 * How well a claim is supported: the first of these that holds.
 *
 * 1. `unsupported`: no supporting source. Retracted ones, and those known only through retracted ones, count
 *    for nothing; neither do those that qualify, dispute or mention.
 * 2. `editorial`: the claim is the editors' own comparison. Its sources are what it was made from; they do not
 *    say the same thing, so that their number corroborates nothing.
 * 3. `corroborated`: two origins or more support it (see `originsOf`), one of them read itself. This holds
 *    for attributed statements too: a figure of X that a second origin bears out is more than X's word.
 * 4. `attested`: the statement is attributed and each of its holders speaks in a supporting text of its own
 *    that was read itself. What somebody holds is first-hand in their own text even where the text otherwise
 *    passes on the work of others; but that makes it no origin, so that digests which say the same of their
 *    own accord do not corroborate each other. A news item about the text leaves the statement attested.
 * 5. `single-origin`: all support goes back to one origin, which was read itself.
 * 6. `second-hand`: no supporting source both reports its own work in this statement and was read itself (no
 *    `seenVia`, and no `via` in the citation), however many there are.
 *
 * Support does not look at standing: a withdrawn or disputed claim keeps the support it has.
 */
export function supportOf(
  claim: ClaimEntity,
  citations: readonly Citation[],
  know: SupportKnowledge,
): JudgedSupport {
  const fell = (id: string) => know.fallen.has(id);
  const all = citations.filter(({ stance }) => stance === 'supports');
  const support = standingSupport(all, fell);
  const origins = originsOf(support, know);
  const words = new Words(know);
  const fallen = words.fallen(all.filter((citation) => !support.includes(citation)));
  const judged = (value: Support, ...reasons: Reason[]): JudgedSupport => ({ value, reasons, origins });

  if (support.length === 0) return judged('unsupported', words.nothing(citations), ...fallen);
  if (claim.data.origin === 'editorial') return judged('editorial', words.editorial(support), ...fallen);
  const own = ownTexts(claim.data.heldBy ?? [], support, know.links);
  const placed = new Set([...origins.flatMap(({ sources }) => sources), ...own.map(({ source }) => source)]);
  const doubts = [...words.bonds(origins), ...words.uncounted(support, placed), ...fallen];
  const seen = origins.find((origin) => origin.seen);
  if (seen && origins.length > 1) return judged('corroborated', words.corroborated(origins), ...doubts);
  if (own.length > 0) return judged('attested', ...words.attested(own), ...doubts);
  if (seen) return judged('single-origin', words.singleOrigin(seen), ...doubts);
  return judged('second-hand', words.secondHand(support), ...doubts);
}

/** For each holder a text of its own that was read itself; empty where one of them has none. */
function ownTexts(
  holders: readonly string[],
  support: readonly Citation[],
  links: SourceLinks,
): { holder: string; source: string }[] {
  const read = support.filter(({ source, via }) => via === undefined && !links.isUnseen(source));
  const own = holders.flatMap((holder) => {
    const text = read.find((citation) => citation.holders.includes(holder));
    return text ? [{ holder, source: text.source }] : [];
  });
  return own.length === holders.length ? own : [];
}

/** Puts the verdicts into sentences. */
class Words {
  readonly #know: SupportKnowledge;

  constructor(know: SupportKnowledge) {
    this.#know = know;
  }

  #title(id: string): string {
    return this.#know.source(id)?.data.title ?? 'a source whose record is not valid';
  }

  #titles(ids: Iterable<string>): string {
    return quoted([...new Set(ids)].map((id) => this.#title(id)));
  }

  nothing(citations: readonly Citation[]): Reason {
    const sources = sourcesOf(citations);
    if (sources.length === 0) return reason('no-source', 'It cites no source.');
    const text = `None of the ${counted(sources.length, 'source')} that it cites supports it.`;
    return sources.length === 1
      ? reason('no-supporting-source', 'The one source that it cites does not support it.', { sources })
      : reason('no-supporting-source', text, { sources });
  }

  editorial(support: readonly Citation[]): Reason {
    const sources = sourcesOf(support);
    const text = `The editors made this statement from ${counted(sources.length, 'source')}: ${this.#titles(sources)}.`;
    return reason('made-by-editors', text, { sources });
  }

  secondHand(support: readonly Citation[]): Reason {
    const text = 'No supporting source was read that reports its own work.';
    return reason('no-first-hand-source', text, { sources: sourcesOf(support) });
  }

  corroborated(origins: readonly BondedOrigin[]): Reason {
    const leading = origins.flatMap(({ firsthand }) => firsthand.slice(0, 1));
    const text = `${counted(origins.length, 'independent origin')} support it: ${this.#titles(leading)}.`;
    return reason('independent-origins', text, { sources: origins.flatMap(({ firsthand }) => firsthand) });
  }

  attested(own: readonly { holder: string; source: string }[]): Reason[] {
    const byText = groupBy(own, ({ source }) => source);
    return [...byText].map(([source, texts]) => {
      const holders = texts.map(({ holder }) => this.#know.settings.holders[holder]?.name ?? holder);
      const text = `${quoted([this.#title(source)])} is the own text of ${holders.join(' and ')}.`;
      return reason('holders-own-text', text, { sources: [source] });
    });
  }

  singleOrigin({ firsthand, sources }: BondedOrigin): Reason {
    const text = `All support goes back to one origin: ${this.#titles(firsthand)}.`;
    return reason('one-origin', text, { sources });
  }

  /** Why sources that look like two count as one. */
  bonds(origins: readonly BondedOrigin[]): Reason[] {
    return origins
      .flatMap((origin) => origin.bonds)
      .map(({ pair, by }) => {
        const both = quoted(pair.map((id) => this.#title(id)));
        if (by.type === 'descent') {
          const [code, verb] =
            by.descent === 'reports' ? ['reports', 'reports'] : ['known-through', 'is known through'];
          const text = `“${this.#title(pair[0])}” ${verb} “${this.#title(pair[1])}” and is no origin of its own.`;
          return reason(code, text, { sources: pair });
        }
        if (by.type === 'maker') {
          const code = by.role === 'author' ? 'shared-author' : 'shared-publisher';
          return reason(code, `${both} count as one origin: ${by.name} made both.`, { sources: pair });
        }
        const text = `${both} count as one origin: both go back to “${this.#title(by.source)}”.`;
        return reason('shared-ancestor', text, { sources: [...new Set([...pair, by.source])] });
      });
  }

  /** Supporting sources that were not read themselves, or are not `placed`: belong to no origin. */
  uncounted(support: readonly Citation[], placed: ReadonlySet<string>): Reason[] {
    return [...groupBy(support, ({ source }) => source)].flatMap(([id, cited]) => {
      const title = `“${this.#title(id)}”`;
      const own = cited.filter(({ firsthand }) => firsthand === true);
      if (own.length > 0) {
        const unseen = this.#know.links.isUnseen(id);
        if (!unseen && own.some(({ via }) => via === undefined)) return [];
        const told = own.flatMap(({ via }) => via ?? []);
        const through = [...new Set(told.length > 0 ? told : this.#know.links.knownThrough(id))];
        const what = through.length > 0 ? this.#titles(through) : 'pages that have no record here';
        const text = `${title} was not read itself: it is known through ${what}.`;
        return reason('not-read-itself', text, { sources: [id] });
      }
      if (placed.has(id)) return [];
      const known = cited.some(({ firsthand }) => firsthand === false);
      const why = known ? 'it passes on the work of others' : 'whose work it reports is not known';
      return reason('not-first-hand', `${title} is no origin: ${why}.`, { sources: [id] });
    });
  }

  /** Supporting sources that no longer count. */
  fallen(citations: readonly Citation[]): Reason[] {
    return sourcesOf(citations).map((id) => {
      const text = `“${this.#title(id)}” no longer counts: it was retracted, or rests on work that was.`;
      return reason('retracted-support', text, { sources: [id] });
    });
  }
}

function sourcesOf(citations: readonly Citation[]): string[] {
  return [...new Set(citations.map(({ source }) => source))];
}
