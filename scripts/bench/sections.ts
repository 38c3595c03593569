import type { BuildFigures } from './building.ts';
import type { Block } from './document.ts';
import type { PeerFigures } from './peers/in-turn.ts';
import { buildTargets, growthTargets, peerTargets, targetTable, type Target } from './targets.ts';
import { buildingTables, growthTable } from './tell-building.ts';
import { peerTables } from './tell-peers.ts';

/** A block of tables with the targets that it tells of. */
export interface Section extends Block {
  readonly targets: readonly Target[];
}

/** Number of articles that the targets are about. */
const MEANT = 1000;

const count = (number: number): string => number.toLocaleString('en');

function sectionOf(name: string, heading: string, tables: string, targets: readonly Target[]): Section {
  const known = targets.filter(({ measured }) => measured !== undefined);
  const text = known.length === 0 ? tables : `${tables}\n\n${targetTable(heading, targets)}`;
  return { name, text, targets };
}

/** The smallest and the largest of what was measured cold; absent where there are no two sizes. */
function extremes(figures: readonly BuildFigures[]): readonly [BuildFigures, BuildFigures] | undefined {
  const sorted = figures.filter(({ cold }) => cold).sort((a, b) => a.articles - b.articles);
  const [small] = sorted;
  const large = sorted.at(-1);
  return small && large && large.articles > small.articles ? [small, large] : undefined;
}

/** What was measured of building as sections: ours alone, how it grows, and with peers. */
export function buildSections(built: readonly BuildFigures[], peers: readonly PeerFigures[]): Section[] {
  const sections: Section[] = [];
  const meant = built.find(({ articles }) => articles === MEANT) ?? built.at(-1);
  if (meant) {
    const heading = `target, at ${count(meant.articles)} articles`;
    sections.push(sectionOf('building', heading, buildingTables(built), buildTargets(meant)));
  }
  const both = extremes(built);
  if (both) {
    const [small, large] = both;
    const heading = `target, from ${count(small.articles)} to ${count(large.articles)} articles`;
    sections.push(sectionOf('growth', heading, growthTable(small, large), growthTargets(small, large)));
  }
  const compared = peers.map((each) => {
    const heading = `target, at ${count(each.articles)} articles`;
    return sectionOf('peers', heading, peerTables(each), peerTargets(each));
  });
  if (compared.length > 0) {
    const text = compared.map((each) => each.text).join('\n\n');
    sections.push({ name: 'peers', text, targets: compared.flatMap(({ targets }) => targets) });
  }
  return sections;
}
