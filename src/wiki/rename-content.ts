import { changed, changesBetween, type FileChange, type Move } from './edit/index.ts';
import { SETTING_TABLES } from './graph/find-references.ts';
import type { Place } from './read/place.ts';
import type { ReadContent } from './read/read-content.ts';
import type { ReadFile } from './read/read-file.ts';
import { planRename, type RenamePlan } from './rename/plan.ts';
import { declaredIds } from './rules/declared-ids.ts';
import type { Finding } from './rules/rule.ts';
import { isMap } from './rules/setting-keys.ts';
import { SETTING_KINDS, type SettingKind } from './schema/index.ts';
import { loadContent, type LoadOptions, type Wiki } from './wiki.ts';

/** A rename as it is done in memory. */
export interface Renamed {
  readonly plan: RenamePlan;
  /** How the files differ from what they were. */
  readonly changes: readonly FileChange[];
  readonly moves: readonly Move[];
  /** Where the old id stands as a mere word, in text, code or comments, and was left. */
  readonly words: readonly Place[];
  /** Kinds of settings of which one has the old id as its key, and keeps it. */
  readonly namesakes: readonly SettingKind[];
  /** Files that could not be read, in which references may have been left. */
  readonly unread: readonly string[];
  readonly wiki: Wiki;
}

/** Why nothing is renamed: a reason, or the findings that there would be afterwards and are not there now. */
export interface NotRenamed {
  readonly refused: string;
  readonly findings?: readonly Finding[];
  /** The wiki in which the findings stand. */
  readonly wiki?: Wiki;
}

/**
 * Renames an article, claim or source, or a key of the settings, in memory: gives it its new id, makes all
 * references name that, and keeps the old one among its former ids. Refuses where a check would find something
 * afterwards that it does not find now.
 */
export function renameContent(
  content: ReadContent,
  written: string,
  to: string,
  options: LoadOptions = {},
): Renamed | NotRenamed {
  const wiki = loadContent(content, options);
  const plan = planRename(wiki, written, to);
  if ('refused' in plan) return plan;
  const before = new Map(content.files.map(({ path, bytes }) => [path, bytes]));
  const after = changed(before, [...plan.own, ...plan.references], plan.moves);
  const files = [...after]
    .map(([path, bytes]) => ({ path, bytes }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const renamed = loadContent({ ...content, files }, { ...options, like: wiki });
  const found = newFindings(wiki, renamed, plan);
  if (found.length > 0) {
    const refused = `With \`${to}\` in the place of \`${plan.from}\` a check would find what it does not find now.`;
    return { refused, findings: found, wiki: renamed };
  }
  return {
    plan,
    changes: changesBetween(before, after),
    moves: plan.moves,
    words: wordsIn(renamed, plan),
    namesakes: settingsCalled(renamed.files, plan.from).map(({ kind }) => kind),
    unread: wiki.files.filter((file) => !file.data && file.kind !== undefined).map(({ path }) => path),
    wiki: renamed,
  };
}

/** Findings that are not the same as one before, but for the name of what was renamed and for their place. */
function newFindings(before: Wiki, after: Wiki, { from, to, moves }: RenamePlan): Finding[] {
  const paths = new Map(moves.map((move) => [move.to, move.from]));
  const name = new RegExp(`(?<![\\w-])(?:${escaped(from)}|${escaped(to)})(?![\\w-])`, 'gu');
  const identity = ({ rule, place, message }: Finding): string => {
    const path = paths.get(place.file) ?? place.file;
    return JSON.stringify([rule, path, message.replace(name, '\0')]);
  };
  const left = new Map<string, number>();
  for (const finding of before.findings) left.set(identity(finding), (left.get(identity(finding)) ?? 0) + 1);
  return after.findings.filter((finding) => {
    const count = left.get(identity(finding)) ?? 0;
    left.set(identity(finding), count - 1);
    return count <= 0;
  });
}

function escaped(text: string): string {
  return text.replace(/[^a-zA-Z0-9]/g, (sign) => `\\u{${sign.codePointAt(0)?.toString(16) ?? ''}}`);
}

/** Where the old id still stands as a word. One that may be a word of the language counts in code alone. */
function wordsIn({ files, graph }: Wiki, { from }: RenamePlan): Place[] {
  const code = /[\d-]/.test(from) ? '' : '`';
  const word = new RegExp(`(?<=${code})(?<![\\w-])${escaped(from)}(?![\\w-])(?=${code})`, 'gu');
  // The same word can be an id, a former id or a key of something else, and be named as that.
  const meant = [
    ...graph.references.filter(({ key }) => key === from),
    ...declaredIds(files).filter(({ id }) => id === from),
    ...settingsCalled(files, from),
  ];
  const known = new Set(meant.map(({ place }) => `${place.file} ${place.start.offset}`));
  return files.flatMap(({ text }) =>
    [...text.text.matchAll(word)].flatMap((match) => {
      const place = text.place(match.index, match.index + from.length);
      return known.has(`${place.file} ${place.start.offset}`) ? [] : [place];
    }),
  );
}

/** The keys of the settings that are this word. */
function settingsCalled(
  files: readonly ReadFile[],
  key: string,
): { readonly kind: SettingKind; readonly place: Place }[] {
  const data = files.find(({ kind }) => kind === 'settings')?.data;
  return SETTING_KINDS.flatMap((kind) => {
    const table = isMap(data?.value) ? data.value[SETTING_TABLES[kind]] : undefined;
    const own = data && isMap(table) && Object.hasOwn(table, key);
    return own ? [{ kind, place: data.at([SETTING_TABLES[kind], key], 'key') }] : [];
  });
}
