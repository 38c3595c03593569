import type { Graph, SourceEntity } from '../../src/wiki/index.ts';
import { probe, type Outcome, type ProbeOptions } from '../network/probe.ts';
import type { Address } from './addresses.ts';
import { newestCopy, type Copy } from './archive-copies.ts';
import { byHost } from './by-host.ts';
import { noticesOn, unrecorded, type Notice } from './notices.ts';

/** Where to ask, and how. */
export interface Services extends ProbeOptions {
  /** Origin of the interface of Crossref. */
  readonly crossref: string;
  /** Origin of the interface of the Internet Archive. */
  readonly wayback: string;
  /** Time between two questions to one host, in milliseconds. */
  readonly gap: number;
}

/** An address with what came of looking at it. */
export interface Looked {
  readonly address: Address;
  readonly outcome: Outcome;
}

/** What a look at sources and links found. */
export interface Seen {
  readonly looked: readonly Looked[];
  /** Copies of pages of sources whose records name none. */
  readonly copies: readonly { readonly source: string; readonly copy: Copy }[];
  /** Notices that records do not have. */
  readonly notices: readonly { readonly source: string; readonly notice: Notice }[];
  /** DOIs that were asked for, and those of them that Crossref knows. */
  readonly dois: { readonly asked: number; readonly known: number };
}

/** Hosts that are asked at one time. */
const HOSTS = 8;

/** Looks at addresses, asks for archived copies of sources that name none, and for notices on those with a DOI. */
export async function look(graph: Graph, addresses: readonly Address[], services: Services): Promise<Seen> {
  const pace = { hosts: HOSTS, pause: services.gap };
  const looked = await byHost(
    addresses,
    ({ url }) => new URL(url).host,
    async (address): Promise<Looked> => ({ address, outcome: await probe(address.url, services) }),
    pace,
  );
  const asked = graph.sources.filter(({ data }) => data.DOI !== undefined);
  const works = new Set(addresses.map(({ url }) => url));
  const bare = graph.sources.filter(
    ({ data }) => data.URL && !data.archive && works.has(withoutHash(data.URL)),
  );
  const [notices, copies] = await Promise.all([
    oneByOne(asked, pace.pause, async ({ data }) =>
      noticesOn(data.DOI ?? '', services.crossref, services.trusted),
    ),
    oneByOne(bare, pace.pause, async ({ data }) =>
      newestCopy(data.URL ?? '', services.wayback, services.trusted),
    ),
  ]);
  return {
    looked,
    copies: copies.flatMap(([{ id }, copy]) => (copy ? [{ source: id, copy }] : [])),
    notices: notices.flatMap(([source, found]) =>
      unrecorded(source, found ?? []).map((notice) => ({ source: source.id, notice })),
    ),
    dois: { asked: asked.length, known: notices.filter(([, found]) => found !== undefined).length },
  };
}

function withoutHash(address: string): string {
  const url = new URL(address);
  url.hash = '';
  return url.href;
}

async function oneByOne<R>(
  sources: readonly SourceEntity[],
  pause: number,
  ask: (source: SourceEntity) => Promise<R>,
): Promise<[SourceEntity, R][]> {
  const pairs = async (source: SourceEntity): Promise<[SourceEntity, R]> => [source, await ask(source)];
  return byHost(sources, () => 'one host', pairs, { hosts: 1, pause });
}
