import { loadWikiFrom, minimalSettings, type AnyArticle, type Graph } from '../wiki/index.ts';

/** The graph of a few files for a test, on the example settings; a file that breaks its schema is an error of the test. */
export function graphOf(files: Readonly<Record<string, string>>): Graph {
  const { graph, findings } = loadWikiFrom({ 'wiki.yml': minimalSettings, ...files });
  const problem = findings.find(({ rule }) => /^(?:field|front-matter|date|quantity)-/.test(rule));
  if (problem) throw new Error(`${problem.place.file}: ${problem.message}`);
  return graph;
}

/** The article with this id, which the test knows to be there. */
export function articleOf(graph: Graph, id: string): AnyArticle {
  const article = graph.article(id);
  if (!article) throw new Error(`there is no article \`${id}\``);
  return article;
}
