import { MAX_ID_LENGTH } from './checks/leaf-checks.ts';
import { entriesAt, textAt, type Fields } from './form-types.ts';

/** Words that tell nothing apart. */
const SMALL = new Set(
  'a an and are as at be been by for from had has have in is it its of on or than that the their they this to was were which with'.split(
    ' ',
  ),
);
/** Longest id that is suggested, in characters. */
const LONGEST = 60;

/** Letters of Latin scripts that are no other letter with a mark. */
const LATIN: Readonly<Record<string, string>> = {
  ...{ ł: 'l', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe', đ: 'd', ð: 'd', þ: 'th', ı: 'i' },
};

/** Words of a text in lower-case ASCII; letters of other scripts are left out, since no browser can spell them so. */
function words(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łøßæœđðþı]/g, (letter) => LATIN[letter] ?? '')
    .replace(/['’`]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

function joined(parts: readonly string[]): string {
  let id = '';
  for (const part of parts) {
    const longer = id === '' ? part : `${id}-${part}`;
    if (longer.length > Math.min(LONGEST, MAX_ID_LENGTH)) break;
    id = longer;
  }
  return id;
}

/** An id from the first telling words of a statement; empty where there are none. */
export function claimId(values: Fields): string {
  const all = words(textAt(values, 'statement') ?? '');
  const telling = all.filter((word) => !SMALL.has(word));
  return joined(telling.slice(0, 6));
}

/** An id from author or publisher, year and title, such as `zhang-2024-careful-examination`. */
export function sourceId(values: Fields): string {
  const first = entriesAt(values, 'author')[0]?.[1];
  const name =
    (first && (textAt(first, 'family') ?? textAt(first, 'literal'))) ??
    textAt(values, 'publisher') ??
    textAt(values, 'container-title') ??
    '';
  const year = /^\d{4}/.exec(textAt(values, 'issued') ?? '')?.[0];
  const [title = ''] = (textAt(values, 'title') ?? '').split(/:\s/);
  return joined([
    ...words(name)
      .filter((word) => !SMALL.has(word))
      .slice(0, 3),
    ...(year === undefined ? [] : [year]),
    ...words(title)
      .filter((word) => !SMALL.has(word))
      .slice(0, 3),
  ]);
}
