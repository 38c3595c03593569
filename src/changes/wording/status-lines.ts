import type { Cause, StatusChange } from '../changes.ts';
import { name, names, words, type Inline, type Item } from '../outline/outline.ts';
import { statusName } from './status-names.ts';

/** Statuses that are the absence of anything worth a mark. */
const QUIET = new Set(['uncontested', 'current']);

/** Lines on statuses; claims to which the same happened for the same reason share one. */
export function statusLines(statuses: readonly StatusChange[]): Item[] {
  const groups = new Map<string, StatusChange[]>();
  for (const status of statuses) {
    const { axis, before, after, causes } = status;
    const key = JSON.stringify([axis, before, after, causes]);
    groups.set(key, [...(groups.get(key) ?? []), status]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first
      ? [
          {
            words: statusLine(
              group.map(({ claim }) => claim),
              first,
            ),
          },
        ]
      : [];
  });
}

function statusLine(claims: readonly string[], { before, after, causes }: StatusChange): Inline[] {
  const many = claims.length > 1;
  const what = QUIET.has(after)
    ? ` ${many ? 'are' : 'is'} no longer ${statusName(before)}: `
    : ` ${many ? 'become' : 'becomes'} ${statusName(after)}${QUIET.has(before) ? '' : ` (was ${statusName(before)})`}: `;
  const why = causes.flatMap((cause, index) => words(index === 0 ? '' : '; ', ...causeWords(cause)));
  return words(...names(claims), what, ...why, '.');
}

/** Why, as words that follow a colon; the claim is `it`. */
function causeWords({ change, code, claims, sources, why, note }: Cause): Inline[] {
  const [claim = '', source = ''] = [claims[0], sources[0]];
  const now = change === 'began';
  switch (code) {
    case 'contradicted':
      return against(claim, now, why, 'contradicts', 'contradict');
    case 'undercut':
      return against(claim, now, why, 'attacks its method', 'attack its method');
    case 'superseded':
      return against(claim, now, why, 'takes its place', 'take its place');
    case 'disputed-by-source':
      return words(name(source), now ? ' disputes it' : ' does not dispute it any longer');
    case 'source-retracted':
    case 'support-fell':
      return words(name(source), now ? ', on which it rests, fell' : ' no longer counts as retracted');
    case 'withdrawn':
      return words(now ? `it was withdrawn (“${withoutStop(note ?? '')}”)` : 'it is no longer withdrawn');
    case 'cites':
      return words(name(source), now ? ' now supports it' : ' no longer supports it');
    case 'citation':
      return words(name(source), ' is cited otherwise');
    case 'record':
      return words('the record of ', name(source), ' has another ', name(note ?? ''));
    case 'claim-field':
      return words(name(note ?? ''), now ? ' of the claim says otherwise' : ' of the claim was dropped');
    case 'review':
      return words(now ? `its review is due by ${note ?? ''}` : 'it has no day of review any longer');
    default:
      return words(lowered(withoutStop(note ?? '')));
  }
}

function against(claim: string, now: boolean, why: Cause['why'], verb: string, plain: string): Inline[] {
  const it = verb.includes(' it') ? '' : ' it';
  if (now && why === 'new') return words('the new ', name(claim), ` ${verb}${it}`);
  if (now && why === 'restored') return words(name(claim), `, which ${verb}${it}, stands again`);
  if (now) return words(name(claim), ` now ${verb}${it}`);
  if (why === 'gone') return words(name(claim), `, which ${verb}${it}, is gone`);
  if (why === 'withdrawn') return words(name(claim), `, which ${verb}${it}, was withdrawn`);
  if (why === 'superseded') return words(name(claim), `, which ${verb}${it}, is superseded`);
  return words(name(claim), ` does not ${plain}${it} any longer`);
}

function withoutStop(text: string): string {
  return text.replace(/\.$/, '');
}

function lowered(text: string): string {
  return text.replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase());
}
