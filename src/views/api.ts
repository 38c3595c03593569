import { apiAddress, entityAddress, fileAddress, siteFolder } from '../render/index.ts';
import {
  ARTICLE_KINDS,
  ENTITY_KINDS,
  type AnyArticle,
  type ClaimEntity,
  type EdtfDate,
  type EntityKind,
  type SourceEntity,
} from '../wiki/index.ts';
import type { SiteFile } from './cite-files.ts';
import { healthData } from './health/health-data.ts';
import { articleGlance, claimGlance, sourceGlance } from './glance.ts';
import type { SiteView } from './site-view.ts';

/** Version of the form of the data; it stands in the address. */
export const API_VERSION = 'v1';

const KINDS: ReadonlySet<string> = new Set(ENTITY_KINDS);

function isDate(value: unknown): value is EdtfDate {
  return (
    typeof value === 'object' && value !== null && 'earliest' in value && 'latest' in value && 'text' in value
  );
}

/** Dates go out as their authors wrote them; `JSON.stringify` leaves absent fields out. */
function plain(_key: string, value: unknown): unknown {
  return isDate(value) ? value.text : value;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, plain, 2)}\n`;
}

function link(
  view: SiteView,
  kind: EntityKind,
  id: string,
): { kind: EntityKind; id: string; page: string; json: string } {
  return {
    kind,
    id,
    page: entityAddress(kind, id, view),
    json: apiAddress(kind, id, view),
  };
}

function claimData(view: SiteView, claim: ClaimEntity) {
  return {
    ...link(view, 'claim', claim.id),
    glance: claimGlance(view, claim),
    ...claim.data,
    home: claim.home,
    dimensions: claim.dimensions,
    derived: view.graph.claimFacts(claim.id),
  };
}

function sourceData(view: SiteView, source: SourceEntity) {
  return {
    ...link(view, 'source', source.id),
    glance: sourceGlance(view, source),
    ...source.data,
    derived: view.graph.sourceFacts(source.id),
  };
}

function articleData(view: SiteView, article: AnyArticle) {
  return {
    ...link(view, article.kind, article.id),
    glance: articleGlance(article),
    ...article.data,
    claims: article.claims.map(({ id }) => id),
    references: view.graph
      .referencesFrom(article.id)
      .flatMap(({ to, toKind, type, context }) =>
        to === undefined ? [] : [{ to, kind: toKind, type, ...(context ? { context } : {}) }],
      ),
    changed: view.changed.get(article.file),
  };
}

function graphData(view: SiteView) {
  const { graph } = view;
  const entities = [...graph.articles, ...graph.claims, ...graph.sources].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  );
  const ids = new Set(entities.map(({ id }) => id));
  return {
    nodes: entities.map(({ kind, id }) => link(view, kind, id)),
    edges: graph.references.flatMap(({ from, to, toKind, type, path }) => {
      // A key of the settings can be the same word as an id, and leads to no entity.
      if (to === undefined || toKind === undefined || !KINDS.has(toKind)) return [];
      if (!ids.has(from) || !ids.has(to)) return [];
      const field = path.filter((part) => typeof part === 'string').join('.');
      return [{ from, to, type, ...(field === '' ? {} : { field }) }];
    }),
    redirects: Object.fromEntries(graph.redirects),
  };
}

/** The files below `/api/v1/`: one for each entity, a list of each kind, the settings, and the whole graph. */
export function apiFiles(view: SiteView): SiteFile[] {
  const { graph } = view;
  const file = (path: string, data: () => unknown): SiteFile => ({ path, text: () => json(data()) });
  const address = (path: string) => fileAddress(`api/${API_VERSION}/${path}`, view);
  const all = [
    ...ARTICLE_KINDS.map((kind) => ({ kind, ids: graph.articlesOf(kind).map(({ id }) => id) })),
    { kind: 'claim' as const, ids: graph.claims.map(({ id }) => id) },
    { kind: 'source' as const, ids: graph.sources.map(({ id }) => id) },
  ];
  return [
    file('index.json', () => ({
      name: view.settings.name,
      question: view.settings.question,
      version: API_VERSION,
      now: graph.now,
      licence: view.settings.licence,
      lists: Object.fromEntries(all.map(({ kind }) => [kind, address(`${siteFolder(kind)}.json`)])),
      graph: address('graph.json'),
      health: address('health.json'),
      settings: address('settings.json'),
    })),
    file('graph.json', () => graphData(view)),
    file('health.json', () => healthData(view)),
    file('settings.json', () => view.settings),
    ...all.map(({ kind, ids }) =>
      file(`${siteFolder(kind)}.json`, () => ids.map((id) => link(view, kind, id))),
    ),
    ...graph.articles.map((article) =>
      file(`${siteFolder(article.kind)}/${article.id}.json`, () => articleData(view, article)),
    ),
    ...graph.claims.map((claim) => file(`claims/${claim.id}.json`, () => claimData(view, claim))),
    ...graph.sources.map((source) => file(`sources/${source.id}.json`, () => sourceData(view, source))),
  ];
}
