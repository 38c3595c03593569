import {
  apiAddress,
  dateText,
  entityAddress,
  printedTitle,
  sourceLabel,
  toBibtex,
  toCslJson,
  toRis,
} from '../render/index.ts';
import { STANCES, type Graph, type SourceEntity, type Stance } from '../wiki/index.ts';
import { claimRows, type ClaimRow } from './claim-row.ts';
import { allOf, beginning, isLong } from './entity-lists/window.ts';
import { authorLink, entityLinks, kindLink, pageLink, type Link, type MaybeLink } from './links.ts';
import { pageFrame, type PageFrame } from './page-frame.ts';
import { publisherLink } from './publisher-link.ts';
import type { SiteView } from './site-view.ts';
import { sourceReference, type SourceReference } from './source-row.ts';
import { STANCE_WORDS, type Word } from './words.ts';

/** Everything on the page of a source. */
export interface SourcePage extends PageFrame {
  readonly row: SourceReference;
  readonly authors: readonly MaybeLink[];
  readonly publisher: MaybeLink | undefined;
  readonly issued: string;
  readonly gradeRubric: string | undefined;
  readonly interestNote: string | undefined;
  readonly firsthand: string;
  readonly derivedFrom: readonly Link[];
  readonly derivatives: readonly Link[];
  readonly allDerivatives: Link | undefined;
  /** What the work is known through, where it was not seen itself. */
  readonly seenVia: readonly MaybeLink[];
  readonly archive: { readonly href: string; readonly date: string } | undefined;
  readonly notices: readonly { readonly text: string; readonly href: string | undefined }[];
  readonly note: string | undefined;
  readonly claims: readonly {
    readonly stance: Stance;
    readonly word: Word;
    /** All of them, or the first where there are many. */
    readonly claims: readonly ClaimRow[];
    /** The way to all, where some are left out. */
    readonly all: Link | undefined;
  }[];
  readonly citedIn: readonly Link[];
  readonly allCitedIn: Link | undefined;
  readonly fallout: {
    readonly alsoFalls: readonly Link[];
    readonly unsupported: readonly ClaimRow[];
    readonly leftWithOne: readonly ClaimRow[];
    /** The way to all of the three, where some are left out. */
    readonly all: Link | undefined;
  };
  readonly exports: readonly {
    readonly name: string;
    readonly file: string;
    readonly text: string;
    readonly href: string;
  }[];
  readonly json: string;
}

type Fallout = ReturnType<Graph['sourceFacts']>['fallout'];

const FIRSTHAND = {
  true: 'It reports its own work, data, view or act, and counts as an origin.',
  false: 'It passes on the work of others, and does not count as an origin.',
  unknown: 'It is not known whether it reports its own work, so it does not count as an origin.',
};

/** File formats in which a source can be taken away: name, ending, and how it is written. */
export const EXPORTS = [
  { name: 'BibTeX', ending: 'bib', write: (source: SourceEntity) => toBibtex([source]) },
  { name: 'RIS', ending: 'ris', write: (source: SourceEntity) => toRis([source]) },
  {
    name: 'CSL-JSON',
    ending: 'csl.json',
    write: (source: SourceEntity) => `${JSON.stringify([toCslJson(source)], null, 2)}\n`,
  },
] as const;

/** What would be left if the source fell: the first of each list. */
function falloutOf(
  view: SiteView,
  path: string,
  { alsoFalls, unsupported, leftWithOne }: Fallout,
): SourcePage['fallout'] {
  const cut = [alsoFalls, unsupported, leftWithOne].some(({ length }) => isLong(length));
  return {
    alsoFalls: entityLinks(view, beginning(alsoFalls)),
    unsupported: claimRows(view, beginning(unsupported)),
    leftWithOne: claimRows(view, beginning(leftWithOne)),
    all: cut ? pageLink(view, path, 'Everything that would fall or be weakened') : undefined,
  };
}

/** The page of a source. */
export function sourcePage(view: SiteView, source: SourceEntity): SourcePage {
  const { data } = source;
  const facts = view.graph.sourceFacts(source.id);
  const label = sourceLabel(data, view.graph.settings);
  const address = entityAddress('source', source.id);
  // Lists stand below the page of their entity.
  const path = address.slice(1, -1);
  return {
    ...pageFrame(view, {
      title: `${printedTitle(data)}${data.version === undefined ? '' : `, version ${data.version}`} (${label})`,
      description: `${label}: ${printedTitle(data)}. What rests on this source in ${view.settings.name}.`,
      path: address,
      file: source.file,
      entity: source,
      crumbs: [kindLink(view, 'source', 'Sources')],
    }),
    row: sourceReference(view, source),
    authors: (data.author ?? []).map((name) => authorLink(view, name)),
    publisher: data.publisher === undefined ? undefined : publisherLink(view, data.publisher),
    issued: data.issued ? dateText(data.issued) : 'undated',
    gradeRubric: view.settings.grades[data.grade]?.rubric,
    interestNote: data.interest.note,
    firsthand: FIRSTHAND[data.firsthand === undefined ? 'unknown' : data.firsthand ? 'true' : 'false'],
    derivedFrom: entityLinks(view, data.derivedFrom),
    derivatives: entityLinks(view, beginning(facts.derivatives)),
    allDerivatives: allOf(view, `${path}/derivatives`, facts.derivatives.length, 'works'),
    seenVia: (data.seenVia ?? []).flatMap((way): MaybeLink[] =>
      'source' in way ? entityLinks(view, [way.source]) : [{ text: way.text, href: way.url }],
    ),
    archive: data.archive && { href: data.archive.url, date: dateText(data.archive.date) },
    notices: (data.notices ?? []).map((notice) => ({
      text: `${notice.kind[0]?.toUpperCase()}${notice.kind.slice(1)}, ${dateText(notice.date)}${notice.note ? `: ${notice.note}` : ''}`,
      href: notice.url,
    })),
    note: data.note,
    claims: STANCES.map((stance) => ({
      stance,
      word: STANCE_WORDS[stance],
      claims: claimRows(view, beginning(facts.claims[stance])),
      all: allOf(view, `${path}/${stance}`, facts.claims[stance].length, 'claims'),
    })).filter(({ claims }) => claims.length > 0),
    citedIn: entityLinks(view, beginning(facts.citedIn)),
    allCitedIn: allOf(view, `${path}/cited-in`, facts.citedIn.length, 'pages'),
    fallout: falloutOf(view, `${path}/fallout`, facts.fallout),
    exports: EXPORTS.map(({ name, ending, write }) => ({
      name,
      file: `${source.id}.${ending}`,
      text: write(source),
      href: `${view.base}cite/${source.id}.${ending}`,
    })),
    json: apiAddress('source', source.id, view),
  };
}
