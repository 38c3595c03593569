import { RESERVED_IDS } from '../../wiki/index.ts';
import { issueFormAddress, MAX_ADDRESS, repositoryAddress, repositoryPath } from '../repository/addresses.ts';
import { ISSUE_FORMS } from '../repository/issue-forms.ts';
import type { SiteView } from '../site-view.ts';
import { formOf, type FormField } from './form.ts';

/** What the forms are made of and check by. */
export interface FormData {
  readonly source: readonly FormField[];
  readonly claim: readonly FormField[];
  /** The day that counts as now, `YYYY-MM-DD`. */
  readonly now: string;
  readonly poles: Readonly<Record<string, string>>;
  readonly measures: Readonly<Record<string, { compares?: boolean; min?: number; max?: number }>>;
  readonly series: Readonly<Record<string, { measure: string; testClass?: string }>>;
  /** Reasons why two claims can differ. */
  readonly differences: readonly string[];
  /** Ids that nothing can have. */
  readonly reserved: readonly string[];
  /** Folder of the content in the repository. */
  readonly folder: string;
  readonly repository: RepositoryAddresses | undefined;
}

/** Addresses in the repository that the forms put together with what was written. */
export interface RepositoryAddresses {
  /** Where a new source record is begun. */
  readonly newSource: string;
  /** Followed by the path of a file below the content, where it is edited. */
  readonly edit: string;
  /** The form of an issue that proposes a claim. */
  readonly propose: string;
  /** Longest address in characters. */
  readonly longest: number;
}

function repositoryOf({ settings }: SiteView): RepositoryAddresses | undefined {
  const newSource = repositoryAddress(settings, 'new', 'sources');
  const edit = repositoryAddress(settings, 'edit', '');
  const propose = issueFormAddress(settings, ISSUE_FORMS.proposeClaim.file, []);
  if (newSource === undefined || edit === undefined || propose === undefined) return undefined;
  return { newSource, edit: `${edit}/`, propose, longest: MAX_ADDRESS };
}

/** What the forms of a wiki are made of. */
export function formData(view: SiteView): FormData {
  const { settings, graph } = view;
  const entries = Object.entries;
  return {
    source: formOf('source', settings),
    claim: formOf('claim', settings),
    now: graph.now,
    poles: Object.fromEntries(entries(settings.poles).map(([key, { name }]) => [key, name])),
    measures: Object.fromEntries(
      entries(settings.measures).map(([key, { compares, min, max }]) => [
        key,
        {
          ...(compares === undefined ? {} : { compares }),
          ...(min === undefined ? {} : { min }),
          ...(max === undefined ? {} : { max }),
        },
      ]),
    ),
    series: Object.fromEntries(
      entries(settings.series ?? {}).map(([key, { measure, testClass }]) => [
        key,
        { measure, ...(testClass === undefined ? {} : { testClass }) },
      ]),
    ),
    differences: Object.keys(settings.differences),
    reserved: [...RESERVED_IDS],
    folder: repositoryPath(settings, ''),
    repository: repositoryOf(view),
  };
}
