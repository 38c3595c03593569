import type { Graph, Place } from '../../src/wiki/index.ts';

/** An address that the content names, and where. */
export interface Address {
  readonly url: string;
  /** `archive` for the address of an archived copy. */
  readonly kind: 'work' | 'archive' | 'link';
  /** Ids of the sources that have it as their own; empty for links. */
  readonly sources: readonly string[];
  readonly places: readonly Place[];
}

/** All addresses of the content, each once and without its fragment, in order. */
export function addressesOf({ sources, articles, settings }: Graph): Address[] {
  const found = new Map<string, { kind: Address['kind']; sources: string[]; places: Place[] }>();
  const add = (
    kind: Address['kind'],
    address: string | undefined,
    place: Place | undefined,
    source?: string,
  ) => {
    const url = address === undefined ? undefined : URL.parse(address);
    if (!url) return;
    url.hash = '';
    let one = found.get(url.href);
    if (!one) found.set(url.href, (one = { kind, sources: [], places: [] }));
    if (place) one.places.push(place);
    if (source !== undefined && kind === 'work') one.sources.push(source);
  };
  for (const source of sources) {
    const { data, id } = source;
    add('work', data.URL, source.at(['URL']), id);
    add('archive', data.archive?.url, source.at(['archive', 'url']), id);
    for (const [index, via] of (data.seenVia ?? []).entries()) {
      if ('url' in via) add('link', via.url, source.at(['seenVia', index, 'url']));
    }
    for (const [index, { url }] of (data.notices ?? []).entries()) {
      add('link', url, source.at(['notices', index, 'url']));
    }
  }
  for (const { body } of articles) for (const { url, place } of body.links) add('link', url, place);
  for (const { url } of Object.values(settings.holders)) add('link', url, undefined);
  add('link', settings.licence.url, undefined);
  return [...found]
    .filter(([url]) => /^https?:/.test(url))
    .map(([url, one]) => ({ url, ...one }))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}
