import type { Edit } from '../edit/index.ts';
import { walkReferences } from '../graph/walk-references.ts';
import type { Body } from '../markdown/body.ts';
import { parseBody } from '../markdown/when-needed.ts';
import { replacing, type Place } from '../read/place.ts';
import type { ReadFile } from '../read/read-file.ts';
import { contentPath } from '../rules/content-path.ts';
import { isMap, isSettingKind } from '../rules/setting-keys.ts';
import {
  articleSchemas,
  claimSchema,
  settingsSchema,
  sourceSchema,
  type ReferenceTarget,
} from '../schema/index.ts';
import type { Loaded, Subject } from './subject.ts';

/** True for a field that can hold a reference to the subject, whether or not it is of the kind that belongs there. */
function canName(subject: Subject, targets: readonly ReferenceTarget[]): boolean {
  return subject.type === 'setting'
    ? targets.includes(subject.kind)
    : targets.some((target) => !isSettingKind(target));
}

/**
 * The places of all references to a key, in the fields of every file that can be read: of those too that break
 * their schema, whose references the graph does not know.
 */
function* inFields(file: ReadFile, subject: Subject, key: string): Iterable<Place> {
  const { data, kind } = file;
  if (!data || kind === undefined) return;
  const schema =
    kind === 'settings' ? settingsSchema : kind === 'source' ? sourceSchema : articleSchemas[kind];
  for (const found of walkReferences(schema, data.value)) {
    if (found.key === key && canName(subject, found.meta.to)) yield data.at(found.path);
  }
  const claims =
    isMap(data.value) && kind !== 'settings' && kind !== 'source' ? data.value['claims'] : undefined;
  if (!Array.isArray(claims)) return;
  for (const [n, claim] of claims.entries()) {
    for (const found of walkReferences(claimSchema, claim)) {
      if (found.key === key && canName(subject, found.meta.to)) yield data.at(['claims', n, ...found.path]);
    }
  }
}

/** The bodies of all articles, of invalid ones too. */
function bodiesOf({ graph, files }: Loaded): Map<ReadFile, Body> {
  const known = new Map(graph.articles.map(({ file, body }) => [file, body]));
  const articles = files.filter((file) => file.data && file.path.endsWith('.md'));
  return new Map(
    articles.map((file) => [file, known.get(file.path) ?? parseBody(file.text, file.bodyStart)]),
  );
}

/** The edits that make all references to a subject name it by another id or key. */
export function referenceEdits(wiki: Loaded, subject: Subject, key: string, other: string): Edit[] {
  const edits = wiki.files.flatMap((file) =>
    [...inFields(file, subject, key)].map((place) => replacing(place, other)),
  );
  if (subject.type === 'setting') return edits;
  const bodies = [...bodiesOf(wiki).values()];
  const prose = bodies.flatMap(({ references }) => references.filter((reference) => reference.key === key));
  return [...edits, ...prose.map(({ place }) => replacing(place, other))];
}

/** The edits that make all links to a file, and those of its own article to itself, name its new path. */
export function linkEdits(wiki: Loaded, from: string, to: string): Edit[] {
  const name = to.slice(to.lastIndexOf('/') + 1);
  return [...bodiesOf(wiki)].flatMap(([file, body]) =>
    body.links.flatMap(({ url, place }) => {
      if (contentPath(file.path, url) !== from) return [];
      const address = url.replace(/[?#].*$/s, '');
      const folder = address.slice(0, address.lastIndexOf('/') + 1);
      const link = `${folder}${name}${url.slice(address.length)}`;
      return [replacing(place, link)];
    }),
  );
}
