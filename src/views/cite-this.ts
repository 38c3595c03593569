import { dateText, toBibtex, toCslJson, type CitableSource } from '../render/index.ts';
import { parseEdtf, type EntityKind } from '../wiki/index.ts';
import type { SiteView } from './site-view.ts';
import { KIND_WORDS } from './words.ts';

/** How a page of the wiki is cited elsewhere, in a version that can be found again. */
export interface CiteThis {
  /** `version of 12 May 2026, commit a1b2c3d4e5`; absent where there is no history. */
  readonly version: string | undefined;
  /** The same citation in each form, ready to be taken away. */
  readonly formats: readonly { readonly name: string; readonly text: string }[];
}

/** What is cited. */
export interface Citable {
  readonly id: string;
  readonly kind: EntityKind;
  /** Title or statement. */
  readonly title: string;
  readonly file: string;
  /** Full address of its page, where the origin of the site is known. */
  readonly canonical: string | undefined;
  /** How a claim stands: `disputed, single origin`. */
  readonly standing?: string;
}

/** Digits of the name of a commit that are shown: enough to tell it from all others of a repository. */
const COMMIT_DIGITS = 10;

/**
 * The citation of a page. Its version is that of its file: the day and the commit of the last change, so that the
 * text as it was read can be had from the repository.
 */
export function citeThis(view: SiteView, cited: Citable): CiteThis {
  const { id, kind, title, file, canonical, standing } = cited;
  const { name, language } = view.settings;
  const issued = parseEdtf(view.changed.get(file) ?? '');
  const commit = view.commits.get(file)?.slice(0, COMMIT_DIGITS);
  const version =
    issued && [`version of ${dateText(issued)}`, ...(commit ? [`commit ${commit}`] : [])].join(', ');
  const word = KIND_WORDS[kind].one;
  const quoted = /[.?!…]$/.test(title) ? title : `${title}.`;
  const text = [
    `“${quoted}”`,
    `${word} in ${name}${standing ? ` (${standing})` : ''}${version ? `, ${version}` : ''}.`,
    ...(canonical ? [canonical] : []),
  ].join(' ');
  const record: CitableSource = {
    id,
    data: {
      type: 'web-page',
      title,
      'container-title': name,
      issued,
      version: commit,
      language,
      URL: canonical,
      note: standing && `${word}; how it stood: ${standing}.`,
    },
  };
  return {
    version,
    formats: [
      { name: 'Plain text', text },
      { name: 'BibTeX', text: toBibtex([record]) },
      { name: 'CSL-JSON', text: JSON.stringify([toCslJson(record)], null, 2) },
      { name: 'In this wiki', text: kind === 'claim' || kind === 'source' ? `[@${id}]` : `[[${id}]]` },
    ],
  };
}
