import { pageAddress, shortened, sourceLabel } from '../../render/index.ts';
import type { ClaimEntity, Entity, SourceEntity } from '../../wiki/index.ts';
import type { Link } from '../links.ts';
import type { SiteView } from '../site-view.ts';
import { issueFormAddress, repositoryAddress } from './addresses.ts';
import { ISSUE_FORMS, type IssueField, type IssueForm } from './issue-forms.ts';

/** What a page is about, as far as its links into the repository need to know. */
export interface PageSubject {
  /** Full address of the page, or its path where the origin is not known. */
  readonly address: string;
  /** File below the content folder from which the page comes; absent for lists of what stands in many files. */
  readonly file?: string | undefined;
  readonly entity?: Entity | undefined;
}

/** What a reader can do about a page in the repository; entries are absent where the repository is not known. */
export interface PageTools {
  readonly edit: string | undefined;
  readonly history: string | undefined;
  /** The line at which a claim begins in its article. */
  readonly line: Link | undefined;
  /** The issue form for what may be wrong here. */
  readonly report: Link | undefined;
  /** The page of this site on which something is added. */
  readonly add: Link | undefined;
}

/** Longest title of an issue, in characters: GitHub takes 256. */
const LONGEST_TITLE = 120;

function form<F extends IssueForm>(
  view: SiteView,
  name: F,
  title: string,
  fields: Readonly<Partial<Record<IssueField<F>, string>>>,
): string | undefined {
  return issueFormAddress(view.settings, ISSUE_FORMS[name].file, [
    ['title', shortened(title, LONGEST_TITLE)],
    ...ISSUE_FORMS[name].fields.map((field) => [field, fields[field as IssueField<F>]] as const),
  ]);
}

function challengeClaim(view: SiteView, claim: ClaimEntity, page: string): Link | undefined {
  const { statement } = claim.data;
  return linkTo(
    form(view, 'challengeClaim', `Challenge: ${statement}`, { claim: claim.id, statement, page }),
    'Challenge this claim',
  );
}

function reportSource(view: SiteView, source: SourceEntity, page: string): Link | undefined {
  const label = sourceLabel(source.data, view.graph.settings);
  const reference = `${label}: ${source.data.title}`;
  return linkTo(
    form(view, 'sourceProblem', `Source: ${reference}`, { source: source.id, reference, page }),
    'Report a wrong or dead source',
  );
}

function newSense(view: SiteView, term: string, page: string): Link | undefined {
  return linkTo(form(view, 'newTerm', `Term: ${term}`, { term, page }), 'Propose another meaning');
}

function linkTo(href: string | undefined, text: string): Link | undefined {
  return href === undefined ? undefined : { href, text };
}

function report(view: SiteView, { address, entity }: PageSubject): Link | undefined {
  if (entity?.kind === 'claim') return challengeClaim(view, entity, address);
  if (entity?.kind === 'source') return reportSource(view, entity, address);
  if (entity?.kind === 'term') return newSense(view, entity.data.title, address);
  const href = form(view, 'challengeClaim', '', { page: address });
  return linkTo(href, entity ? 'Challenge a claim of this page' : 'Challenge a claim');
}

function add(view: SiteView, entity: Entity | undefined): Link | undefined {
  if (!entity || entity.kind === 'claim') return undefined;
  const claim = pageAddress('contribute/claim', view);
  if (entity.kind === 'source')
    return { href: `${claim}?source=${entity.id}`, text: 'Add a claim that rests on it' };
  return { href: `${claim}?article=${entity.id}`, text: 'Add a claim to this page' };
}

/** The links of a page into the repository, and to the page that adds to it. */
export function pageTools(view: SiteView, subject: PageSubject): PageTools {
  const { settings } = view;
  const { file, entity } = subject;
  const line = entity?.kind === 'claim' ? entity.place.start.line : undefined;
  return {
    edit: file === undefined ? undefined : repositoryAddress(settings, 'edit', file, line),
    history: repositoryAddress(settings, 'commits', file ?? ''),
    line:
      file === undefined || line === undefined
        ? undefined
        : linkTo(repositoryAddress(settings, 'blob', file, line), `line ${line}`),
    report: report(view, subject),
    add: add(view, entity),
  };
}
