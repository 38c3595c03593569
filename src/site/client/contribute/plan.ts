import { fieldProblems } from './check.ts';
import { claimProblems } from './claim-checks.ts';
import { entriesAt, textAt, type Fields, type FormData, type FormField } from './form-types.ts';
import type { KnownNames } from './known-names.ts';
import { claimOutcome, sourceOutcome, type Outcome } from './outcome.ts';
import type { Problem } from './problem.ts';
import { sourceProblems } from './source-checks.ts';
import { claimId, sourceId } from './suggest-id.ts';
import { yamlEntry, yamlLines } from './yaml.ts';

/** The field that names the article of a claim: it is no part of the record. */
const ARTICLE: FormField = {
  name: 'article',
  label: 'Page that makes the claim',
  hint: 'The page of who measured or holds it, else of its dimension. Write a word of its title, and choose.',
  needed: true,
  first: true,
  is: { type: 'name', of: ['article'] },
};

/** What a form asks for, checks and writes. */
export interface Plan {
  readonly what: 'source' | 'claim';
  /** Fields in the order of the form. */
  readonly asked: readonly FormField[];
  readonly problems: (values: Fields) => Problem[];
  /** An id for what was written so far; empty where nothing tells. */
  readonly suggestedId: (values: Fields) => string;
  readonly yaml: (values: Fields) => string;
  /** Where it goes; `undefined` where that is not known yet. */
  readonly outcome: (values: Fields) => Outcome | undefined;
}

/** The id last of what stands open, since it is made from the rest. */
function idLast(fields: readonly FormField[]): FormField[] {
  const id = fields.filter(({ name }) => name === 'id');
  const others = fields.filter(({ name }) => name !== 'id');
  return [...others.filter(({ first }) => first), ...id, ...others.filter(({ first }) => !first)];
}

/** The plan of a new source record. */
export function sourcePlan(data: FormData, names: KnownNames): Plan {
  const record = data.source.filter(({ name }) => name !== 'id');
  const yaml = (values: Fields) =>
    yamlLines(record, values)
      .map((line) => `${line}\n`)
      .join('');
  const nameProblem = names.problem.bind(names);
  return {
    what: 'source',
    asked: idLast(data.source),
    problems: (values) => [
      ...fieldProblems(data.source, values, nameProblem),
      ...sourceProblems(textAt(values, 'id'), values, data.now, names),
    ],
    suggestedId: sourceId,
    yaml,
    outcome: (values) => {
      const id = textAt(values, 'id');
      return id === undefined ? undefined : sourceOutcome(id, yaml(values), data);
    },
  };
}

/** The plan of a new claim. */
export function claimPlan(data: FormData, names: KnownNames): Plan {
  const asked = [ARTICLE, ...idLast(data.claim)];
  const articleOf = (values: Fields) => names.articles.get(textAt(values, 'article') ?? '');
  const yaml = (values: Fields) => {
    const paste = articleOf(values)?.paste;
    const lines = yamlEntry(data.claim, values, paste?.indent ?? 2);
    return [...(paste?.first ? ['claims:'] : []), ...lines].map((line) => `${line}\n`).join('');
  };
  const nameProblem = names.problem.bind(names);
  return {
    what: 'claim',
    asked,
    problems: (values) => [
      ...fieldProblems(asked, values, nameProblem).map((problem) =>
        // Nothing can be pasted into a page that is not there.
        problem.path[0] === 'article' ? { ...problem, doubt: false } : problem,
      ),
      ...claimProblems(values, data, names),
    ],
    suggestedId: claimId,
    yaml,
    outcome: (values) => {
      const article = articleOf(values);
      if (!article) return undefined;
      const sources = entriesAt(values, 'sources').map(([, entry]) => sourceLine(entry, names));
      const statement = textAt(values, 'statement') ?? '';
      return claimOutcome(article, { statement, yaml: yaml(values), sources: sources.join('\n') }, data);
    },
  };
}

/** A source as an issue names it: what it is, its stance, and the place in it. */
function sourceLine(entry: Fields, names: KnownNames): string {
  const id = textAt(entry, 'source') ?? '';
  const parts = [names.label(['source'], id), textAt(entry, 'stance'), textAt(entry, 'locator')];
  return [id, ...parts.filter((part) => part !== undefined)].join(', ');
}
