import { parse } from 'yaml';
import type { Body, BodyReference } from '../markdown/body.ts';
import { SourceText } from '../read/place.ts';
import type { ReadFile } from '../read/read-file.ts';
import { articleSchemas, claimSchema, FOLDERS, settingsSchema, sourceSchema } from '../schema/index.ts';
import type { ArticleKind } from '../schema/index.ts';
import type { AnyValidArticle, Validated } from '../validate/validated.ts';
import { buildGraph } from './build-graph.ts';
import type { Graph } from './graph.ts';

/** Settings of sketched graphs: poles `here` and `there`, one measure, three grades from `high` to `low`. */
const SETTINGS = `
name: Sketch
question: How far?
description: A sketch.
gap: the gap
language: en
licence: { name: CC0, url: https://example.org/cc0 }
now: 2026-06-30
poles: { here: { name: Here, adjective: near }, there: { name: There, adjective: far } }
units: { month: { one: month, other: months } }
measures: { lag: { name: Lag, unit: month, better: lower }, cost: { name: Cost, unit: month, better: lower } }
testClasses: { public: { name: Public } }
series: { yearly: { name: Yearly, measure: lag, holder: lab, testClass: public } }
grades:
  high: { name: High, rubric: Best., short: A }
  middle: { name: Middle, rubric: Fair., short: B }
  low: { name: Low, rubric: Poor., short: C }
interests: { independent: { name: Independent } }
differences: { method: { name: Method } }
holders:
  lab: { name: Lab, kind: organisation, publishesAs: [Lab Team] }
  other: { name: Other, kind: person }
  seller: { name: Seller, kind: organisation, party: here }
platforms: [arXiv]
`;

/** What a sketched graph is made of: each value is YAML in one line, required fields may be left out. */
export interface Sketch {
  readonly sources?: Readonly<Record<string, string>>;
  /** Claims, made by the dimension `home`. */
  readonly claims?: Readonly<Record<string, string>>;
  /** Articles by kind and id: `topic/overview`. */
  readonly articles?: Readonly<Record<string, string>>;
  /** Prose by id of the article: references as written, `[@a]`, `[[a]]` or `![[a]]`. */
  readonly prose?: Readonly<Record<string, string>>;
  /** Lines to add to the settings. */
  readonly settings?: string;
  readonly now?: string;
}

const REQUIRED: Readonly<Record<ArticleKind, string>> = {
  dimension: '{}',
  perspective: '{ holders: [lab], position: Held. }',
  tension: '{ question: Which?, sides: [{ label: A, position: A. }, { label: B, position: B. }] }',
  topic: '{ form: overview }',
  brief: '{ date: "2026", about: [none], points: [none] }',
  assessment:
    '{ question: What?, subQuestions: [{ question: What?, finding: That. }], risks: { overestimating: [{ text: A. }], underestimating: [{ text: B. }] } }',
  term: '{ definition: A word. }',
};

function yaml(text: string): Record<string, unknown> {
  return parse(text, { schema: 'failsafe' }) as Record<string, unknown>;
}

function file(path: string, kind: ReadFile['kind'], id: string): ReadFile {
  const text = new SourceText(path, id);
  const data = { value: {}, span: { start: 0, end: 0 }, at: () => text.place(0, id.length) };
  return { path, kind, id, text, data, bodyStart: 0, problems: [] };
}

function body(path: string, prose: string): Body {
  const text = new SourceText(path, prose);
  const references = [...prose.matchAll(/(!?\[)([@[])([a-z0-9-]+)/g)].map((match): BodyReference => {
    const [whole, open, form, key = ''] = match;
    const place = text.place(match.index + whole.length - key.length, match.index + whole.length);
    const type = form === '@' ? 'citation' : open === '![' ? 'embed' : 'wikilink';
    return { type, key, place, whole: place, context: prose };
  });
  const tree: Body['tree'] = { type: 'root', children: [] };
  return {
    tree,
    references,
    headings: [],
    links: [],
    images: [],
    words: 0,
    mayLackCitation: false,
    problems: [],
  };
}

/** Builds a graph for a test out of a few lines. What its schema refuses throws: the test is wrong then. */
export function sketch(drawn: Sketch): Graph {
  const settings = settingsSchema.parse(yaml(SETTINGS + (drawn.settings ?? '')));
  const claims = Object.entries(drawn.claims ?? {}).map(([id, text], index) => ({
    id,
    data: claimSchema.parse({ id, statement: `Statement ${id}.`, ...yaml(text) }),
    path: ['claims', index] as const,
  }));
  const bodies = new Map<string, Body>();
  const articles = Object.entries({ 'dimension/home': '{}', ...drawn.articles }).map(([path, text]) => {
    const [kind, id] = path.split('/') as [ArticleKind, string];
    const where = `${FOLDERS[kind]}/${id}.md`;
    bodies.set(where, body(where, drawn.prose?.[id] ?? ''));
    const fields = { title: `Title ${id}`, summary: 'In short.', ...yaml(REQUIRED[kind]), ...yaml(text) };
    const data = articleSchemas[kind].parse(fields);
    const made = id === 'home' ? claims : [];
    return { kind, id, data, file: file(where, kind, id), claims: made } as unknown as AnyValidArticle;
  });
  const sources = Object.entries(drawn.sources ?? {}).map(([id, text]) => ({
    id,
    file: file(`sources/${id}.yml`, 'source', id),
    data: sourceSchema.parse({
      ...{ type: 'report', title: `Title ${id}`, grade: 'middle', interest: { kind: 'independent' } },
      ...yaml(text),
    }),
  }));
  const settingsFile = file('wiki.yml', 'settings', 'wiki');
  const input: Validated = {
    settings: { data: settings, file: settingsFile },
    articles,
    sources,
    invalid: [],
    problems: [],
  };
  return buildGraph(input, bodies, settings, drawn.now ?? '2026-06-30');
}
