import { pageAddress } from '../../render/index.ts';
import { pageLink, type Link } from '../links.ts';
import { pageFrame, type PageFrame } from '../page-frame.ts';
import { issueFormAddress, repositoryAddress, repositoryPath } from '../repository/addresses.ts';
import { ISSUE_FORMS, type IssueForm } from '../repository/issue-forms.ts';
import type { SiteView } from '../site-view.ts';
import { blankYaml } from './blank.ts';

/** The page that lists the ways to contribute. */
export interface ContributePage extends PageFrame {
  readonly source: Link;
  readonly claim: Link;
  readonly evidence: string;
  /** The forms of the repository; none where there is no repository. */
  readonly issues: readonly (Link & { readonly about: string })[];
  /** Whether the wiki names a repository, so that pages can be edited in the browser. */
  readonly editable: boolean;
}

/** The page of a form that turns into YAML. */
export interface FormPage extends PageFrame {
  readonly kind: 'source' | 'claim';
  /** Everything that can be written, as commented YAML. */
  readonly blank: string;
  /** Where the text goes, as a path in the repository. */
  readonly goesTo: string;
  /** Where a new source is begun on the web. */
  readonly newFile: string | undefined;
  readonly contribute: Link;
  readonly evidence: Link;
  /** The other form. */
  readonly other: Link;
}

const ISSUES: readonly (readonly [form: IssueForm, text: string, about: string])[] = [
  [
    'proposeClaim',
    'Propose a claim',
    'Give the statement and its source, and let somebody else write the record.',
  ],
  [
    'challengeClaim',
    'Challenge a claim',
    'Say which claim is wrong, out of date or contested, and on what evidence.',
  ],
  [
    'sourceProblem',
    'Report a wrong or dead source',
    'A dead link, a wrong date, a retraction, a grade too high.',
  ],
  ['newTerm', 'Propose a term', 'A word that the glossary lacks, or a second meaning of one that it has.'],
];

const TITLES = { source: 'Add a source', claim: 'Add a claim' } as const;

/** The page that lists the ways to contribute. */
export function contributePage(view: SiteView): ContributePage {
  const { settings } = view;
  return {
    ...pageFrame(view, {
      title: 'Contribute',
      description: `How to correct, add to and challenge what ${settings.name} says.`,
      path: pageAddress('contribute'),
    }),
    source: pageLink(view, 'contribute/source', TITLES.source),
    claim: pageLink(view, 'contribute/claim', TITLES.claim),
    evidence: pageAddress('evidence', view),
    issues: ISSUES.flatMap(([form, text, about]) => {
      const href = issueFormAddress(settings, ISSUE_FORMS[form].file, []);
      return href === undefined ? [] : [{ href, text, about }];
    }),
    editable: settings.repository !== undefined,
  };
}

/** The page of the form for a new source or claim. */
export function formPage(view: SiteView, kind: 'source' | 'claim'): FormPage {
  const { settings } = view;
  const other = kind === 'source' ? 'claim' : 'source';
  return {
    ...pageFrame(view, {
      title: TITLES[kind],
      description:
        kind === 'source'
          ? `A form that writes the record of a new source for ${settings.name}.`
          : `A form that writes a new claim with its evidence for ${settings.name}.`,
      path: pageAddress(`contribute/${kind}`),
      crumbs: [pageLink(view, 'contribute', 'Contribute')],
    }),
    kind,
    blank: blankYaml(kind, settings),
    goesTo: repositoryPath(settings, kind === 'source' ? 'sources/<id>.yml' : '<folder>/<article>.md'),
    newFile: repositoryAddress(settings, 'new', 'sources'),
    contribute: pageLink(view, 'contribute', 'Contribute'),
    evidence: pageLink(view, 'evidence', 'How evidence is weighed'),
    other: pageLink(view, `contribute/${other}`, TITLES[other]),
  };
}
