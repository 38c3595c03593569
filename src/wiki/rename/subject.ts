import { SETTING_TABLES } from '../graph/find-references.ts';
import type { Entity, InvalidEntity } from '../graph/entity.ts';
import type { Graph } from '../graph/graph.ts';
import { whyTaken } from '../graph/new-id.ts';
import { nearest } from '../read/did-you-mean.ts';
import { slotOf } from '../read/layout.ts';
import type { ReadFile } from '../read/read-file.ts';
import type { Accepted } from '../rules/exceptions.ts';
import { aKind } from '../rules/wording.ts';
import { SETTING_KINDS, type SettingKind } from '../schema/index.ts';
import { idProblem } from '../schema/leaf-checks.ts';

/** What a rename looks at of a loaded wiki. */
export interface Loaded {
  readonly graph: Graph;
  readonly files: readonly ReadFile[];
  readonly accepted: readonly Accepted[];
}

/** What is renamed. */
export type Subject =
  | { readonly type: 'entity'; readonly entity: Entity | InvalidEntity; readonly file: ReadFile }
  | { readonly type: 'setting'; readonly kind: SettingKind; readonly key: string; readonly file: ReadFile };

/** Why something cannot be renamed, as full sentences for who asked. */
export interface Refusal {
  readonly refused: string;
}

/**
 * What an author means by an old id: an article, claim or source, or a key of the settings. `holder:x` names a key
 * of one table, for keys that are ids of articles as well; the path of a file stands for its id.
 */
export function subjectOf(wiki: Loaded, written: string): Subject | Refusal {
  const { graph, files } = wiki;
  const prefixed = /^([a-z-]+):(.+)$/.exec(written);
  const kind = SETTING_KINDS.find((each) => each === prefixed?.[1]);
  if (kind) return settingOf(wiki, kind, prefixed?.[2] ?? '');
  const id = idIn(written);
  const duplicate = graph.duplicates.find((each) => each.id === id);
  if (duplicate) {
    const where = duplicate.entities.map(({ file }) => `\`${file}\``).join(' and ');
    return {
      refused: `More than one thing has the id \`${id}\`: they stand in ${where}. Give them different ids by hand first.`,
    };
  }
  const found = graph.resolve(id);
  if (found?.former) {
    const now = found.entity.id;
    return {
      refused: `\`${id}\` is a former id of ${aKind(found.entity.kind)} that is \`${now}\` now. Rename \`${now}\`.`,
    };
  }
  if (!found) return unknownId(wiki, id);
  const file = files.find(({ path }) => path === found.entity.file);
  if (!file?.data) {
    return {
      refused: `\`${found.entity.file}\`, in which \`${id}\` stands, cannot be read. Mend it first; \`npm run check\` says how.`,
    };
  }
  return { type: 'entity', entity: found.entity, file };
}

/** An id, or that in the name of a file as editors and shells complete it. */
function idIn(written: string): string {
  const path = written.replace(/^.*?(?=[^/]+\/[^/]+$)/, '');
  const slot = slotOf(path);
  return slot.kind === undefined || slot.kind === 'settings' ? written : slot.id;
}

function unknownId(wiki: Loaded, id: string): Subject | Refusal {
  const { graph } = wiki;
  const tables = SETTING_KINDS.filter((kind) => keysOf(wiki, kind).includes(id));
  const [table, ...others] = tables;
  if (table && others.length === 0) return settingOf(wiki, table, id);
  if (table) {
    const names = tables.map((kind) => `\`${kind}:${id}\``).join(' or ');
    return { refused: `\`${id}\` is a key of more than one table of \`wiki.yml\`. Write ${names}.` };
  }
  const entities = [graph.articles, graph.claims, graph.sources, graph.invalid].flat();
  const known = [
    ...entities.map((entity) => entity.id),
    ...SETTING_KINDS.flatMap((kind) => keysOf(wiki, kind)),
  ];
  return { refused: `Nothing has the id \`${id}\`.${didYouMean(id, known)}` };
}

function settingOf(wiki: Loaded, kind: SettingKind, key: string): Subject | Refusal {
  const file = wiki.files.find((each) => each.kind === 'settings');
  const keys = keysOf(wiki, kind);
  if (!file?.data || !keys.includes(key)) {
    return {
      refused: `\`${SETTING_TABLES[kind]}\` in \`wiki.yml\` has no key \`${key}\`.${didYouMean(key, keys)}`,
    };
  }
  return { type: 'setting', kind, key, file };
}

function keysOf({ graph }: Loaded, kind: SettingKind): string[] {
  return Object.keys(graph.settings[SETTING_TABLES[kind]] ?? {});
}

function didYouMean(word: string, known: Iterable<string>): string {
  const guesses = nearest(word, known).map((guess) => `\`${guess}\``);
  return guesses.length > 0 ? ` Did you mean ${guesses.join(' or ')}?` : '';
}

/** Words that stand where a key of the table stands, and mean something else. */
const WORDS: Partial<Record<SettingKind, readonly string[]>> = { pole: ['level', 'none'] };

/** Why the subject cannot get an id or key; `undefined` where it can. A former id of its own it can have again. */
export function whyNot(wiki: Loaded, subject: Subject, id: string): string | undefined {
  const problem = idProblem(id);
  if (problem) return `${problem}.`;
  if (subject.type === 'setting') {
    if (id === subject.key) return `\`${id}\` is the key already.`;
    const taken = keysOf(wiki, subject.kind).includes(id) || WORDS[subject.kind]?.includes(id);
    return taken
      ? `\`${id}\` is taken: \`${SETTING_TABLES[subject.kind]}\` has it, or means something else by it.`
      : undefined;
  }
  const { entity } = subject;
  if (id === entity.id) return `\`${id}\` is the id already.`;
  const found = wiki.graph.resolve(id);
  const own = found?.former === true && found.entity === entity;
  const taken = own ? undefined : whyTaken(wiki.graph, id);
  if (taken !== undefined)
    return `${taken}${found ? ', and an id is never given twice' : ''}. Choose another one.`;
  // Some disks do not tell capitals from small letters.
  const path = entity.kind === 'claim' ? undefined : pathWith(entity.file, entity.id, id).toLowerCase();
  const other = wiki.files.find((file) => file.path !== entity.file && file.path.toLowerCase() === path);
  return other && `\`${other.path}\` would have the same name on some disks. Rename or mend it first.`;
}

/** The path of a file whose name, without ending, is an id, with another id. */
export function pathWith(path: string, id: string, other: string): string {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return `${folder}${other}${path.slice(folder.length + id.length)}`;
}
