import type { Edit, Move } from '../edit/index.ts';
import { SETTING_TABLES } from '../graph/find-references.ts';
import { replacing } from '../read/place.ts';
import { baseOf, formerIdEdit } from './former-ids.ts';
import { linkEdits, referenceEdits } from './places.ts';
import { pathWith, subjectOf, whyNot, type Loaded, type Refusal, type Subject } from './subject.ts';

/** What a rename does to the files. */
export interface RenamePlan {
  readonly subject: Subject;
  /** Id or key as it is before, and after. */
  readonly from: string;
  readonly to: string;
  /** Edits of references and links, those of exceptions that name it among them. */
  readonly references: readonly Edit[];
  /** Edits of the thing itself: its id, its former ids. */
  readonly own: readonly Edit[];
  readonly moves: readonly Move[];
}

/**
 * What has to change so that the thing that `written` names gets the id or key `to`: its file or its `id`, every
 * reference to it, and its former ids. Gives back why, where that cannot be.
 */
export function planRename(wiki: Loaded, written: string, to: string): RenamePlan | Refusal {
  const subject = subjectOf(wiki, written);
  if ('refused' in subject) return subject;
  const reason = whyNot(wiki, subject, to);
  if (reason !== undefined) return { refused: reason };
  const own = subject.type === 'entity' ? ofEntity(subject, to) : ofSetting(subject, to);
  if ('refused' in own) return own;
  const from = subject.type === 'entity' ? subject.entity.id : subject.key;
  const references = referenceEdits(wiki, subject, from, to);
  const links = own.moves.flatMap((move) => linkEdits(wiki, move.from, move.to));
  const accepting = subject.type === 'entity' ? exceptionEdits(wiki, from, to) : [];
  return { subject, from, to, references: [...references, ...links, ...accepting], ...own };
}

type Own = Pick<RenamePlan, 'own' | 'moves'>;

function ofEntity({ entity, file }: Subject & { type: 'entity' }, to: string): Own | Refusal {
  const base = baseOf(file, entity);
  const former = base ? formerIdEdit(file, entity, base, to) : 'impossible';
  if (former === 'impossible' || !base) {
    return {
      refused: `\`${entity.id}\` could not be kept among \`formerIds\`, because of how the fields of \`${file.path}\` are written. Add \`formerIds: [${entity.id}]\` by hand, give it the new id, and mend what \`npm run check\` finds.`,
    };
  }
  const kept = former ? [former] : [];
  if (entity.kind !== 'claim') {
    return { own: kept, moves: [{ from: entity.file, to: pathWith(entity.file, entity.id, to) }] };
  }
  return { own: [replacing(entity.at(['id']), to), ...kept], moves: [] };
}

function ofSetting({ kind, key, file }: Subject & { type: 'setting' }, to: string): Own {
  const place = file.data?.at([SETTING_TABLES[kind], key], 'key');
  return { own: place ? [replacing(place, to)] : [], moves: [] };
}

/** An exception that accepts findings by an id in their message names that id. */
function exceptionEdits(wiki: Loaded, from: string, to: string): Edit[] {
  const word = new RegExp(`(?<![\\w-])${from.replace(/[^a-zA-Z0-9]/g, '.')}(?![\\w-])`, 'g');
  return wiki.files.flatMap((file) => {
    const { data } = file;
    const value = data?.value as { readonly exceptions?: unknown } | undefined;
    if (!data || file.kind === 'settings' || !Array.isArray(value?.exceptions)) return [];
    return value.exceptions.flatMap((exception: { readonly at?: unknown } | null, n) => {
      const place = data.at(['exceptions', n, 'at']);
      const at = exception?.at;
      if (typeof at !== 'string' || file.text.cut(place) !== at || !at.includes(from)) return [];
      const used = wiki.accepted.some(
        (each) => each.file === file.path && each.exception.at === at && each.findings.length > 0,
      );
      const renamed = at.replace(word, to);
      return used && renamed !== at ? [replacing(place, renamed)] : [];
    });
  });
}
