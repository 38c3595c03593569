import { duration, megabytes, table } from './figures.ts';
import type { PeerFigures, Rival, Versus } from './peers/in-turn.ts';

const ratio = (figure: number | undefined): string => (figure === undefined ? '–' : `${figure.toFixed(2)} ×`);
const time = (ms: number | undefined): string => (ms === undefined ? '–' : duration(ms));

/** A table of peers: the heading of each column with what stands in it. */
type Columns = Readonly<Record<string, (rival: Rival, found: Versus) => string>>;

const TIMES: Columns = {
  version: ({ version }) => version,
  search: ({ search }) => (search ? 'Pagefind' : 'none'),
  pages: ({ pages }) => pages.toLocaleString('en'),
  time: (_, { peer }) => time(peer.wall),
  'ours until search is there': (_, { ours }) => time(ours.first),
  'ratio of that': (_, { firstRatio }) => ratio(firstRatio),
  'ours, all': (_, { ours }) => time(ours.wall),
  'ratio of all': (_, found) => ratio(found.ratio),
};

const MEANS: Columns = {
  'processor time': (_, { peer }) => time(peer.processor),
  'ours, all': (_, { ours }) => time(ours.processor),
  ratio: (_, { processorRatio }) => ratio(processorRatio),
  'memory at the peak': (_, { peer }) => megabytes(peer.memory),
  'ours at the peak': (_, { ours }) => megabytes(ours.memory),
  'ratio of memory': (_, { memoryRatio }) => ratio(memoryRatio),
};

function tableOf(
  heading: string,
  columns: Columns,
  { rivals, absent }: PeerFigures,
  way: (rival: Rival) => Versus,
): string {
  const names = Object.keys(columns);
  return table([
    [heading, ...names],
    ...rivals.map((rival) => [rival.title, ...Object.values(columns).map((cell) => cell(rival, way(rival)))]),
    ...absent.map(({ title }) => [title, 'not on this machine', ...names.slice(1).map(() => '–')]),
  ]);
}

/**
 * What was measured with peers: times, then processor time and memory, for building anew and for one article edited, and
 * a sentence for each peer that is not there.
 */
export function peerTables(figures: PeerFigures): string {
  const { articles, shared, own, rivals, absent } = figures;
  const cold = ({ cold: found }: Rival): Versus => found;
  const edited = ({ oneArticleEdited }: Rival): Versus => oneArticleEdited;
  const count = (number: number): string => number.toLocaleString('en');
  const tables = [
    `${count(articles)} articles and their sources, ${count(shared)} pages, which every builder makes; ours makes ${count(own)} pages, with those of claims, authors, publishers and indexes.`,
    tableOf('nothing kept from before', TIMES, figures, cold),
    tableOf('nothing kept from before', MEANS, figures, cold),
    tableOf('one article edited', TIMES, figures, edited),
    tableOf('one article edited', MEANS, figures, edited),
  ];
  return [
    ...(rivals.length > 0 ? tables : []),
    ...absent.map(({ title, missing }) => `${title} is not on this machine: ${missing}.`),
  ].join('\n\n');
}
