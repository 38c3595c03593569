import {
  name,
  names,
  strong,
  withNames,
  words,
  type Inline,
  type Item,
  type Outline,
} from '../../src/changes/outline/outline.ts';
import { pathOf, type Place } from '../../src/wiki/index.ts';
import type { Ignored, Sifted } from './ignore.ts';
import type { Looked, Seen } from './look.ts';

/** The report of a look at sources and links, gravest first; sections without lines are left out. */
export function watchOutline(seen: Seen, sifted: Sifted, prefix: string): Outline {
  const of = (kind: Looked['outcome']['kind']) => seen.looked.filter(({ outcome }) => outcome.kind === kind);
  const copies = new Map(seen.copies.map(({ source, copy }) => [source, copy]));
  const lines = (kind: Looked['outcome']['kind']) => of(kind).map((one) => addressLine(one, copies, prefix));
  const moved = seen.looked.filter(({ outcome }) => outcome.kind === 'there' && outcome.moved !== undefined);
  const sections = [
    {
      title: 'Notices that records do not have',
      weight: 'grave' as const,
      items: seen.notices.map(noticeLine),
    },
    { title: 'Addresses that lead where nobody should be led', items: lines('astray') },
    { title: 'Gone', items: lines('gone') },
    { title: 'Failing, twice', items: lines('failing') },
    { title: 'Moved for good', items: moved.map((one) => addressLine(one, copies, prefix)) },
    { title: 'List of what is not looked at', items: listLines(sifted) },
    { title: 'Not to be looked at by programs', weight: 'folded' as const, items: lines('refused') },
    { title: 'Archived copies to add', weight: 'folded' as const, items: seen.copies.map(copyLine) },
  ];
  return {
    version: 1,
    title: 'What became of sources and links',
    summary: summary(seen, sifted, of('gone').length + of('failing').length + of('astray').length),
    sections: sections.filter(({ items }) => items.length > 0),
  };
}

function summary({ looked, notices, dois }: Seen, { ignored }: Sifted, bad: number): Inline[] {
  return words(
    `${looked.length} addresses looked at, ${ignored} left out on purpose; `,
    strong(`${bad} do not answer`),
    `. ${dois.asked} DOIs asked for, ${dois.known} known to Crossref; `,
    strong(`${notices.length} ${notices.length === 1 ? 'notice' : 'notices'} not recorded`),
    '.',
  );
}

function placeNames(places: readonly Place[], prefix: string): Inline[] {
  return names(
    places.map(({ file, start }) => `${pathOf(file, { prefix })}:${start.line}`),
    4,
  );
}

function addressLine(
  { address, outcome }: Looked,
  copies: ReadonlyMap<string, CopyLike>,
  prefix: string,
): Item {
  const what =
    outcome.kind === 'there'
      ? words(' is now at ', name(outcome.moved ?? ''))
      : withNames(`: ${outcome.why}`);
  const where = address.places.length > 0 ? placeNames(address.places, prefix) : [name(`${prefix}wiki.yml`)];
  const copy = address.sources.map((id) => copies.get(id)).find((each) => each !== undefined);
  const dead = outcome.kind === 'gone' || outcome.kind === 'failing';
  return {
    words: [...words(name(address.url)), ...what, ...words(', named in '), ...where],
    ...(dead && copy && { items: [{ words: words('There is a copy: ', name(archiveLine(copy))) }] }),
  };
}

interface CopyLike {
  readonly url: string;
  readonly date: string;
}

function archiveLine({ url, date }: CopyLike): string {
  return `archive: { url: '${url.replaceAll("'", '%27')}', date: ${date} }`;
}

function copyLine({ source, copy }: Seen['copies'][number]): Item {
  return { words: words(name(source), ': ', name(archiveLine(copy))) };
}

function noticeLine({ source, notice: { kind, date, doi } }: Seen['notices'][number]): Item {
  const line = `notices: [{ kind: ${kind}, date: ${date || '…'}, url: 'https://doi.org/${doi.replaceAll("'", '%27')}' }]`;
  return { words: words(name(source), ` has a ${kind}`, date === '' ? '' : ` of ${date}`, ': ', name(line)) };
}

function listLines({ expired, unused }: Sifted): Item[] {
  const about = ({ url, host }: Ignored) => name(url ?? host ?? '');
  return [
    ...expired.map((entry) => ({
      words: words(
        about(entry),
        ` was to be left out until ${entry.until}: look again, and mend or take it off.`,
      ),
    })),
    ...unused.map((entry) => ({ words: words(about(entry), ' is on the list and nowhere in the content.') })),
  ];
}
