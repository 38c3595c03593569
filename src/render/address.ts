import { type EntityKind, FOLDERS, type Graph } from '../wiki/index.ts';

/** Where the site is published below its origin, and what the address points at within the page. */
export interface AddressOptions {
  /** Base path such as `/wiki`, with or without slashes at its ends; absent or `/` at the root of the origin. */
  readonly base?: string | undefined;
  /** Id of an element of the page, without `#`. */
  readonly anchor?: string | undefined;
}

/** Folder of the site for each kind: articles and sources stand where their files do. */
const SITE_FOLDERS: Readonly<Record<EntityKind, string>> = { ...FOLDERS, claim: 'claims' };

function basePath(base = ''): string {
  const trimmed = base.replace(/^\/+|\/+$/g, '');
  return trimmed === '' ? '' : `/${trimmed}`;
}

/** Address of a page by its path below the base (`search`, `sources/by-year`, empty for the home page); ends with a slash. */
export function pageAddress(path: string, options: AddressOptions = {}): string {
  const inner = path.replace(/^\/+|\/+$/g, '');
  const address = `${basePath(options.base)}/${inner === '' ? '' : `${inner}/`}`;
  return options.anchor ? `${address}#${encodeURIComponent(options.anchor)}` : address;
}

/** Address of a file of the site by its path below the base, such as `theme.js` or `api/v1/graph.json`; no slash is added. */
export function fileAddress(path: string, options: AddressOptions = {}): string {
  return `${basePath(options.base)}/${path.replace(/^\/+/, '')}`;
}

/** Folder of the site in which the pages of a kind stand: `claims`. */
export function siteFolder(kind: EntityKind): string {
  return SITE_FOLDERS[kind];
}

/** Address of the page of an entity whose kind is known; ends with a slash. */
export function entityAddress(kind: EntityKind, id: string, options: AddressOptions = {}): string {
  return pageAddress(`${SITE_FOLDERS[kind]}/${id}`, options);
}

/**
 * Address of the page of an article, claim or source by its id or a former id; ends with a slash. Asking
 * for a key that names nothing is a mistake of the caller and throws.
 */
export function address(graph: Graph, key: string, options: AddressOptions = {}): string {
  const resolved = graph.resolve(key);
  if (!resolved) throw new Error(`\`${key}\` has no page, since nothing has this id`);
  return entityAddress(resolved.entity.kind, resolved.entity.id, options);
}

/** Address of the page of an author, by the slug of the contributor. */
export function authorAddress(slug: string, options: AddressOptions = {}): string {
  return pageAddress(`authors/${slug}`, options);
}

/** Address of the page of a publisher, by the slug of the contributor. */
export function publisherAddress(slug: string, options: AddressOptions = {}): string {
  return pageAddress(`publishers/${slug}`, options);
}

/** Address of the JSON of an entity: `/api/v1/claims/<id>.json`. */
export function apiAddress(kind: EntityKind, id: string, options: AddressOptions = {}): string {
  return fileAddress(`api/v1/${SITE_FOLDERS[kind]}/${id}.json`, options);
}
