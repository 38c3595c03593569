import type { Plan } from './plan.ts';

/** What a body leads to: claims that it cites, articles that it links. */
export interface Ways {
  readonly cite: () => string;
  readonly link: () => string;
}

/** About 600 words in four sections with five citations, six links, a list and a table. */
export function bodyText({ random, prose }: Plan, { cite, link }: Ways): string {
  const plain = (sentences: number): string =>
    Array.from({ length: sentences }, () => `${prose.sentence()}.`).join(' ');
  const linked = (): string =>
    `${prose.phrase(6)} [[${link()}|${prose.phrase(2).toLowerCase()}]] ${prose.phrase(5).toLowerCase()}.`;
  const cited = (): string => `${prose.sentence()} [@${cite()}].`;
  const heading = (): string => `## ${prose.phrase(random.int(2, 5))}`;
  const row = (): string => `| ${prose.name()} | ${prose.phrase(3)} | ${prose.phrase(2)} |`;
  const parts = [
    `${cited()} ${plain(2)} ${linked()}`,
    heading(),
    `${plain(3)} ${cited()} ${linked()}`,
    `${plain(3)} **${prose.phrase(2).toLowerCase()}** ${prose.phrase(4).toLowerCase()}.`,
    heading(),
    plain(3),
    `${prose.sentence()} [@${cite()}]:`,
    ['| Name | What | Which |', '| --- | --- | --- |', row(), row(), row(), row()].join('\n'),
    heading(),
    `${plain(2)} ${linked()} ${linked()}`,
    ['- ' + linked(), `- ${plain(1)}`, `- ${cited()}`].join('\n'),
    heading(),
    `${plain(3)} ${linked()}`,
    `${plain(2)} *${prose.phrase(3).toLowerCase()}* ${cited()}`,
  ];
  return `${parts.join('\n\n')}\n`;
}
