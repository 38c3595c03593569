import { bodyText } from './body-text.ts';
import { claimText } from './claim-text.ts';
import type { Kind, Plan, PlannedArticle } from './plan.ts';
import { KEYS } from './settings.ts';

function month({ random }: Plan): string {
  return `20${random.int(23, 26)}-${String(random.int(1, 10)).padStart(2, '0')}`;
}

/** The fields that articles of a kind have beside title, summary and claims. */
function fieldsOf(plan: Plan, article: PlannedArticle): string {
  const { random, prose, articles, claims, sources, holders } = plan;
  const some = (count: number): string => random.some(claims, count).join(', ');
  const points = (count: number): string =>
    Array.from({ length: count }, () => `  - text: ${prose.sentence()}.\n    claims: [${some(2)}]\n`).join(
      '',
    );
  const related = `related: [${random
    .some(articles, 3)
    .map(({ id }) => id)
    .filter((id) => id !== article.id)
    .join(', ')}]\n`;
  const writers: Record<Kind, () => string> = {
    dimension: () =>
      `question: ${prose.sentence()}?\ndefinition: ${prose.sentence()}.\nmeasures: [${random.pick(KEYS.measures).key}]\n${related}openQuestions:\n${points(2)}`,
    perspective: () =>
      `holders: [${random.pick(holders).key}]\nposition: ${prose.sentence()}.\nevolution:\n  - date: 2024-03\n    position: ${prose.sentence()}.\n    claims: [${some(1)}]\n${related}`,
    tension: () =>
      `question: ${prose.sentence()}?\nsides:\n${['First', 'Second']
        .map(
          (side) =>
            `  - label: ${side} ${prose.word()}\n    position: ${prose.sentence()}.\n    holders: [${random.pick(holders).key}]\n    claims: [${some(3)}]\n`,
        )
        .join(
          '',
        )}differBecause:\n  - kind: ${random.pick(KEYS.differences)}\n    text: ${prose.sentence()}.\n    claims: [${some(1)}]\nwouldSettle:\n${points(1)}${related}`,
    topic: () => `form: overview\nwhyItMatters:\n${points(2)}openQuestions:\n${points(2)}${related}`,
    brief: () =>
      `date: ${month(plan)}\nabout: [${random.pick(sources)}]\npoints: [${article.claims.slice(0, 6).join(', ')}]\n${related}`,
    assessment: () =>
      `question: ${prose.sentence()}?\nsubQuestions:\n${Array.from(
        { length: 3 },
        () =>
          `  - question: ${prose.sentence()}?\n    finding: ${prose.sentence()}.\n    claims: [${some(4)}]\n`,
      ).join(
        '',
      )}risks:\n  overestimating:\n    - text: ${prose.sentence()}.\n  underestimating:\n    - text: ${prose.sentence()}.\n`,
    term: () =>
      `definition: ${prose.sentence()}.\nsynonyms: [${article.title.split(' ')[1]} ${prose.name()}]\n${related}`,
  };
  return writers[article.kind]();
}

/** An article as the text of its file; `first` is the place of its first claim among all claims. */
export function articleText(plan: Plan, article: PlannedArticle, first: number): string {
  const { random, prose, articles, claims } = plan;
  const made = article.claims.map((id, at) => claimText(plan, id, first + at)).join('');
  const summary = article.kind === 'term' ? '' : `summary: ${prose.sentence()}.\n`;
  const body = bodyText(plan, {
    cite: () =>
      article.claims.length > 0 && random.chance(0.6)
        ? random.pick(article.claims)
        : (claims[random.skewed(claims.length)] ?? ''),
    link: () => articles[random.skewed(articles.length)]?.id ?? '',
  });
  return `---\ntitle: ${article.title}\n${summary}${fieldsOf(plan, article)}${made === '' ? '' : `claims:\n${made}`}---\n\n${body}`;
}
