import { shortened, sourceLabel } from '../../render/index.ts';
import { ARTICLE_KINDS, identitiesOf } from '../../wiki/index.ts';
import type { SiteView } from '../site-view.ts';
import { pastePlace, type PastePlace } from './paste-place.ts';

/** What the forms know of the wiki as it stands: what can be named, what is taken, and where claims go. */
export interface Names {
  /** Id, label and grade of each source. */
  readonly sources: readonly (readonly [id: string, label: string, grade: string])[];
  /** Id and statement of each claim, long ones cut. */
  readonly claims: readonly (readonly [id: string, label: string])[];
  readonly articles: readonly NamedArticle[];
  /** Ids that something had before: they stay taken. */
  readonly former: readonly string[];
  /** What tells a work from others → id of its source. */
  readonly works: Readonly<Record<string, string>>;
}

/** An article in which a claim can be made. */
export interface NamedArticle {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  /** Path below the content folder. */
  readonly file: string;
  readonly paste: PastePlace | undefined;
}

/** Longest label in characters: enough to tell two apart, for a list of thousands. */
const LONGEST = 100;

/** The names of a wiki for its forms. */
export function namesOf(view: SiteView): Names {
  const { graph, wiki } = view;
  const files = new Map(wiki.files.map((file) => [file.path, file]));
  return {
    sources: graph.sources.map(({ id, data }) => [
      id,
      shortened(`${sourceLabel(data, graph.settings)}: ${data.title}`, LONGEST),
      data.grade,
    ]),
    claims: graph.claims.map(({ id, data }) => [id, shortened(data.statement, LONGEST)]),
    articles: ARTICLE_KINDS.flatMap((kind) =>
      graph.articlesOf(kind).map(({ id, data, file }) => {
        const read = files.get(file);
        return { id, title: data.title, kind, file, paste: read && pastePlace(read) };
      }),
    ),
    former: [...graph.redirects.keys()],
    works: Object.fromEntries(
      graph.sources.flatMap(({ id, data }) => identitiesOf(data).map(({ key }) => [key, id])).reverse(),
    ),
  };
}
