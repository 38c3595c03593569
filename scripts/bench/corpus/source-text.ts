import type { Plan } from './plan.ts';
import { KEYS } from './settings.ts';

const TYPES = ['preprint', 'conference-paper', 'report', 'article', 'evaluation', 'working-paper'];

/** The record of a source, as the text of its file. */
export function sourceText({ random, prose, holders }: Plan, id: string): string {
  const year = /-(\d{4})-/.exec(id)?.[1] ?? '2024';
  const publisher = random.pick(holders).name;
  const authors = Array.from({ length: random.int(1, 6) }, () =>
    random.chance(0.2)
      ? `  - { literal: ${random.pick(holders).name} }\n`
      : `  - { family: ${prose.name()}, given: ${prose.name()} }\n`,
  ).join('');
  return `type: ${random.pick(TYPES)}
title: ${prose.phrase(random.int(5, 12))}
author:
${authors}issued: ${year}-${String(random.int(1, 10)).padStart(2, '0')}
container-title: ${prose.phrase(3)}
publisher: ${publisher}
URL: https://generated.example/${id}
grade: ${random.pick(KEYS.grades)}
interest: { kind: ${random.pick(KEYS.interests)} }
firsthand: true
`;
}
