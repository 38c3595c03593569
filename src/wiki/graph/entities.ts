import type { Body } from '../markdown/body.ts';
import type { ReadFile } from '../read/read-file.ts';
import type { AnyValidArticle, Validated } from '../validate/validated.ts';
import type {
  AnyArticle,
  Article,
  ClaimEntity,
  Entity,
  FieldPath,
  InvalidEntity,
  SourceEntity,
} from './entity.ts';

/** What stands for the body of an article whose file has none. */
const EMPTY_BODY: Body = {
  tree: { type: 'root', children: [] },
  references: [],
  headings: [],
  links: [],
  images: [],
  words: 0,
  mayLackCitation: false,
  problems: [],
};

function locate(file: ReadFile, base: FieldPath) {
  return (path: FieldPath, part?: 'key' | 'value') =>
    file.data?.at([...base, ...path], part) ?? file.text.place(0, 0);
}

/** Present id of each dimension by the ids under which claims may name it. */
function dimensionIds(articles: readonly AnyValidArticle[]): ReadonlyMap<string, string> {
  const dimensions = articles.filter((article) => article.kind === 'dimension');
  const ids = new Map<string, string>();
  for (const { id, data } of dimensions) for (const former of data.formerIds ?? []) ids.set(former, id);
  for (const { id } of dimensions) ids.set(id, id);
  return ids;
}

/** The dimensions of a claim: its own, else its home where that is one, else those of its home. */
function dimensionsOf(
  own: readonly string[] | undefined,
  home: AnyValidArticle,
  ids: ReadonlyMap<string, string>,
): string[] {
  const inherited = 'dimensions' in home.data ? home.data.dimensions : undefined;
  const named = own ?? (home.kind === 'dimension' ? [home.id] : (inherited ?? []));
  return [...new Set(named.flatMap((name) => ids.get(name) ?? []))];
}

function articleEntity(article: AnyValidArticle, body: Body, ids: ReadonlyMap<string, string>): AnyArticle {
  const { kind, id, file, data } = article;
  const base = { file: file.path, text: file.text };
  const claims = article.claims.map((claim): ClaimEntity => {
    const at = locate(file, claim.path);
    return {
      ...base,
      kind: 'claim',
      id: claim.id,
      data: claim.data,
      home: id,
      homeKind: kind,
      dimensions: dimensionsOf(claim.data.dimensions, article, ids),
      place: at(['id']),
      at,
    };
  });
  const place = file.text.place(0, 0);
  const entity: Article = { ...base, kind, id, data, body, claims, place, at: locate(file, []) };
  // Kind and data come from one valid article, so they belong together; the compiler cannot follow that.
  return entity as AnyArticle;
}

function sourceEntity({ id, file, data }: Validated['sources'][number]): SourceEntity {
  const place = file.text.place(0, 0);
  return { kind: 'source', id, data, file: file.path, text: file.text, place, at: locate(file, []) };
}

/** Order of two entities by file, then by place in the file. */
export function byFileAndPlace(
  a: Pick<Entity | InvalidEntity, 'file' | 'place'>,
  b: Pick<Entity | InvalidEntity, 'file' | 'place'>,
): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.place.start.offset - b.place.start.offset;
}

/**
 * Makes an entity of everything that has an id, in order of file and place. An article stands before its
 * claims; claims know their dimensions with the default filled in, by present id, unknown ones left out.
 */
export function allEntities(input: Validated, bodies: ReadonlyMap<string, Body>): (Entity | InvalidEntity)[] {
  const ids = dimensionIds(input.articles);
  const articles = input.articles.map((article) =>
    articleEntity(article, bodies.get(article.file.path) ?? EMPTY_BODY, ids),
  );
  const all = [
    ...articles,
    ...articles.flatMap((article) => article.claims),
    ...input.sources.map(sourceEntity),
    ...input.invalid,
  ];
  return all.sort(byFileAndPlace);
}
