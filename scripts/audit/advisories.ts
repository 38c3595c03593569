import { z } from 'zod';

/** Advisories that do not affect the wiki, by number, each with the reason; one that no longer applies is told. */
export const JUDGED: ReadonlyMap<string, string> = new Map();

const viaSchema = z.object({
  title: z.string(),
  url: z.string(),
  severity: z.string(),
  range: z.string(),
  name: z.string(),
});
const reportSchema = z.object({
  vulnerabilities: z.record(
    z.string(),
    z.object({
      name: z.string(),
      via: z.array(z.union([z.string(), viaSchema])),
      nodes: z.array(z.string()),
    }),
  ),
});

/** An advisory about a package that is installed. */
export interface Advisory {
  /** Its number, `GHSA-xxxx-xxxx-xxxx`, or its address where it has none. */
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly severity: string;
  readonly range: string;
  readonly url: string;
  /** Folders of the packages that it is about. */
  readonly paths: readonly string[];
}

/**
 * The advisories of a report of `npm audit --json`, each once. Throws with npm's own words where it reports that
 * it could not ask.
 */
export function readAdvisories(json: string): Advisory[] {
  const report: unknown = JSON.parse(json);
  const failed = z.object({ message: z.string() }).safeParse(report);
  if (failed.success) throw new Error(failed.data.message);
  const found = new Map<string, Advisory>();
  for (const { via, nodes } of Object.values(reportSchema.parse(report).vulnerabilities)) {
    for (const each of via) {
      // A name alone says that the package is affected by another one, which is told by itself.
      if (typeof each === 'string') continue;
      const id = /GHSA(?:-[0-9a-z]{4}){3}/.exec(each.url)?.[0] ?? each.url;
      found.set(`${id} ${each.name}`, { ...each, id, paths: nodes });
    }
  }
  return [...found.values()];
}

/** What is to be done about advisories, a sentence each: those not judged, and judgements that nothing needs any more. */
export function advisoryFaults(advisories: readonly Advisory[], judged = JUDGED): string[] {
  const met = new Set(advisories.map(({ id }) => id));
  return [
    ...advisories
      .filter(({ id }) => !judged.has(id))
      .map(
        ({ id, name, title, severity, range, url, paths }) =>
          `${name} ${range} (${severity}): ${title}. Update ${paths.join(', ')}, or say in scripts/audit/advisories.ts why ${id} does not affect the wiki: ${url}`,
      ),
    ...[...judged.keys()]
      .filter((id) => !met.has(id))
      .map((id) => `${id} is judged, and concerns nothing any more.`),
  ];
}
