import type { Plan } from './plan.ts';
import { KEYS } from './settings.ts';

const STANCES = ['supports', 'supports', 'supports', 'supports', 'mentions', 'qualifies', 'disputes'];
const RELATIONS = [
  'differs',
  'differs',
  'differs',
  'differs',
  'qualifies',
  'qualifies',
  'undercuts',
  'contradicts',
];

function quantity({ random, prose }: Plan): string {
  const { key, compares, max } = random.pick(KEYS.measures);
  const low = random.int(1, max - 1);
  const figure = random.chance(0.3)
    ? `low: ${low}, high: ${random.int(low, max)}, range: spread`
    : `value: ${low}`;
  const series = key === 'lag' && random.chance(0.7) ? `, series: ${random.pick(KEYS.series)}` : '';
  const about = compares
    ? `, ahead: ${random.pick(['open', 'closed', 'closed'])}, between: [${prose.name()}, ${prose.name()}]`
    : `, of: ${prose.name()}`;
  return `{ measure: ${key}, ${figure}${series}${about} }`;
}

/** What a claim says of others: only of earlier ones, so that nothing replaces itself by a detour. */
function references({ random, claims }: Plan, number: number): string {
  if (number < 10) return '';
  const earlier = (): string => claims[number - 1 - random.skewed(number)] ?? '';
  if (random.chance(0.03))
    return `    supersedes:\n      - { claim: ${claims[number - 1]}, reason: revision }\n`;
  if (!random.chance(0.25)) return '';
  const kind = random.pick(RELATIONS);
  const because = kind === 'differs' ? `, because: ${random.pick(KEYS.differences)}` : '';
  return `    relations:\n      - { to: ${earlier()}, kind: ${kind}${because} }\n`;
}

/** A claim with its sources as an item of the list in the front matter of an article. */
export function claimText(plan: Plan, id: string, number: number): string {
  const { random, prose, articles, sources, holders } = plan;
  const cited = random.some(sources, random.pick([1, 1, 1, 2, 2, 3]));
  const listed = cited.map(
    (source, at) =>
      `      - { source: ${source}, stance: ${at === 0 ? 'supports' : random.pick(STANCES)}, locator: ${prose.phrase(3)} }\n`,
  );
  const dimensions = random.some(
    articles.filter(({ kind }) => kind === 'dimension').map((article) => article.id),
    random.int(1, 2),
  );
  const month = String(random.int(1, 10)).padStart(2, '0');
  return `  - id: ${id}
    statement: ${prose.sentence()}.
    asOf: 20${random.int(23, 26)}-${month}
    sources:
${listed.join('')}${random.chance(0.4) ? `    heldBy: [${random.pick(holders).key}]\n` : ''}${
    random.chance(0.55) ? `    quantities:\n      - ${quantity(plan)}\n` : ''
  }    dimensions: [${dimensions.join(', ')}]
${references(plan, number)}`;
}
