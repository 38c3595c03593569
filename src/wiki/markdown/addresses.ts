import type { Definition, Image, ImageReference, Link } from 'mdast';
import { mends } from '../edit/index.ts';
import { replacing, type Place, type SourceText } from '../read/place.ts';
import type { Problem } from '../read/problem.ts';
import type { Body } from './body.ts';
import type { Sink } from './nodes/sink.ts';
import type { Survey } from './survey.ts';
import { urlFault } from './urls.ts';

/** The addresses of a body: each place is that of the address itself, or of the whole link where it has none. */
export function addressesOf(found: Survey, sink: Sink): Pick<Body, 'links' | 'images'> {
  const definitions = new Map<string, Definition>();
  for (const node of found.definitions) {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  }
  const ofImages = new Set<Definition>();
  const images = found.images.flatMap((node: Image | ImageReference) => {
    const named = node.type === 'image' ? node : definitions.get(node.identifier);
    if (!named) return [];
    if (named.type === 'definition') ofImages.add(named);
    return [{ url: named.url, alt: node.alt ?? '', place: placeOf(named, sink) }];
  });
  const linked = [...found.links, ...found.definitions.filter((node) => !ofImages.has(node))];
  const links = linked.map((node) => ({ url: node.url, place: placeOf(node, sink) }));
  return { links: links.toSorted((a, b) => a.place.start.offset - b.place.start.offset), images };
}

/** The rule `url-scheme` on all addresses of a body. */
export function addressProblems(addresses: Pick<Body, 'links' | 'images'>, source: SourceText): Problem[] {
  const all = [
    ...addresses.links.map((link) => ({ ...link, what: 'link' })),
    ...addresses.images.map((image) => ({ ...image, what: 'image' })),
  ];
  return all.flatMap(({ url, place, what }): Problem[] => {
    const found = urlFault(url);
    if (!found) return [];
    return [
      {
        rule: 'url-scheme',
        place,
        message: `The address of this ${what} ${found.fault}, so that a reader cannot tell where it leads`,
        actual: source.cut(place),
        expected: found.expected === undefined ? undefined : [found.expected],
        advice: 'Use an address that starts with `https://`, `http://` or `mailto:`, or a relative one',
        ...(found.certain &&
          found.expected !== undefined &&
          source.cut(place) === url && { fix: mends(replacing(place, found.expected)) }),
      },
    ];
  });
}

function placeOf(node: Link | Image | Definition, sink: Sink): Place {
  const known = sink.destinations.get(node);
  if (known) return sink.source.place(known[0], known[1]);
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  // `<https://…>` has its address between the angle brackets.
  return sink.source.text[start] === '<'
    ? sink.source.place(start + 1, end - 1)
    : sink.source.place(start, end);
}
