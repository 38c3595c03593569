import { buildGraph } from '../wiki/graph/build-graph.ts';
import type { AnyArticle } from '../wiki/graph/entity.ts';
import type { Graph } from '../wiki/graph/graph.ts';
import { parseBody } from '../wiki/markdown/parse-body.ts';
import { readFile } from '../wiki/read/read-file.ts';
import { minimalSettings } from '../wiki/rules/example-settings.ts';
import { settingsSchema } from '../wiki/schema/index.ts';
import { validateFiles } from '../wiki/validate/validate-files.ts';

/** The graph of a few files for a test, on the example settings; a file that breaks its schema is an error of the test. */
export function graphOf(files: Readonly<Record<string, string>>): Graph {
  const read = Object.entries({ 'wiki.yml': minimalSettings, ...files }).map(([path, text]) =>
    readFile({ path, bytes: new TextEncoder().encode(text) }),
  );
  const valid = validateFiles(read);
  const problem = [...read.flatMap(({ problems }) => problems), ...valid.problems][0];
  if (problem) throw new Error(`${problem.place.file}: ${problem.message}`);
  const bodies = new Map(valid.articles.map(({ file }) => [file.path, parseBody(file.text, file.bodyStart)]));
  return buildGraph(valid, bodies, settingsSchema.parse(read[0]?.data?.value), '2026-06-30');
}

/** The article with this id, which the test knows to be there. */
export function articleOf(graph: Graph, id: string): AnyArticle {
  const article = graph.article(id);
  if (!article) throw new Error(`there is no article \`${id}\``);
  return article;
}
