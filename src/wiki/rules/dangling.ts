import { mends, type Fix } from '../edit/index.ts';
import type { Graph } from '../graph/graph.ts';
import type { Reference } from '../graph/reference.ts';
import { nearest } from '../read/did-you-mean.ts';
import { replacing } from '../read/place.ts';
import { isId, type EntityKind, type ReferenceTarget } from '../schema/index.ts';
import { kebab } from '../schema/likely-values.ts';
import type { RuleContext } from './rule.ts';
import { isSettingKind, mayBeSet, settingKeys } from './setting-keys.ts';

/** A reference that leads nowhere, or to something of a kind that cannot stand there. */
export interface Dangling {
  readonly reference: Reference;
  /** Kind of what the key names; absent where it names nothing. */
  readonly found?: ReferenceTarget;
  /** Keys that may have been meant, best guess first. */
  readonly expected: readonly string[];
  /** Puts in the key that is meant, where the one that stands there is the same in another spelling. */
  readonly fix?: Fix;
}

/**
 * Most names that dangling references of one run are compared with, all together: guessing costs up to some
 * microseconds a name, so that content with thousands of faults still is checked in seconds. Later ones get
 * no guesses; who mends the first sees guesses for the next.
 */
const MOST_COMPARED = 500_000;

const known = new WeakMap<RuleContext, readonly Dangling[]>();

/**
 * All references of the wiki that do not lead to something of their kind, in order of file and place, found
 * once per run. One to an entity or setting that exists but is invalid is not among them: its own finding says
 * what to mend.
 */
export function danglingReferences(context: RuleContext): readonly Dangling[] {
  let found = known.get(context);
  if (!found) {
    found = find(context);
    known.set(context, found);
  }
  return found;
}

function find(context: RuleContext): Dangling[] {
  const { graph, files } = context;
  const dangling: Dangling[] = [];
  const candidates = new Map<string, Candidates>();
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  let compared = 0;
  for (const reference of graph.references) {
    if (reference.to !== undefined) continue;
    const { key, targets } = reference;
    const kind = graph.resolve(key)?.entity.kind;
    if (kind && targets.includes(kind)) continue;
    const settings = targets.filter(isSettingKind);
    if (settings.some((each) => mayBeSet(files, each, key))) continue;
    const cacheKey = targets.join(' ');
    let names = candidates.get(cacheKey);
    if (!names) candidates.set(cacheKey, (names = candidatesOf(namesOf(graph, targets))));
    const other = kind ?? (settings.length > 0 ? settingWith(graph, key) : undefined);
    // A title that is written out is no misspelling, so that `nearest` does not offer it.
    compared += names.present.size;
    const answer = other ? undefined : spelt(key, names);
    const near = compared > MOST_COMPARED || answer !== undefined ? [] : nearest(key, names.present.keys());
    const guesses = answer ?? [key, ...near].flatMap((name) => names.present.get(name) ?? []);
    const written = texts.get(reference.place.file)?.cut(reference.place) === key;
    dangling.push({
      reference,
      found: other,
      expected: [...new Set([guesses].flat())],
      ...(answer !== undefined && written && { fix: mends(replacing(reference.place, answer)) }),
    });
  }
  return dangling;
}

/** Names with the keys that they stand for, and again by what is the same in all spellings of a name. */
interface Candidates {
  readonly present: ReadonlyMap<string, string>;
  readonly spellings: ReadonlyMap<string, ReadonlySet<string>>;
}

function candidatesOf(present: ReadonlyMap<string, string>): Candidates {
  const spellings = new Map<string, Set<string>>();
  for (const [name, key] of present) {
    const spelling = kebab(name);
    const keys = spellings.get(spelling);
    if (keys) keys.add(key);
    else spellings.set(spelling, new Set([key]));
  }
  return { present, spellings };
}

/** The one key that a text spells in another way: in capitals, with blanks, or as the title. An id spells itself. */
function spelt(text: string, { spellings }: Candidates): string | undefined {
  const spelling = kebab(text);
  const [key, ...more] = isId(text) || spelling === '' ? [] : (spellings.get(spelling) ?? []);
  return more.length === 0 ? key : undefined;
}

/** Kind of setting that has this key, for a reference that looked for it in another table. */
function settingWith(graph: Graph, key: string): ReferenceTarget | undefined {
  const kinds = [
    'holder',
    'measure',
    'series',
    'grade',
    'pole',
    'difference',
    'interest',
    'test-class',
  ] as const;
  return kinds.find((kind) => settingKeys(graph.settings, kind).includes(key));
}

/** Words that an author may write for each thing of these kinds (id, former ids, title), each with its present key. */
function namesOf(graph: Graph, targets: readonly ReferenceTarget[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const add = (name: string, key: string): void => {
    if (!names.has(name)) names.set(name, key);
  };
  const wanted = (kind: EntityKind): boolean => targets.includes(kind);
  for (const kind of targets.filter(isSettingKind)) {
    for (const key of settingKeys(graph.settings, kind)) add(key, key);
  }
  const entities = [graph.articles, graph.claims, graph.sources, graph.invalid].flat();
  for (const { kind, id } of entities) if (wanted(kind)) add(id, id);
  for (const [former, id] of graph.redirects) {
    const kind = graph.resolve(id)?.entity.kind;
    if (kind && wanted(kind)) add(former, id);
  }
  for (const { kind, id, data } of graph.articles) if (wanted(kind)) add(data.title, id);
  return names;
}
