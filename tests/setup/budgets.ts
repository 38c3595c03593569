const KB = 1000;

/** What pages of one type may weigh, in bytes as a host sends them that compresses with gzip. */
export interface Budget {
  readonly type: string;
  /** The paths of its pages below the base. */
  readonly pages: RegExp;
  /** Most bytes of the HTML of any of them. */
  readonly html: number;
}

/** Most bytes of the first view of a page: with styles, scripts and font. */
export const FIRST_VIEW = 60 * KB;
/** Most bytes of the first view of a page that its scripts make: a form that checks what is typed, the search explorer. */
export const BY_SCRIPT = { form: 90 * KB, search: 200 * KB } as const;

/**
 * A budget for each type of page, the first that fits a path counting. What pages share weighs some 30 KB, so that a page within
 * its budget is within that of the first view.
 */
export const BUDGETS: readonly Budget[] = [
  { type: 'home', pages: /^$/, html: 18 * KB },
  { type: 'search', pages: /^search\/$/, html: 36 * KB },
  { type: 'form', pages: /^contribute\/.+/, html: 8 * KB },
  { type: 'health', pages: /^health\/$/, html: 28 * KB },
  { type: 'list of claims', pages: /^claims\/(by-[^/]+\/)?(page\/\d+\/)?$/, html: 30 * KB },
  { type: 'list of sources', pages: /^sources\/(by-[^/]+\/)?(page\/\d+\/)?$/, html: 24 * KB },
  { type: 'claim', pages: /^claims\/[^/]+\/$/, html: 8 * KB },
  { type: 'source', pages: /^sources\/[^/]+\/$/, html: 12 * KB },
  { type: 'author or publisher', pages: /^(authors|publishers)\/[^/]+\/$/, html: 12 * KB },
  { type: 'charts', pages: /^charts\//, html: 24 * KB },
  { type: 'matrix', pages: /^matrix\/(by-[^/]+\/)?(page\/\d+\/)?$/, html: 24 * KB },
  { type: 'voice', pages: /^matrix\/.+/, html: 14 * KB },
  { type: 'timeline', pages: /^timeline\//, html: 16 * KB },
  { type: 'list of articles, and other single pages', pages: /^[^/]+\/$/, html: 10 * KB },
  { type: 'term', pages: /^terms\//, html: 10 * KB },
  { type: 'brief', pages: /^briefs\//, html: 18 * KB },
  {
    type: 'article',
    pages: /^(topics|dimensions|perspectives|tensions|assessments)\/[^/]+\/$/,
    html: 30 * KB,
  },
  { type: 'list about an entity', pages: /^[^/]+\/[^/]+\/.+/, html: 30 * KB },
  { type: 'not found', pages: /^404\.html$/, html: 4 * KB },
];

/** The budget of the page at a path; throws where there is none, since a new type of page needs one. */
export function budgetOf(path: string): Budget {
  const budget = BUDGETS.find(({ pages }) => pages.test(path));
  if (!budget) throw new Error(`no budget for pages such as ${path}: add a type to tests/setup/budgets.ts`);
  return budget;
}
