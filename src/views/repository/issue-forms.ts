/**
 * The issue forms of the repository, which stand in `.github/ISSUE_TEMPLATE`: the name of each file, and the
 * ids of the fields that links of the site fill in. A test holds the forms to this list.
 */
export const ISSUE_FORMS = {
  proposeClaim: { file: 'propose-claim.yml', fields: ['statement', 'article', 'sources', 'yaml'] },
  challengeClaim: { file: 'challenge-claim.yml', fields: ['claim', 'statement', 'page'] },
  sourceProblem: { file: 'source-problem.yml', fields: ['source', 'reference', 'page'] },
  newTerm: { file: 'new-term.yml', fields: ['term', 'page'] },
} as const;

/** One of the issue forms. */
export type IssueForm = keyof typeof ISSUE_FORMS;

/** Id of a field of an issue form that a link may fill in. */
export type IssueField<F extends IssueForm> = (typeof ISSUE_FORMS)[F]['fields'][number];
