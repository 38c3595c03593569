import type { Finding, Graph, Wiki } from '../../../src/wiki/index.ts';

/** A wiki before and after some of its files were changed. */
export interface BeforeAfter {
  readonly before: Wiki;
  readonly after: Wiki;
  /** Paths of the files that were changed, added or removed. */
  readonly changed: ReadonlySet<string>;
}

/**
 * Files that have something to do with those that were changed: what they refer to and what refers to them, before
 * or after, by however many steps; what declares the same id; and what says the same name. The settings count as
 * no link, since everything refers to them.
 */
export function related({ before, after, changed }: BeforeAfter): Set<string> {
  const links = new Map<string, Set<string>>();
  const link = (a: string | undefined, b: string | undefined): void => {
    if (a === undefined || b === undefined || a === b || a === 'wiki.yml' || b === 'wiki.yml') return;
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const list = links.get(from);
      if (list) list.add(to);
      else links.set(from, new Set([to]));
    }
  };
  for (const { graph } of [before, after]) {
    for (const { place, key } of graph.references) link(place.file, graph.resolve(key)?.entity.file);
    for (const { entities } of graph.duplicates) {
      for (const { file } of entities) link(entities[0]?.file, file);
    }
    for (const { entity, keeper } of graph.formerIdCollisions) link(entity.file, keeper.entity.file);
  }
  for (const [one, files] of sameNames([before.graph, after.graph])) {
    for (const file of files) link(files.values().next().value ?? one, file);
  }
  const reached = new Set(changed);
  const open = [...changed];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    for (const next of links.get(path) ?? []) {
      if (reached.has(next)) continue;
      reached.add(next);
      open.push(next);
    }
  }
  return reached;
}

/** Files by the names under which readers know what they are about: titles, synonyms, addresses. */
function sameNames(graphs: readonly Graph[]): Map<string, Set<string>> {
  const files = new Map<string, Set<string>>();
  for (const { articles, sources } of graphs) {
    for (const { file, data } of [...articles, ...sources]) {
      const named = data as { title: string; synonyms?: readonly string[]; URL?: string; DOI?: string };
      for (const name of [named.title, ...(named.synonyms ?? []), named.URL, named.DOI]) {
        if (name === undefined) continue;
        const key = name.toLowerCase();
        files.set(key, (files.get(key) ?? new Set()).add(file));
      }
    }
  }
  return files;
}

/** A finding without guesses: these are made from all names of the wiki. */
function plain({ rule, severity, place, message }: Finding): string {
  return JSON.stringify([rule, severity, place.start.offset, place.end.offset, message]);
}

/** Findings about files that have nothing to do with what was changed, and yet came or went. */
export function neighbourFaults(both: BeforeAfter): string[] {
  const near = related(both);
  const about = ({ findings }: Wiki): Set<string> =>
    new Set(
      findings
        .filter(({ place }) => !near.has(place.file) && place.file !== 'wiki.yml')
        .map((finding) => `${finding.place.file} ${plain(finding)}`),
    );
  const [was, is] = [about(both.before), about(both.after)];
  return [
    ...[...was].filter((finding) => !is.has(finding)).map((finding) => `is lost elsewhere: ${finding}`),
    ...[...is].filter((finding) => !was.has(finding)).map((finding) => `is new elsewhere: ${finding}`),
  ];
}
