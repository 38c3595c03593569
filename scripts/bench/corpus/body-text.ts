import type { Plan } from './plan.ts';

/** What a body leads to: claims that it cites, articles that it links. */
export interface Ways {
  readonly cite: () => string;
  readonly link: () => string;
}

/** Marks of one kind of Markdown for what a body leads to, and what stands at its end. */
export interface Dialect {
  citation(claim: string): string;
  link(article: string, label: string): string;
  /** Lines after the body, such as footnotes. */
  end(): string;
}

/** The Markdown of this wiki. */
export const OWN: Dialect = {
  citation: (claim) => `[@${claim}]`,
  link: (article, label) => `[[${article}|${label}]]`,
  end: () => '',
};

/**
 * About 600 words in four sections with five citations, six links, a list and a table, in the marks of a
 * dialect: the same text for every builder that is compared.
 */
export function bodyText({ random, prose }: Plan, { cite, link }: Ways, dialect: Dialect): string {
  const plain = (sentences: number): string =>
    Array.from({ length: sentences }, () => `${prose.sentence()}.`).join(' ');
  const linked = (): string =>
    `${prose.phrase(6)} ${dialect.link(link(), prose.phrase(2).toLowerCase())} ${prose.phrase(5).toLowerCase()}.`;
  const cited = (): string => `${prose.sentence()} ${dialect.citation(cite())}.`;
  const heading = (): string => `## ${prose.phrase(random.int(2, 5))}`;
  const row = (): string => `| ${prose.name()} | ${prose.phrase(3)} | ${prose.phrase(2)} |`;
  const parts = [
    `${cited()} ${plain(2)} ${linked()}`,
    heading(),
    `${plain(3)} ${cited()} ${linked()}`,
    `${plain(3)} **${prose.phrase(2).toLowerCase()}** ${prose.phrase(4).toLowerCase()}.`,
    heading(),
    plain(3),
    `${prose.sentence()} ${dialect.citation(cite())}:`,
    ['| Name | What | Which |', '| --- | --- | --- |', row(), row(), row(), row()].join('\n'),
    heading(),
    `${plain(2)} ${linked()} ${linked()}`,
    ['- ' + linked(), `- ${plain(1)}`, `- ${cited()}`].join('\n'),
    heading(),
    `${plain(3)} ${linked()}`,
    `${plain(2)} *${prose.phrase(3).toLowerCase()}* ${cited()}`,
  ];
  return `${parts.join('\n\n')}\n${dialect.end()}`;
}
