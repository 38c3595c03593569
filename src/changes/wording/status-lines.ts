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
  const why = causes.flatMap((cause, index) =>
    words(index === 0 ? '' : '; ', ...causeWords(cause, many ? MANY : ONE)),
  );
  return words(...names(claims), what, ...why, '.');
}

/** How words name the claims of a line: one is `it`, several are `them`. */
interface Pronouns {
  readonly subject: string;
  readonly object: string;
  readonly possessive: string;
  readonly is: string;
  readonly rests: string;
}

const ONE: Pronouns = { subject: 'it', object: 'it', possessive: 'its', is: 'is', rests: 'rests' };
const MANY: Pronouns = { subject: 'they', object: 'them', possessive: 'their', is: 'are', rests: 'rest' };

/** Why, as words that follow a colon. */
function causeWords({ change, code, claims, sources, why, note }: Cause, who: Pronouns): Inline[] {
  const [claim = '', source = ''] = [claims[0], sources[0]];
  const { subject, object, possessive } = who;
  const now = change === 'began';
  switch (code) {
    case 'contradicted':
      return against(claim, now, why, ['contradicts', 'contradict'], object);
    case 'undercut':
      return against(claim, now, why, ['attacks', 'attack'], `${possessive} method`);
    case 'superseded':
      return against(claim, now, why, ['takes', 'take'], `${possessive} place`);
    case 'disputed-by-source':
      return words(name(source), now ? ` disputes ${object}` : ` does not dispute ${object} any longer`);
    case 'source-retracted':
    case 'support-fell':
      return words(
        name(source),
        now ? `, on which ${subject} ${who.rests}, fell` : ' no longer counts as retracted',
      );
    case 'withdrawn':
      return now
        ? words(`${subject} ${who.is} withdrawn (“${withoutStop(note ?? '')}”)`)
        : words(`${subject} ${who.is} no longer withdrawn`);
    case 'cites':
      return words(name(source), now ? ` now supports ${object}` : ` no longer supports ${object}`);
    case 'citation':
      return words(name(source), ' is cited otherwise');
    case 'record':
      return words('the record of ', name(source), ' has another ', name(note ?? ''));
    case 'claim-field':
      return words(name(note ?? ''), now ? ' says otherwise' : ' was dropped');
    case 'review':
      return now
        ? words(`${possessive} review is due by ${note ?? ''}`)
        : words(`${possessive} day of review was dropped`);
    default:
      return words(lowered(withoutStop(note ?? '')));
  }
}

function against(
  claim: string,
  now: boolean,
  why: Cause['why'],
  [does, plain]: readonly [string, string],
  whom: string,
): Inline[] {
  if (now && why === 'new') return words('the new ', name(claim), ` ${does} ${whom}`);
  if (now && why === 'already') return words(name(claim), ` ${does} ${whom}`);
  if (now && why === 'restored') return words(name(claim), `, which ${does} ${whom}, stands again`);
  if (now) return words(name(claim), ` now ${does} ${whom}`);
  const end = { gone: 'is gone', withdrawn: 'was withdrawn', superseded: 'is superseded' };
  if (why === 'gone' || why === 'withdrawn' || why === 'superseded') {
    return words(name(claim), `, which ${does} ${whom}, ${end[why]}`);
  }
  return words(name(claim), ` does not ${plain} ${whom} any longer`);
}

function withoutStop(text: string): string {
  return text.replace(/\.$/, '');
}

function lowered(text: string): string {
  return text.replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase());
}
